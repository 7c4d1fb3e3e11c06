import { analyse, exactMark, tokenOf } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import { selectKeys } from './keys-store.ts'
import { searchLimits } from './shape.ts'
import { selectState } from './state-store.ts'
import { tokensOf } from './story-words.ts'
import { selectWords } from './words-store.ts'
import { selectIds, selectWorkingIds } from './working-store.ts'

/** The last word may be the beginning of one from so many letters on. */
const shortestBeginning = 3
/** Hits of each index that are looked at, the newest first. */
const mostHits = 250

/**
 * Ids of stories of the newsroom, public or not, that have all the words of a query; in those that are being written
 * the last word may still be under way. At most 500: of each index the newest.
 * @param owner whose working texts are looked into; null for everybody's
 * @returns null for a query without words
 */
export async function findStories(context: Context, query: string, owner: string | null): Promise<string[] | null> {
  const text = query.slice(0, searchLimits.query)
  const all = analyse(text)
  const last = all.at(-1)
  const words = [...new Map(all.map((word) => [word.stem, word])).values()].slice(0, searchLimits.words)
  if (last === undefined) return null
  const open = [...last.word].length >= shortestBeginning && /[\p{L}\p{N}]$/u.test(query)
  const working = await selectWorkingIds(
    context,
    words.map((word) => ({
      tokens: [tokensOf(word).stem],
      beginnings: open && word.stem === last.stem ? [tokenOf(last.word), exactMark + tokenOf(last.word)] : [],
    })),
    { owner, limit: mostHits },
  )
  const { live } = await selectState(context)
  const stems = words.map((word) => tokensOf(word).stem)
  const counts = await selectWords(context, live, stems)
  const known = stems.flatMap((stem) => counts.get(stem)?.stories ?? [])
  const ask = { all: stems, limit: mostHits, stories: known.length > 0 ? Math.min(...known) : null }
  const [keys = []] = await selectKeys(context, live, [ask], null)
  return [...new Set([...working, ...(await selectIds(context, live, keys))])]
}
