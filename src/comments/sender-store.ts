import { sql } from 'kysely'
import type { Context } from '../base/context.ts'

/** The salt of a period, the same in every process: `fresh` where there was none yet. */
export async function saltOf(context: Context, period: string, fresh: string): Promise<string> {
  await context.db
    .insertInto('comment_salts')
    .values({ period, salt: fresh })
    .onConflict((conflict) => conflict.column('period').doNothing())
    .execute()
  const row = await context.db
    .selectFrom('comment_salts')
    .select('salt')
    .where('period', '=', period)
    .executeTakeFirstOrThrow()
  return row.salt
}

export type Rate = { sender: string; what: string }

/** Counts each once more. In one order, so that two processes do not wait for each other. */
export async function addRates(context: Context, rates: readonly Rate[], at: string): Promise<void> {
  const counts = new Map<string, Rate & { at: string; count: number }>()
  for (const rate of rates) {
    const key = `${rate.sender} ${rate.what}`
    const known = counts.get(key)
    if (known) known.count += 1
    else counts.set(key, { ...rate, at, count: 1 })
  }
  if (counts.size === 0) return
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  await context.db
    .insertInto('comment_rates')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['sender', 'what']).doUpdateSet((row) => ({
        at: row.ref('excluded.at'),
        count: sql<number>`comment_rates.count + excluded.count`,
      })),
    )
    .execute()
}

/** Counts once more. @returns how often now */
export async function addRate(context: Context, rate: Rate, at: string): Promise<number> {
  const row = await context.db
    .insertInto('comment_rates')
    .values({ ...rate, at, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['sender', 'what']).doUpdateSet({ at, count: sql<number>`comment_rates.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count
}

/** How often each sender did this. */
export async function selectRates(
  context: Context,
  senders: readonly string[],
  what: string,
): Promise<Map<string, number>> {
  if (senders.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('comment_rates')
    .select(['sender', 'count'])
    .where('sender', 'in', [...new Set(senders)])
    .where('what', '=', what)
    .execute()
  return new Map(rows.map((row) => [row.sender, row.count]))
}

/** Notes that a sender does this now, unless it was done after `since`. @returns whether it was noted */
export async function noteOnceSince(context: Context, rate: Rate, since: string, at: string): Promise<boolean> {
  const row = await context.db
    .insertInto('comment_rates')
    .values({ ...rate, at, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['sender', 'what']).doUpdateSet({ at }).where('comment_rates.at', '<=', since),
    )
    .returning('at')
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets senders: the salts of periods that are over, and what was counted before. */
export async function deleteSenders(context: Context, period: string, before: string): Promise<void> {
  await context.db.deleteFrom('comment_salts').where('period', '<', period).execute()
  await context.db.deleteFrom('comment_rates').where('at', '<', before).execute()
}
