import { fold } from '../arabic/normalise.ts'
import { isListed } from './bodies.ts'
import type { Run } from '../stories/shape.ts'

/** One span of speech in a text; offsets in UTF-16 units, marks included. */
export type Quoted = { start: number; end: number; speaker: string | null }

const double = '“”„‟"＂'
const closing: Record<string, string> = {
  '«': '»',
  '»': '«',
  ...Object.fromEntries([...double].map((mark) => [mark, double])),
}

/**
 * The spans between quotation marks that are speech: a verb of saying stands in the same sentence and three words or
 * more are quoted, or four words or more follow a colon or أن / إن, or the whole text is quoted. A quoted name or title
 * (صحيفة «الأيام») is none. The speaker is given where the sentence plainly names one.
 */
export function findQuotations(text: string): Quoted[] {
  const found: Quoted[] = []
  let from = 0
  for (const [start, end] of pairs(text)) {
    const inside = text.slice(start + 1, end - 1)
    const before = text.slice(Math.max(from, sentenceStart(text, start)), start)
    const after = text.slice(end, end + 200)
    const verdict = judge(inside, before, after, start === 0 && /^[\s.،!؟]*$/u.test(after) && end >= text.length - 2)
    if (!verdict || start === found.at(-1)?.end) continue
    found.push({ start, end, speaker: verdict.speaker })
    from = end
  }
  return found
}

/** Spans from an opening to its closing mark; reversed and mixed marks are read as they were meant. */
function pairs(text: string): [number, number][] {
  const spans: [number, number][] = []
  for (let at = 0; at < text.length; at++) {
    const closers = closing[text[at]!]
    if (!closers || /\d/.test(text[at - 1] ?? '')) continue
    let end = at + 1
    while (end < text.length && !closers.includes(text[end]!)) end++
    if (end === text.length) return spans
    if (text.slice(at + 1, end).trim()) spans.push([at, end + 1])
    at = end
  }
  return spans
}

function sentenceStart(text: string, at: number): number {
  for (let index = at - 1; index > Math.max(0, at - 1500); index--) {
    if (!/[.!؟?\n؛]/.test(text[index]!) || !/\s/.test(text[index + 1] ?? '')) continue
    // A single letter before the point is an abbreviation: د. سالم.
    if (/(?:^|[\s(])\p{L}$/u.test(text.slice(Math.max(0, index - 2), index))) continue
    return index + 1
  }
  return Math.max(0, at - 1500)
}

const forms = (list: string, make: (stem: string) => string[]) => list.split(/\s+/).flatMap((stem) => make(fold(stem)))
const verbs = new Set([
  ...forms(
    'قال أضاف أكد أوضح صرح ذكر أعلن أفاد أشار لفت نوه شدد تابع اعتبر وصف رأى حذر كتب غرد تساءل سأل أجاب رد علق زعم ادعى اتهم نفى طالب دعا ناشد تعهد توعد هدد كشف أردف استطرد ختم اختتم استدرك أقر اعترف جدد شرح روى صاح هتف ردد نبه توقع أبلغ خاطب أعرب مضى خلص رحب أبدى قالوا وعد أقسم تمنى حكى مازح',
    (stem) => [stem, `${stem}ت`, `${stem}وا`, `${stem}ا`, `${stem}تا`],
  ),
  ...forms('رأت ادعت نفت دعت روت مضت أبدت تمنت حكت قلت قلنا', (stem) => [stem]),
  ...forms(
    'قول ضيف ؤكد وضح صرح ذكر علن فيد شير لفت شدد تابع عتبر صف رى حذر كتب غرد تساءل سأل جيب رد علق زعم دعي تهم نفي طالب دعو ناشد تعهد توعد هدد بين كشف ردف ستطرد ختم ستدرك قر عترف شرح روي هتف ردد نبه توقع عرب خلص حكي',
    (stem) => [`ي${stem}`, `ت${stem}`, `ي${stem}ون`, `ا${stem}`],
  ),
  ...forms(
    'قائل مضيف مؤكد موضح مصرح مشير لافت معتبر واصف محذر متابع مشدد مبين منوه مطالب متسائل معلن متهم متعهد مردف مستدرك معرب معلق مغرد مستطرد مجيب ناف كاشف مذكر منبه مخاطب مهدد متوعد مختتم',
    (stem) => [`${stem}ا`, `${stem}ه`, `${stem}ين`],
  ),
  ...forms('داعيا داعية حسب بحسب وفق وفقا نافيا قائلين', (stem) => [stem]),
  ...'said says say saying told tells added adds stated warned wrote writes tweeted posted asked replied insisted argued claimed announced explained noted stressed according declared'.split(
    ' ',
  ),
])
/** They show that somebody spoke, but not who: the subject stands elsewhere. */
const nouns = new Set(
  'قوله قولها قولهم بقوله بقولها بالقول القول وصفه وصفها تصريح تصريحه تصريحها تصريحات نصه نصها مفاده يقال'
    .split(' ')
    .map(fold),
)
/** Is it a form of a verb of saying: قال، وأضافت، يؤكد، قائلا, said? */
export const isVerb = (word: string) => {
  const folded = fold(word)
  return verbs.has(folded) || (/^[وف]/.test(folded) && verbs.has(folded.slice(1)))
}
/** What a quoted name is introduced by. */
const naming =
  /(?:^|\s)(?:[وبلفك]?(?:ال)?(?:صحيفه|جريده|مجله|قناه|شبكه|موقع|منصه|وكاله|برنامج|فيلم|مسلسل|كتاب|روايه|ديوان|اغنيه|معرض|عمليه|حمله|مبادره|مشروع|شركه|حزب|حركه|جماعه|تنظيم|كتايب|وسم|هاشتاغ|شعار|عنوان|اسم|لقب|مصطلح|عباره|كلمه|ما يسمي|المسماه|المسمي|ب?عنوان|تطبيق|فندق|مطعم|مسرحيه|فعاليه|مسابقه|جائزه|جايزه|بطوله|كاس|لعبه|سفينه|صاروخ|طراز)|يسمي|تسمي|سمي|سميت|يدعي|تدعي|called|titled|dubbed|named)\s*$/

function judge(inside: string, before: string, after: string, whole: boolean): { speaker: string | null } | null {
  const count = inside.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
  if (whole) return count >= 6 ? { speaker: null } : null
  if (count < 3) return null
  const lead = fold(before)
  if (count < 12 && naming.test(lead.replace(/[\s:(]+$/, ''))) return null
  const words = [...before.matchAll(/[\p{L}\p{M}\u200C]+/gu)]
  const verb = words.findLast((word) => isVerb(word[0]))
  if (!verb && words.some((word) => nouns.has(fold(word[0])))) return { speaker: null }
  if (verb) return { speaker: subject(before.slice(verb.index + verb[0].length)) }
  const next = /^[\s،,.؛-]{0,3}(?:(?:كما|هكذا|حسبما|وفق ما|بحسب ما)\s)?(\p{L}+)/u.exec(after)
  if (next && isVerb(next[1]!)) return { speaker: subject(after.slice(next[0].length).split(/[.!؟?\n]/)[0]!, true) }
  const english = /^[\s,]{0,2}((?:[\p{L}'’.-]+\s){1,6}?)(?:said|says|told|added|wrote|warned)\b/u.exec(after)
  if (english && /\p{Lu}/u.test(english[1]!)) return { speaker: english[1]!.trim() }
  // No name or title is that long.
  if (count >= 9) return { speaker: null }
  if (count >= 4 && /(?::|\s(?:[بوف]?[اأإ]ن[هّ]?ا?|that))\s*$/.test(before)) return { speaker: null }
  return null
}

const stop = new Set(
  'إن أن بأن أنه أنها إنه إنها إنهم أنهم بأنه بأنها بأنهم وأن وإن في خلال عن عبر من مع حول بعد قبل أمس اليوم أثناء ضمن إلى إزاء بشأن تعليقا ردا لـ له لها لهم ل إنما قائلا قائلة كما حيث بينما لدى عقب ما هذا هذه ذلك وهو وهي أنا نحن هو هي هم السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة that on in at to after during while when as the'
    .split(' ')
    .map(fold),
)

/** لـ«صحيفة كذا», للصحفيين, لوكالة كذا, عنه: whom it was said to, or of whom. */
const isHearer = (word: string) =>
  /^(?:ل[لـ]|عن[هيك]|ل(?:شبكه|وكاله|قناه|صحيفه|جريده|موقع|اذاعه|برنامج|منصه|مراسل|راديو|تلفزيون)$)/u.test(fold(word)) ||
  /^(?:لـ)/.test(word) ||
  (word.startsWith('ل') && isListed(word.slice(1).replace(/[،,]$/, '')))

/**
 * The words between the verb and where its subject must end. Null when there are none (the subject is dropped), or when
 * nothing shows where it ends.
 */
function subject(text: string, open = false): string | null {
  const name: string[] = []
  let ended = open
  for (const match of text.matchAll(/[^\s]+/gu)) {
    const raw = match[0]
    const word = raw.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')
    if (!word || /^[("«“”:،,؛]/.test(raw) || stop.has(fold(word)) || word === 'على' || isHearer(raw) || isVerb(word)) {
      ended = true
      break
    }
    name.push(word)
    if (/[:،,؛.]$/.test(raw) && !/^\p{L}\.$/u.test(raw)) {
      ended = true
      break
    }
    if (name.length > 12) return null
  }
  if (!ended || name.length === 0 || /\d/.test(name.join(''))) return null
  const speaker = name.join(' ')
  return speaker.length <= 200 ? speaker : null
}

/**
 * Splits a paragraph's runs so that each span of speech is a run (or several) with `quotation`, without its marks.
 * Also gives the marks that were taken off, a pair for each span in order.
 */
export function markQuotations(runs: Run[]): { runs: Run[]; marks: [string, string][] } {
  const text = runs.map((run) => run.text).join('')
  const spans = text.length > 40_000 || runs.some((run) => run.quotation) ? [] : findQuotations(text)
  if (spans.length === 0) return { runs, marks: [] }
  const marked: Run[] = []
  let at = 0
  for (const run of runs) {
    const end = at + run.text.length
    let from = at
    const push = (to: number, quotation: Quoted | null) => {
      const piece = text.slice(from, to)
      if (piece)
        marked.push({ ...run, text: piece, ...(quotation ? { quotation: { speaker: quotation.speaker } } : {}) })
      from = to
    }
    for (const span of spans) {
      if (span.end <= at || span.start >= end) continue
      push(Math.max(from, Math.min(span.start, end)), null)
      from = Math.max(from, span.start + 1)
      if (from < Math.min(span.end - 1, end)) push(Math.min(span.end - 1, end), span)
      if (span.end <= end) from = span.end
    }
    if (from < end) push(end, null)
    at = end
  }
  return { runs: marked, marks: spans.map(({ start, end }) => [text[start]!, text[end - 1]!]) }
}
