import type { Context } from '../base/context.ts'
import type { BylineEntry } from './shape.ts'
import { selectByNames } from './store.ts'

/** Joins the names of a byline with the pages of people and bodies that have exactly that name. */
export async function linkByline(context: Context, byline: readonly BylineEntry[]): Promise<BylineEntry[]> {
  const open = byline.filter((entry) => !entry.person)
  if (open.length === 0) return [...byline]
  const found = await selectByNames(
    context,
    open.map((entry) => entry.name),
  )
  return byline.map((entry) => ({ ...entry, person: entry.person ?? found.get(entry.name) ?? null }))
}
