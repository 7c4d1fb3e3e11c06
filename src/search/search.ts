import type { Context } from '../base/context.ts'
import { tokens } from '../arabic/normalise.ts'
import type { Teaser } from '../stories/shape.ts'
import { selectHits } from './store.ts'

/** Longest question that is looked at, in UTF-16 units, and most words of it. */
export const maximumQuery = 500
const maximumWords = 20
const maximumPage = 50

/**
 * Public stories that have all the words of the query, best first.
 * @param options.page from 1
 * @returns no hits for a query without words; `total` counts up to 1,000
 */
export async function searchStories(
  context: Context,
  options: { query: string; page?: number; limit?: number },
): Promise<{ items: Teaser[]; total: number }> {
  context.depends('list:all')
  const words = [...new Set(tokens(options.query.slice(0, maximumQuery)))].slice(0, maximumWords)
  if (words.length === 0) return { items: [], total: 0 }
  const limit = options.limit ?? 20
  const page = Math.min(Math.max(options.page ?? 1, 1), maximumPage)
  return selectHits(context, words, { limit, offset: (page - 1) * limit })
}
