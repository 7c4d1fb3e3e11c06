import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import { isId } from '../base/id.ts'
import { findStories } from '../search/find-stories.ts'
import type { StoryFilter, StoryRow } from './desk-shape.ts'
import { selectRows, type RowFilter } from './list-store.ts'
import { storyPolicy } from './policy.ts'
import { selectLockNames } from './presence-store.ts'
import { selectTeasersByIds } from './published-store.ts'

/**
 * The desk's list, the last changed first: what this person may see, and what readers see.
 * @throws Refused('invalid') for a bad cursor
 */
export async function listDesk(
  context: Context,
  by: Actor,
  filter: StoryFilter & { cursor?: string | undefined; limit: number },
): Promise<{ items: StoryRow[]; next: string | null }> {
  const rows = await selectRows(
    context,
    await rowFilter(context, by, filter),
    filter.cursor === undefined ? null : placeOf(filter.cursor),
    filter.limit + 1,
  )
  const items = rows.slice(0, filter.limit)
  const last = items.at(-1)
  const locks = await selectLockNames(
    context,
    items.map(({ id }) => id),
    context.now().toISOString(),
  )
  return {
    items: (await asAllowed(context, by, items)).map((row) => {
      const name = locks.get(row.id)
      return { ...row, lock: name !== undefined && storyPolicy.see(by, row) ? { name } : null }
    }),
    next: rows.length > filter.limit && last ? cursorOf({ at: last.changedAt, id: last.id }) : null,
  }
}

async function rowFilter(context: Context, by: Actor, filter: StoryFilter): Promise<RowFilter> {
  const { q = '', state, section, language } = filter
  const owner = filter.owner === 'me' ? (by.account ?? '') : filter.owner
  const wanted: RowFilter = { state, section, language, owner }
  const asked = q.trim()
  const seesAll = storyPolicy.see(by, { owner: null, state: 'draft' })
  const own = by.role === 'reporter' ? by.account : null
  if (isId(asked)) wanted.ids = [asked]
  // That a word finds a public story must not tell what its next version says to those who may not read that yet.
  else if (asked !== '') wanted.ids = (await findStories(context, asked, seesAll ? null : (own ?? ''))) ?? []
  if (seesAll) return wanted
  // Of all that is public, and the own: no more is looked at than what is asked for.
  if (own === null) wanted.public = true
  else if (owner !== own) wanted.publicOr = own
  return wanted
}

/**
 * Who may not see the working text of a public story gets the line that readers see; one that was retracted may have a
 * working text that never went out.
 */
async function asAllowed(
  context: Context,
  by: Actor,
  rows: readonly Omit<StoryRow, 'lock'>[],
): Promise<Omit<StoryRow, 'lock'>[]> {
  const differs = ({ pending, state }: (typeof rows)[number]) => pending || state === 'retracted'
  const hidden = rows.filter((row) => differs(row) && !storyPolicy.see(by, row)).map(({ id }) => id)
  const shown = await selectTeasersByIds(context, hidden, { retracted: true })
  return rows.map((row) => {
    const teaser = shown.get(row.id)
    if (!teaser) return row
    const { headline, kicker, language, section } = teaser
    return { ...row, headline, kicker, language, section: section || null, pending: false }
  })
}
