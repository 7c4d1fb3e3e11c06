import type { Context } from '../base/context.ts'
import type { StoryLock } from './lock.ts'
import type { PresenceTable } from './table.ts'

export async function selectLock({ db }: Context, story: string, now: string): Promise<StoryLock | null> {
  const row = await db
    .selectFrom('story_locks')
    .select(['account', 'name', 'tab', 'at', 'expires_at as expiresAt'])
    .where('story', '=', story)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

/** The holders' names of those stories that are locked. */
export async function selectLockNames(
  { db }: Context,
  stories: readonly string[],
  now: string,
): Promise<Map<string, string>> {
  if (stories.length === 0) return new Map()
  const rows = await db
    .selectFrom('story_locks')
    .select(['story', 'name'])
    .where('story', 'in', [...stories])
    .where('expires_at', '>', now)
    .execute()
  return new Map(rows.map(({ story, name }) => [story, name]))
}

export async function upsertLock({ db }: Context, story: string, lock: StoryLock): Promise<void> {
  const { expiresAt: expires_at, ...rest } = lock
  await db
    .insertInto('story_locks')
    .values({ story, ...rest, expires_at })
    .onConflict((conflict) => conflict.column('story').doUpdateSet({ ...rest, expires_at }))
    .execute()
}

export async function deleteLock({ db }: Context, story: string): Promise<void> {
  await db.deleteFrom('story_locks').where('story', '=', story).execute()
}

export async function selectPresence({ db }: Context, tab: string): Promise<PresenceTable | null> {
  return (await db.selectFrom('presence').selectAll().where('tab', '=', tab).executeTakeFirst()) ?? null
}

export async function upsertPresence({ db }: Context, row: PresenceTable): Promise<void> {
  const { tab: _tab, ...values } = row
  await db
    .insertInto('presence')
    .values(row)
    .onConflict((conflict) => conflict.column('tab').doUpdateSet(values))
    .execute()
}

/** Most people that are told of. */
const mostPresent = 500

export async function selectPresent(
  { db }: Context,
  now: string,
  story?: string,
): Promise<{ account: string; name: string; story: string | null }[]> {
  let query = db.selectFrom('presence').select(['account', 'name', 'story']).where('expires_at', '>', now)
  if (story !== undefined) query = query.where('story', '=', story)
  return query.orderBy('name').orderBy('tab').limit(mostPresent).execute()
}

/** Takes away the tabs and locks that have ended. */
export async function deleteEnded({ db }: Context, now: string): Promise<{ tabs: number; locks: string[] }> {
  const tabs = await db.deleteFrom('presence').where('expires_at', '<=', now).executeTakeFirst()
  const locks = await db.deleteFrom('story_locks').where('expires_at', '<=', now).returning('story').execute()
  return { tabs: Number(tabs.numDeletedRows), locks: locks.map(({ story }) => story) }
}
