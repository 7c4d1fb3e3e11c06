/**
 * Which words begin with hamzat wasl (a joining alef, written ا) by their pattern. The rule of the schoolbooks: verbs of
 * five and six letters that begin with alef, their imperatives and verbal nouns (forms VII to X), the ten nouns, and
 * the article; every other initial alef is hamzat qat‘ (written أ or إ).
 */

const pronoun = '(?:ي|ه|ها|هم|هما|هن|ك|كم|نا)'
/** Of the ten nouns those that news knows, after their alef: ابن ابنة اسم اثنان اثنتان امرؤ امرأة, with endings. */
const tenNouns = new RegExp(
  `^(?:بن(?:ة|ت|تان|تين|ان|ين|ا|ت?${pronoun})?|سم(?:ا|ان|ين|${pronoun})?|ثن(?:ا|ان|ين|تا|تان|تين|ي|تي)|مر(?:ؤ|ئ|أة|أت.*|اة))$`,
)

/** Loanwords whose first letters look like a form of the verb. */
const loanword = /^(?:ستراتيج|ستون[يل]|سترلين|ستوديو|ستاد|ستبرق|ستانبول|نترن|نتربول)/

/** Letters that the ت of form VIII is swallowed by: اتّحد، ادّعى، اطّلع. */
const swallowing = /^[تدطذظ]/

/** Whether the letters after an initial alef may be those of a word with hamzat wasl. */
export function mayJoin(rest: string): boolean {
  if (tenNouns.test(rest)) return true
  if (rest.length < 3 || loanword.test(rest)) return false
  return rest[1] === 'ت' || swallowing.test(rest) || /^(?:[صض]ط|زد)/.test(rest) || /^(?:ن|ست)..+/.test(rest)
}

/** Whether only the swallowed ت would make it join; written so, many other words look the same. */
export const joinsSwallowed = (rest: string): boolean => swallowing.test(rest) && !mustJoin(rest)

const strong = '[^اويأإآءئؤ]'
/** The long verbal nouns and what is made from them: انفجار، اجتماع، اصطدام، ازدهار، استقبال، استقالة, ‑ي, ‑ات, ‑ه. */
const longMasdar = new RegExp(
  `^(?:ن${strong}{2}ا[^ا]|(?!ن)${strong}ت[^اوي]ا[^ا]|[صض]ط[^اوي]ا[^ا]|زد[^اوي]ا[^ا]|ست[^ا]{2}ا[^ا]|ست[^ا]ا[^ا]ة)`,
)

/** Whether the pattern is hardly ever that of another word. */
export const mustJoin = (rest: string): boolean =>
  tenNouns.test(rest) || (longMasdar.test(rest) && !loanword.test(rest))

/** Form IV and form VIII with a swallowed ت both live: إطلاع beside اطّلاع, إتباع beside اتّباع. */
export const eitherForm = (rest: string): boolean => /^(?:طلاع|تباع)/.test(rest)

/** A verbal noun of form IV: إفعال. Any strong root may have one, known or not. */
export const isFormFour = (rest: string): boolean => /^..ا[^ا]/.test(rest)

/** Its plural, إفعالات or إفالات; the broken plural أفعال takes no ات. */
export const isPluralOfFormFour = (rest: string): boolean => /^(?:..ا.|.ا.)ات/.test(rest)

/** Roots that instructions and speech use in the imperative of form I (اكتب، ادخل): a joining alef, spelled like أكتب and أدخل. */
const commanded = new Set(
  `كتب قرأ حفظ دخل خرج رجع رفع فتح طلب عرض عمل جعل ذهب شرب ضرب ضغط بحث سأل نظر سمع علم فهم لعب جلس نزل صعد نقل نسخ
  حذف دمج قسم كشف شكر صبر عبد عرف غسل قطع قبل كسر لبس لمس مسح منح منع نشر نصح هرب ترك بدأ رسم زرع سحب شرح طبخ ربط
  حسب خلع دفع ركض ركب سكب صنع طرح فصل قفز قلب مزج نفض ملأ خلط فعل عجن نقع فرد دهن عصر هرس برش فرم غفر رحم نصر ستر سلم
  حمل رفق رزق هدأ سمح صدق`.split(/\s+/),
)
/** The same of roots with a weak end, where what follows tells: اقلي, اشوها, امشوا. */
const weakImperative = /^(?:قل|شو|مش|بك|طه|سق|طو|حك|كو|كس)(?:ي|وا|يه|يها)$/
const imperative = /^(...)(?:وا|ي|ه|ها|هم|هما|نا|ني)?$/

/** Whether it is the imperative of such a root, pronoun or plural included. */
export const isImperative = (rest: string): boolean =>
  commanded.has(imperative.exec(rest)?.[1] ?? '') || weakImperative.test(rest)

/** Form IX of the colours, which joins; only its endings tell it from the adjective أبيض. */
export const isFormNine = (rest: string): boolean => /^(?:بيض|سود|حمر|صفر|خضر|زرق|سمر)(?:ت|وا)$/.test(rest)
