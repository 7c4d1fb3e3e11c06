import { tokens } from '../arabic/normalise.ts'
import type { Context } from '../base/context.ts'
import { selectStoryIds } from './working-store.ts'

/** Longest question of the newsroom that is looked at, in UTF-16 units, and most words of it. */
const longestQuery = 500
const mostWords = 20
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
  const words = [...new Set(tokens(query.slice(0, longestQuery)))].slice(0, mostWords)
  const last = words.at(-1)
  if (last === undefined) return null
  const open = [...last].length >= shortestBeginning && /[\p{L}\p{N}]$/u.test(query)
  return selectStoryIds(context, words, { open, owner, limit: mostHits })
}
