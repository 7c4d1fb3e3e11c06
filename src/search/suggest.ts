import { analyse, exactMark, tokenOf } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import type { Teaser } from '../stories/shape.ts'
import { searchStories } from './search.ts'
import { searchLimits } from './shape.ts'
import { selectState } from './state-store.ts'
import { selectBeginning, type KnownWord } from './words-store.ts'

/** A word is completed from so many letters on; of words that begin so, the first in the alphabet are looked at. */
const shortest = 2
const looked = 400
const mostQueries = 4
const mostStories = 4

/**
 * What a question that is being typed may become: its last word completed by words of the archive, the most frequent
 * first, and stories that the likeliest of them finds.
 */
export async function suggest(context: Context, query: string): Promise<{ queries: string[]; stories: Teaser[] }> {
  const text = query.slice(0, searchLimits.query)
  const last = analyse(text).at(-1)
  if (!last) return { queries: [], stories: [] }
  const underway = last.end === text.length && last.word.length >= shortest
  const words = underway ? await beginning(context, last.word) : []
  const queries = words.map(({ written }) => text.slice(0, last.start) + written).slice(0, mostQueries)
  const { items } = await searchStories(context, { query: queries[0] ?? text, limit: mostStories })
  return { queries, stories: items.map(({ found: _found, ...teaser }) => teaser) }
}

/** Words of the archive that begin so, each spelling once. An exact form stands marked, or for itself where it is its own stem. */
async function beginning(context: Context, begun: string): Promise<KnownWord[]> {
  const { live } = await selectState(context)
  const start = tokenOf(begun)
  const found: KnownWord[] = []
  for (const prefix of [exactMark + start, start])
    found.push(...(await selectBeginning(context, live, prefix, { looked, limit: mostQueries * 2 })))
  return [...new Map(found.map((word) => [word.written, word])).values()].sort(
    (one, other) => other.stories - one.stories,
  )
}
