import type { Database } from './db.ts'

/** Whether nothing was ever stored here: only then may samples, or a backup, go in. */
export async function isUntouched(db: Database): Promise<boolean> {
  for (const table of ['stories', 'sections', 'people', 'media', 'site_settings'] as const)
    if (
      await db
        .selectFrom(table)
        .select(({ lit }) => lit(1).as('one'))
        .limit(1)
        .executeTakeFirst()
    )
      return false
  return true
}
