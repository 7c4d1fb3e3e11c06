import { foldedFrequency as count } from '../words/folded-frequency.ts'

const rare = 3
const withArticle = (word: string) => count(word) + count(`ال${word}`)

/**
 * Patterns of broken plurals that few other words have, and the singulars they may come from (Ryding 2005, 7.2.2; Wright,
 * "A Grammar of the Arabic Language", I 304–305). أفعال and فعول are not among them: إعلام, دخول, وجود have that form, too.
 */
const patterns: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.)(.)(.)اء$/, ['$1$2ي$3', '$1ا$2$3']], // وزراء وزير، شعراء شاعر
  [/^(.)و(.)اء$/, ['$1يي$2']], // روساء رييس
  [/^(?![اتين])(.)(.)ا([^يو])([^هيا])$/, ['$1$2$3$4', '$1$2$3$4ه']], // مصانع مصنع، مناطق منطقه
  [/^(.)(.)اي(.)$/, ['$1$2ي$3ه', '$1$2ا$3ه']], // جرايم جريمه، رسايل رساله
  [/^(.)وا(.)(.)$/, ['$1ا$2$3ه', '$1ا$2$3']], // عواصم عاصمه، شوارع شارع
  [/^(.)(.)ا(.)ي(.)$/, ['$1$2$3و$4', '$1$2$3ا$4', '$1$2$3ي$4']], // مشاريع مشروع، مفاتيح مفتاح
  [/^(.)وا(.)ي(.)$/, ['$1ا$2و$3']], // صواريخ صاروخ، قوانين قانون
  [/^ا(.)([^اوي])(.)ه$/, ['$1$2ا$3', '$1$2ي$3']], // اسلحه سلاح، ارغفه رغيف
]

/** Letters that any of the patterns has. */
const shortest = 5
const longest = 6

/** The singular of a folded broken plural, where the counts know one that is met a fifth as often or more. */
export function singularOf(word: string): string {
  if (word.length < shortest || word.length > longest || !word.includes('ا')) return word
  // مشاركون: what has a sound plural is no plural itself.
  if (withArticle(`${word}ين`) >= rare) return word
  const needed = Math.max(rare, withArticle(word) * 0.2)
  for (const [pattern, singulars] of patterns) {
    if (!pattern.test(word)) continue
    let best = word
    let times = needed - 1
    for (const singular of singulars) {
      const found = word.replace(pattern, singular)
      const counted = withArticle(found)
      if (counted > times) [best, times] = [found, counted]
    }
    if (best !== word) return best
  }
  return word
}
