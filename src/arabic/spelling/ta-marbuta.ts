import { frequency } from '../words/frequency.ts'
import { articleLength, withoutHead } from './proclitics.ts'
import { bareOf, withRelatives } from './relatives.ts'

/** How many times more usual ة must be: behind the article no pronoun can stand. */
const behindArticle = 4
const alone = 10
/** Of a hundred times that a ة is meant, one or two are written ه; what is more is the pronoun. */
const nisba = 35
const wellKnown = 100

/** ه for ة is the commoner slip by far; only a root that ends in ه turns it round. */
const rootInHa = 10

/** Words that end in a pronoun or a ه of their own, whatever stands before them. */
const particle = /^(?:[وف]?[بلك]?(?:هذ|الل)|[وف]?(?:في|لدي))ة$/

/** `alone` where the word tells it by itself; otherwise an adjective in ة must follow. */
export type RightTa = { form: string; alone: boolean }

/**
 * The word with ة for a final ه, or with ه for ة, or null when it stands. A final ه is a pronoun (كتابه) or a letter of
 * the root (وجه); where it can be a pronoun, the stem is a word without it, or is met with ها.
 */
export function rightTa(word: string): RightTa | null {
  if (particle.test(word)) return { form: word.slice(0, -1) + 'ه', alone: true }
  const last = word.at(-1)
  if (word.length < 3 || (last !== 'ه' && last !== 'ة')) return null
  const stem = word.slice(0, -1)
  const base = bareOf(word).slice(0, -1)
  if (base.length < 2) return null
  if (last === 'ة') {
    const root = word.length < 4 ? 0 : frequency('ال' + base + 'ه')
    const right = root >= 10 && root >= rootInHa * frequency('ال' + base + 'ة')
    return right ? { form: stem + 'ه', alone: true } : null
  }
  const ta = withRelatives(base + 'ة')
  const ha = withRelatives(base + 'ه')
  if (articleLength(word) > 0) {
    const known = ta >= 3 ? ta >= behindArticle * ha : ha === 0 && isNisba(base)
    return known ? { form: stem + 'ة', alone: true } : null
  }
  // مائه، سمائه، نبؤه: the hamza of a noun before its pronoun; of all that ends so only مائة and لؤلؤة have a ة.
  if (/(?:ائ|ؤ)$/.test(base) || ta < 10 || ta < alone * ha) return null
  // بعباده: where the head is a preposition, the rest is asked.
  const head = withoutHead(base)
  const inner = head !== null && withRelatives(head) > 0 ? isNoun(head) : true
  return { form: stem + 'ة', alone: base.length >= 3 && inner && isNoun(base) }
}

const isNisba = (base: string) => base.length >= 4 && base.endsWith('ي') && withRelatives(base) > 0

/** Whether what stands before the ending is a noun in ة rather than a word that takes the pronoun ه. */
function isNoun(base: string): boolean {
  const ta = withRelatives(base + 'ة')
  const ha = withRelatives(base + 'ه')
  // رسمي, قانوني: adjectives of relation are nobody's, however usual they are without ending.
  if (isNisba(base) && ta >= nisba * ha && ta >= wellKnown) return true
  return ta >= alone * Math.max(ha, withRelatives(base), withRelatives(base + 'ها'))
}

/** مره واحدة: an adjective without article agrees with a noun, not with its pronoun. لقناة is a preposition and a noun. */
export const isAdjectiveInTa = (next: string): boolean =>
  next.endsWith('ة') &&
  next.length >= 4 &&
  articleLength(next) === 0 &&
  frequency(withoutHead(next) ?? '') <= frequency(next)
