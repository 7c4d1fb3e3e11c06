import { eachCounted, frequency } from '../words/frequency.ts'
import { alefs, openings } from './proclitics.ts'

/** أن and إن with a pronoun are nobody's kin. */
const particle = /^ن(?:ها|هم|هما|هن|كم|ني|نا)$/

/** By their last letters, since the whole word list is asked. */
const byLastLetter = (tails: string[]) =>
  new Map(tails.map((tail) => [tail.at(-1)!, tails.filter((other) => other.at(-1) === tail.at(-1))]))

function without(word: string, tails: ReturnType<typeof byLastLetter>): string {
  for (const tail of tails.get(word.at(-1)!) ?? [])
    if (word.length - tail.length >= 3 && word.endsWith(tail)) return word.slice(0, -tail.length)
  return word
}

/** Enclitic pronouns, then endings of number, gender and tense; one of each comes off, three letters stay. */
const pronouns = byLastLetter(['هما', 'هن', 'ها', 'هم', 'كم', 'نا', 'ه'])
const endings = byLastLetter(['اتي', 'ات', 'تان', 'تين', 'ان', 'ين', 'ون', 'وا', 'ية', 'ت', 'تا', 'ي', 'ا'])

/** ة stays, written ت before a pronoun or not: it tells the noun إدارة from the verb أدار. */
export function stemOf(rest: string): string {
  const noun = without(rest, pronouns)
  if (noun !== rest && noun.length > 3 && noun.endsWith('ت')) return noun.slice(0, -1) + 'ة'
  return without(noun, endings)
}

/** Of each stem that follows an initial alef, in how many articles its words begin with each of the four. */
let stems: { places: Map<string, number>; counts: Uint32Array } | null = null

/** Counted at the first question, once through the word list. */
function counted() {
  const places = new Map<string, number>()
  const counts: number[] = []
  eachCounted((word, articles) => {
    for (const at of openings(word)) {
      const rest = word.slice(at + 1)
      if (rest.length < 3 || particle.test(rest)) continue
      const stem = stemOf(rest)
      let place = places.get(stem)
      if (place === undefined) {
        places.set(stem, (place = counts.length))
        counts.push(0, 0, 0, 0)
      }
      counts[place + alefs.indexOf(word[at] as 'ا')]! += articles
    }
  })
  return { places, counts: Uint32Array.from(counts) }
}

/** A word of three letters or fewer has no stem but itself; behind an article it is no particle and no verb. */
const withArticle = (word: string) =>
  frequency('ال' + word) + frequency('وال' + word) + frequency('بال' + word) + frequency('لل' + word)

/** Kin tells as much as if the word itself stood in so many articles more; and nothing is ever quite certain. */
const weightOfKin = 20
const weightOfDoubt = 2

/** By the four alefs: articles of the word itself, articles of its kin, and the share each alef has in both. */
export type Evidence = { own: number[]; kin: number[]; shares: number[] }

/**
 * How usual each of the four alefs is at one place of a word: its own counts, filled up with those of its kin (the same
 * stem with other clitics and endings), so that a word that was never counted is judged by its family. Null where
 * nothing is known.
 */
export function evidence(word: string, at: number): Evidence | null {
  stems ??= counted()
  const { places, counts } = stems
  const before = word.slice(0, at)
  const rest = word.slice(at + 1)
  const place = rest.length < 3 ? undefined : places.get(stemOf(rest))
  const own = alefs.map((alef) => frequency(before + alef + rest))
  const kin = alefs.map((alef, index) =>
    rest.length < 3 ? withArticle(alef + rest) : place === undefined ? 0 : counts[place + index]!,
  )
  const ownSum = sum(own)
  const kinSum = sum(kin)
  if (ownSum + kinSum === 0) return null
  const shares = own.map((count, index) => {
    const shareOfKin = (kin[index]! + weightOfDoubt / alefs.length) / (kinSum + weightOfDoubt)
    return (count + weightOfKin * shareOfKin) / (ownSum + weightOfKin)
  })
  return { own, kin, shares }
}

const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0)
