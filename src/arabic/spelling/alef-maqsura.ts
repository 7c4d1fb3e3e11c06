import { frequency } from '../words/frequency.ts'
import { articleLength, withoutHead } from './proclitics.ts'
import { bareOf, withRelatives } from './relatives.ts'

/** How many times more usual the other ending must be. The Egyptian habit of ى for ي is far commoner than its opposite. */
const yaForMaqsura = 8
const yaForMaqsuraInVerb = 25
const maqsuraForYa = 15

const particles: Readonly<Record<string, string>> = {
  فى: 'في',
  هى: 'هي',
  كى: 'كي',
  لى: 'لي',
  بى: 'بي',
  اى: 'أي',
  أى: 'أي',
  وهى: 'وهي',
  وفى: 'وفي',
}
/** What no other word is written like, though many slip: حتى, the feminine of أفعل, nouns like مستشفى. */
const onlyMaqsura = /^[وفلب]?(?:ال|لل)?(?:حت|[أا]خر|[إا]حد|كبر|قصو|مستشف|مقه)ي$|^[وفلب]?مصطفي$/
/** Words and names in ى that have a commoner twin in ي. */
const bothAreWords = /^[وفلب]?(?:ال|لل)?(?:نهى|بشرى|يمنى|يسرى|وسطى|عظمى|سلمى|رضى|هدى|منى)$/
const articles = ['ال', 'وال', 'بال', 'لل']
const imperfect = /^[وف]?[ل]?[أيتن]/
const future = /^[وف]?س[أيتن]/
/** Verbs whose imperfect ends in ى: form I with a in the stem, and form V. All others end in ي but in the passive. */
const imperfectInMaqsura = /^[وف]?[سل]?[يتن](?:ت.+|بقي|سعي|نسي|رضي|خشي|رعي|طغي|حظي|لقي)$/

/** The word with ي for a final ى, or ى for ي, or null when it stands. Inside a word there is no ى. */
export function rightYa(word: string): string | null {
  if (particles[word]) return particles[word]
  if (onlyMaqsura.test(word)) return word.slice(0, -1) + 'ى'
  const last = word.at(-1)
  const stem = word.slice(0, -1)
  if (word.length < 3 || bothAreWords.test(word)) return null
  if (stem.includes('ى')) {
    const form = stem.replaceAll('ى', 'ي') + last
    return withRelatives(bareOf(form)) > 0 ? form : null
  }
  if (last !== 'ى' && last !== 'ي') return null
  const bare = bareOf(word).slice(0, -1)
  const base = bare.length < 3 && bare.length < stem.length - 1 ? stem : bare
  if (base.length < 2) return null
  const ya = withRelatives(base + 'ي')
  const maqsura = withRelatives(base + 'ى')
  const verb = imperfect.test(word) || (future.test(word) && frequency(stem.replace(/^[وف]?س/, '') + 'ي') > 0)
  if (last === 'ي') {
    const right = maqsura >= 10 && maqsura >= maqsuraForYa * ya && (!verb || imperfectInMaqsura.test(word))
    return right ? stem + 'ى' : null
  }
  const head = withoutHead(base)
  if (head && frequency(head + 'ى') > ya) return null
  // No verb stands behind an article, so that جارى says nothing of الجارى.
  const asNoun = (ending: string) => articles.reduce((all, article) => all + frequency(article + base + ending), 0)
  if (articleLength(word) > 0 && asNoun('ي') >= 10 && asNoun('ي') >= yaForMaqsura * asNoun('ى')) return stem + 'ي'
  const right = verb ? ya >= 25 && ya >= yaForMaqsuraInVerb * maqsura : ya >= 3 && ya >= yaForMaqsura * maqsura
  return right ? stem + 'ي' : null
}
