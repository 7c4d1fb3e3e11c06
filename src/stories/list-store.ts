import { sql } from 'kysely'
import type { Context } from '../base/context.ts'
import type { Place } from '../base/cursor.ts'
import { isPostgres } from '../base/db.ts'
import type { StoryRow } from './desk-shape.ts'
import type { StoryState } from './shape.ts'

/** Which rows of the desk's list: all that is given must fit. */
export type RowFilter = {
  state?: StoryState | undefined
  owner?: string | undefined
  section?: string | undefined
  language?: string | undefined
  /** Only these, the hits of a search. */
  ids?: readonly string[] | undefined
  /** Only what readers see, and what this account owns. */
  publicOr?: string | undefined
  /** Only what readers see. */
  public?: boolean
}

const columns = [
  'id',
  'state',
  'headline',
  'kicker',
  'section',
  'language',
  'owner',
  'owner_name as ownerName',
  'revision',
  'version',
  'pending',
  'changed_at as changedAt',
  'published_at as publishedAt',
  'scheduled_at as scheduledAt',
  'embargo_until as embargoUntil',
] as const

/**
 * What readers see, or this account owns: nearly every row. PostgreSQL knows that by its statistics; SQLite would take
 * the indexes of states and owners and lose the order, unless it cannot tell what is asked.
 */
function seen(db: Context['db'], owner: string) {
  return isPostgres(db)
    ? sql<boolean>`(state in ('published', 'retracted') or owner = ${owner})`
    : sql<boolean>`case when state in ('published', 'retracted') then 1 when owner = ${owner} then 1 else 0 end = 1`
}

/** The last changed first. Every way to ask has an index that gives the rows in their order. */
export async function selectRows(
  { db }: Context,
  filter: RowFilter,
  before: Place | null,
  limit: number,
): Promise<Omit<StoryRow, 'lock'>[]> {
  // PostgreSQL knows no empty list.
  if (filter.ids?.length === 0) return []
  let query = db.selectFrom('stories')
  if (filter.ids) query = query.where('id', 'in', [...filter.ids])
  if (filter.owner !== undefined) query = query.where('owner', '=', filter.owner)
  if (filter.state) query = query.where('state', '=', filter.state)
  // Almost all stories are published, so there the section or language finds them; the few others are found by their
  // state. `coalesce` keeps the index of the other from being taken.
  const few = filter.ids !== undefined || filter.owner !== undefined || !(filter.state ?? 'published').startsWith('pub')
  if (filter.section !== undefined)
    query = few
      ? query.where(sql<boolean>`coalesce(section, '') = ${filter.section}`)
      : query.where('section', '=', filter.section)
  if (filter.language !== undefined)
    query =
      few || filter.section !== undefined
        ? query.where(sql<boolean>`coalesce(language, '') = ${filter.language}`)
        : query.where('language', '=', filter.language)
  if (filter.public || filter.publicOr !== undefined) query = query.where(seen(db, filter.publicOr ?? ''))
  if (before) query = query.where((row) => row(row.refTuple('changed_at', 'id'), '<', row.tuple(before.at, before.id)))
  query = query.orderBy('changed_at', 'desc').orderBy('id', 'desc').limit(limit)
  // Of many hits only those of the page are read whole: what a list shows stands behind the text in a row.
  const rows = filter.ids
    ? await db
        .selectFrom('stories')
        .select(columns)
        .where('id', 'in', query.select('id'))
        .orderBy('changed_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
    : await query.select(columns).execute()
  return rows.map(({ pending, ...row }) => ({ ...row, pending: pending === 1 }))
}
