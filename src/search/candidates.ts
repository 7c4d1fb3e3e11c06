import { tokenOf, type AnalysedWord } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import { firstKeyOf } from './index-stories.ts'
import { selectKeys, type Ask, type Span } from './keys-store.ts'
import type { Query } from './parse-query.ts'
import { searchLimits } from './shape.ts'
import type { IndexSet } from './state-store.ts'
import { marks, sectionToken, tokensOf } from './story-words.ts'

/** What a search is told before it looks: which set, and in how many stories each token stands. */
export type Ground = {
  context: Context
  set: IndexSet
  query: Query
  /** In how many stories a token stands; 0 for one that was never counted. */
  stories: (token: string) => number
}

/** Stories with every word: the newest of all, and the newest with all of them in the headline. */
export async function wholeHits(ground: Ground): Promise<{ newest: number[]; headlines: number[] }> {
  const { words, phrases } = ground.query
  const { rankedHeadlines } = searchLimits
  const counted = phrases.length > 0 ? searchLimits.phrase : searchLimits.counted
  const exact = phrases.flat().map((word) => tokensOf(word).exact)
  const all = [...words.map((word) => tokensOf(word).stem), ...exact]
  const [newest = []] = await keysOf(ground, [ask(ground, all, counted)])
  if (newest.length < counted || words.length === 0) return { newest, headlines: [] }
  const headline = words.map((word) => marks.headline + tokensOf(word).stem)
  const [headlines = []] = await keysOf(ground, [ask(ground, [...headline, ...exact], rankedHeadlines)])
  return { newest, headlines }
}

/** Stories that have these words instead: those of the archive that are close to what was asked. */
export async function closeHits(ground: Ground, words: readonly AnalysedWord[]): Promise<number[]> {
  const tokens = words.map((word) => tokensOf(word).stem)
  return (await keysOf(ground, [ask(ground, tokens, mostPartial)]))[0]!
}

/** Words of a question that are looked for one by one, or by twos, the rarest first. */
const mostAlone = 12
const mostTogether = 4
/** Stories that are looked at of those with only some of the words. */
const mostPartial = 300

/**
 * Stories with some of the words, those with the rarest and the most of them first. A word that is in too many stories
 * is looked for only together with others: each rare word alone, all words but one, the rarest by twos.
 */
export async function partialHits(ground: Ground, weightOf: (word: AnalysedWord) => number): Promise<number[]> {
  const { words } = ground.query
  if (words.length < 2) return []
  const { common } = searchLimits
  const token = (word: AnalysedWord) => tokensOf(word).stem
  const rarestFirst = words.toSorted((one, other) => weightOf(other) - weightOf(one))
  const rare = rarestFirst.filter((word) => ground.stories(token(word)) <= common).slice(0, mostAlone)
  const sets: (readonly AnalysedWord[])[] = rare.map((word) => [word])
  if (rare.length < words.length) {
    if (words.length > 2 && words.length <= 6) sets.push(...words.map((left) => words.filter((word) => word !== left)))
    const few = rarestFirst.slice(0, mostTogether)
    few.forEach((one, index) => few.slice(index + 1).forEach((other) => sets.push([one, other])))
    // Of two common words each counts for itself.
    if (rare.length === 0 && words.length === 2) sets.push(...words.map((word) => [word]))
  }
  const asks = sets.map((set) => ask(ground, set.map(token), set.length === 1 ? common : mostPartial))
  const scores = new Map<number, number>()
  const found = await keysOf(ground, asks)
  const seen = new Map<AnalysedWord, Set<number>>()
  found.forEach((keys, index) => {
    for (const word of sets[index]!) {
      let known = seen.get(word)
      if (!known) seen.set(word, (known = new Set()))
      const weight = weightOf(word)
      for (const key of keys)
        if (!known.has(key)) {
          known.add(key)
          scores.set(key, (scores.get(key) ?? 0) + weight)
        }
    }
  })
  return [...scores]
    .sort(([key, score], [otherKey, other]) => other - score || otherKey - key)
    .slice(0, mostPartial)
    .map(([key]) => key)
}

function keysOf({ context, set, query }: Ground, asks: readonly Ask[]): Promise<number[][]> {
  const { from, until } = query
  const span: Span | null =
    from === null && until === null
      ? null
      : { from: firstKeyOf(from ?? 0), until: until === null ? Number.MAX_SAFE_INTEGER : firstKeyOf(until) }
  return selectKeys(context, set, asks, span)
}

function ask({ query, stories }: Ground, tokens: readonly string[], limit: number): Ask {
  const counts = tokens.map(stories).filter((count) => count > 0)
  return {
    all: [
      ...new Set([
        ...tokens,
        ...query.authors.map(({ stem }) => marks.author + tokenOf(stem)),
        ...query.sources.map(({ stem }) => marks.source + tokenOf(stem)),
      ]),
    ],
    groups: query.sections.map((ids) => ids.map(sectionToken)),
    limit,
    stories: counts.length > 0 ? Math.min(...counts) : null,
  }
}
