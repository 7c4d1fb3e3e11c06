import { keysOfDay } from './index-stories.ts'
import { fields, numberOf, unpackPlaces, type Field } from './story-words.ts'
import type { AnalysedWord } from '../arabic/analyse.ts'

/** How much a word counts by where it stands. */
const weights: Record<Field, number> = {
  headline: 5,
  standfirst: 2.5,
  people: 2.5,
  topics: 2.5,
  captions: 1.2,
  body: 1,
}
/** BM25's two numbers (Robertson and Zaragoza 2009): how soon more of a word says nothing new, how much length counts. */
const saturation = 1
const lengthShare = 0.6
/** How much more the word counts as it was asked for, beside its kin; and words beside each other as they were asked. */
const exactShare = 0.5
const besideShare = 0.5
/** Words of a question may have so many others between them in the story, stop words among them. */
const besideWithin = 3
/** What comes first in a story says what it is about: so much more a word counts there, fading over so many words. */
const leadShare = 1.5
const leadLength = 50
/** How much more a story of today counts, and after how many days half as much. */
const recentShare = 0.25
const recentDays = 30
/** Length of bodies while none are counted. */
const usualLength = 300

/** What is looked for in a story's words. */
export type Scorer = {
  /** How well it answers, from 0, and how much of what the question says its words are. */
  score(words: Uint8Array, key: number): { score: number; weight: number }
}

/**
 * Ranks stories by BM25F over their fields, in our own code: both databases give the same order, and no more stories are
 * looked at than those given.
 * @param words of the question, in order · @param rarity of each: how many stories there are for each that has it
 * @param average words of a body · @param today in days since 1970-01-01
 */
export function scorer(
  words: readonly AnalysedWord[],
  rarity: readonly number[],
  { average, today }: { average: number; today: number },
): Scorer {
  const count = words.length
  const numbers = words.map(numberOf)
  const stems = Uint32Array.from(numbers, (number) => number >>> 8)
  const exacts = Uint32Array.from(numbers)
  const weight = rarity.map((ratio) => Math.log(1 + ratio))
  // Most words of a story are none of the question: one look tells.
  const perhaps = new Uint8Array(4096)
  for (const stem of stems) perhaps[stem & 4095] = 1
  const usual = average > 0 ? average : usualLength
  const [found, exact, beside] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]

  function read(all: Uint32Array): void {
    found.fill(0)
    exact.fill(0)
    beside.fill(0)
    let at = fields.length
    for (let field = 0; field < fields.length; field += 1) {
      const length = all[field]!
      const name = fields[field]!
      const body = name === 'body'
      const each = weights[name] / (body ? 1 - lengthShare + (lengthShare * length) / usual : 1)
      let lastTerm = -1
      let lastPlace = -100
      for (let place = 0; place < length; place += 1) {
        const number = all[at + place]!
        const stem = number >>> 8
        if (perhaps[stem & 4095] === 0) continue
        const term = stems.indexOf(stem)
        if (term === -1) continue
        const gain = body ? each * (1 + leadShare * Math.exp(-place / leadLength)) : each
        found[term]! += gain
        if (exacts[term] === number) exact[term]! += gain
        if (term > 0 && lastTerm === term - 1 && place - lastPlace <= besideWithin)
          beside[term]! += gain / (place - lastPlace)
        lastTerm = term
        lastPlace = place
      }
      at += length
    }
  }

  return {
    score(packed, key) {
      read(unpackPlaces(packed))
      let sum = 0
      let had = 0
      for (let term = 0; term < count; term += 1) {
        if (found[term] === 0) continue
        had += weight[term]!
        sum += weight[term]! * share(found[term]!)
        sum += weight[term]! * exactShare * share(exact[term]!)
        if (beside[term]! > 0) sum += Math.min(weight[term]!, weight[term - 1]!) * besideShare * share(beside[term]!)
      }
      const age = Math.max(0, today - Math.floor(key / keysOfDay))
      return { score: sum * (1 + recentShare / (1 + age / recentDays)), weight: had }
    },
  }
}

const share = (frequency: number) => (frequency * (saturation + 1)) / (frequency + saturation)

/** Whether words stand beside each other somewhere in a story as they are written. */
export function hasPhrase(packed: Uint8Array, phrase: readonly AnalysedWord[]): boolean {
  const all = unpackPlaces(packed)
  const numbers = Uint32Array.from(phrase, numberOf)
  const last = all.length - numbers.length
  for (let at = fields.length; at <= last; at += 1) {
    if (all[at] !== numbers[0]) continue
    let next = 1
    while (next < numbers.length && all[at + next] === numbers[next]) next += 1
    if (next === numbers.length) return true
  }
  return false
}
