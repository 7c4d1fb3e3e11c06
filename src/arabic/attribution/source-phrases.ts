import { isWord, unjoined, type Item } from './items.ts'
import { nounPhraseAt, type Span } from './noun-phrase.ts'
import { opensClause } from './particles.ts'

/** What is followed, not quoted: وفق القانون، بحسب الجدول. */
const norms =
  /^(?:ال|لل|ل)?(?:قانون|احدث|افضل|اعلي|عباره|مقرر|اساليب|قوانين|خطه|خطط|رويه|نظام|انظمه|جدول|معايير|معيار|ضوابط|احكام|شروط|اصول|حاجه|طلب|قواعد|اجراءات|اليه|اليات|نوع|سعر|قيمه|مقاييس|مواصفات|تعليمات|شريعه|تقويم|توقيت|برنامج|اتفاق|اتفاقيه|قدره|ظروف|اولويات|منهج|صيغه|طريقه|اسلوب|مبدا|نص|ماده|ترتيب|مده|حجم|لون|امكانيات|عقد|نسبه|ذلك|هذا|هذه|مبادي|توجيهات|اعراف|عدد|احتياج|احتياجات|فيه|رتبه)/

/**
 * A source named without a verb of saying, its own or after it: وفق الوزارة، وفقا لمصادر، بحسب ما أفاد ناشطون، نقلا عن
 * الوكالة، على حد قوله، وجاء في البيان. `first` when what was said follows it, at the beginning of a sentence.
 * A null speaker is whoever spoke before (على حد قوله). Null when none stands here.
 */
export function sourcePhraseAt(items: readonly Item[], at: number): { speaker: Span | null; first: boolean } | null {
  const word = items[at]!.word
  const bare = unjoined(word)
  const next = items[at + 1]
  const first = at <= 1
  if (/^(?:وفق|بحسب|حسب|وفقا|طبقا|حسبما|وفقما|استنادا)$/.test(word) || /^(?:بحسب|حسب)$/.test(bare))
    return sourceAfter(items, at, first)
  if (/^(?:نقلا|عن)$/.test(bare) && isWord(next)) {
    const skip = bare === 'نقلا' && next.word === 'عن' ? 2 : next.word === 'لسان' ? 2 : 0
    const speaker = skip ? nounPhraseAt(items, at + skip) : null
    return speaker && { speaker, first }
  }
  if (bare === 'علي' && isWord(next)) {
    if (next.word === 'لسان') {
      const speaker = nounPhraseAt(items, at + 2)
      return speaker && { speaker, first }
    }
    const act = items[at + 2]?.word ?? ''
    if (next.word === 'حد' && /^(?:قول|تعبير|وصف|زعم)(?:ه|ها|هم|هما)$/.test(act)) return { speaker: null, first: false }
    if (next.word === 'حد' && /^(?:قول|تعبير|وصف|زعم)$/.test(act))
      return { speaker: nounPhraseAt(items, at + 3), first: false }
  }
  if (
    /^(?:قوله|قولها|قولهم|قولهما|القول|بالقول|بقوله|بقولها)$/.test(word) &&
    next &&
    (next.sign || opensClause(next.word))
  )
    return { speaker: null, first: true }
  if (/^(?:جاء|جاءت|ورد)$/.test(bare) && /^(?:في|علي)$/.test(next?.word ?? '')) {
    const speaker = nounPhraseAt(items, at + 2)
    return speaker &&
      /^(?:ال)?(?:بيان|صفحه|حساب|موقع|تقرير|رساله|خطاب|تصريح|خبر|نص|مذكره|منشور|تعميم)/.test(items[speaker.from]!.word)
      ? { speaker, first: true }
      : null
  }
  return null
}

/** After وفق: a name; ل joined to one; or ما with a verb and then the name (ما ذكرته الوكالة، ما جاء في البيان). */
function sourceAfter(
  items: readonly Item[],
  at: number,
  first: boolean,
): { speaker: Span | null; first: boolean } | null {
  const next = items[at + 1]
  if (!next) return null
  if (/^(?:قول|تعبير|وصف|زعم|راي)(?:ه|ها|هم|هما)$/.test(next.word)) return { speaker: null, first: false }
  let from = at + 1
  if (next.word === 'ل' && items[at + 2]?.quotation) from = at + 2
  else if (/^(?:حسبما|وفقما)$/.test(items[at]!.word) || /^ل?ما$/.test(next.word)) {
    if (/^ل?ما$/.test(next.word)) from += 1
    from += 1
    if (items[from]?.word === 'في' || items[from]?.word === 'عن') from += 1
  } else if (next.sign ? !next.quotation : norms.test(next.word)) return null
  const speaker = nounPhraseAt(items, from)
  return speaker?.from === from ? { speaker, first } : null
}
