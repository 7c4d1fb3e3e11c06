import { analyse } from '../../arabic/analyse.ts'

/** Examples of each kind that a newsroom must have decided before its filter says anything. */
export const leastExamples = 200
/** A word that was seen in fewer comments says nothing yet. */
const leastSeen = 3
/** Words of a comment that count: the most telling ones, so that a long comment is not surer than a short one. */
const mostTelling = 15
/** No word says more: a single one is never reason enough (1 / (1 + e^-2.5) is 0.92). */
const loudest = 2.5

/** What a newsroom's decisions say of each word: how much likelier it is in what was refused (logarithm of the ratio). */
export type Model = { published: number; refused: number; words: ReadonlyMap<string, number> }

export type Judged = {
  /** 0..1: how likely a comment like this was refused here. */
  refused: number
  /** The words that said so most, the most telling first. */
  because: string[]
}

/** The different words of a comment, as stems, and one that is a way to read each. */
export function wordsOf(text: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const { stem, start, end } of analyse(text)) if (!words.has(stem)) words.set(stem, text.slice(start, end))
  return words
}

/** Counts words in comments that were published and refused. */
export class Counting {
  published = 0
  refused = 0
  readonly #seen = new Map<string, [published: number, refused: number]>()

  add(text: string, wasRefused: boolean): void {
    if (wasRefused) this.refused += 1
    else this.published += 1
    for (const stem of wordsOf(text).keys()) {
      const counts = this.#seen.get(stem) ?? [0, 0]
      counts[wasRefused ? 1 : 0] += 1
      this.#seen.set(stem, counts)
    }
  }

  /** Bernoulli counts with one added to each (Laplace), as in every naive Bayes classifier. */
  model(): Model {
    const words = new Map<string, number>()
    for (const [stem, [inPublished, inRefused]] of this.#seen)
      if (inPublished + inRefused >= leastSeen)
        words.set(
          stem,
          bounded(Math.log((inRefused + 1) / (this.refused + 2) / ((inPublished + 1) / (this.published + 2)))),
        )
    return { published: this.published, refused: this.refused, words }
  }
}

const bounded = (weight: number) => Math.max(-loudest, Math.min(loudest, weight))

export const isReady = ({ published, refused }: Pick<Model, 'published' | 'refused'>): boolean =>
  published >= leastExamples && refused >= leastExamples

/** What a model says of a comment; both kinds count as equally likely beforehand. Null while it has too few examples. */
export function judge(model: Model, text: string): Judged | null {
  if (!isReady(model)) return null
  const telling = [...wordsOf(text)]
    .flatMap(([stem, word]) => {
      const weight = model.words.get(stem)
      return weight === undefined ? [] : [{ word, weight }]
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostTelling)
  const sum = telling.reduce((total, { weight }) => total + weight, 0)
  return {
    refused: 1 / (1 + Math.exp(-sum)),
    because: telling
      .filter(({ weight }) => weight > 0)
      .map(({ word }) => word)
      .slice(0, 5),
  }
}
