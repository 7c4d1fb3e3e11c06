import { sql } from 'kysely'
import type { Context } from '../../base/context.ts'
import { isAgainst } from './queue-store.ts'
import { moderationLimits } from './shape.ts'

/** Counts of an hour: `2026-11-25T09`. */
export type HourCounts = { hour: string; count: number }

const hourOf = (column: string) => sql<string>`substr(${sql.ref(column)}, 1, 13)`

/** Comments that readers wrote here, by the hour in which they came, or were first published. */
export async function countByHour(
  { db }: Context,
  column: 'created_at' | 'published_at',
  from: string,
  until: string,
): Promise<HourCounts[]> {
  const rows = await db
    .selectFrom('comments')
    .select([hourOf(column).as('hour'), (select) => select.fn.countAll<number>().as('count')])
    .where(column, '>=', from)
    .where(column, '<', until)
    .where('account', 'is', null)
    .where('origin', 'is', null)
    .groupBy(hourOf(column))
    .execute()
  return rows.map(({ hour, count }) => ({ hour: hour!, count: Number(count) }))
}

/** The same of those that checks had something against, check by check. */
export async function countHeldByHour(
  { db }: Context,
  checks: readonly string[],
  from: string,
  until: string,
): Promise<{ hour: string; counts: number[] }[]> {
  if (checks.length === 0) return []
  const { rows } = await sql<Record<string, string | number>>`
    select substr(created_at, 1, 13) as hour, ${sql.join(
      checks.map((check, at) => sql`sum(case when ${isAgainst(check)} then 1 else 0 end) as ${sql.ref(`check_${at}`)}`),
    )}
    from comments
    where created_at >= ${from} and created_at < ${until} and verdicts <> '[]' and origin is null
    group by substr(created_at, 1, 13)`.execute(db)
  return rows.map((row) => ({ hour: String(row['hour']), counts: checks.map((_, at) => Number(row[`check_${at}`])) }))
}

/** Refusals by the hour: of checks as they came, and of moderators. */
export async function countRefusedByHour({ db }: Context, from: string, until: string): Promise<HourCounts[]> {
  const [byChecks, byPeople] = await Promise.all([
    db
      .selectFrom('comments')
      .select([hourOf('created_at').as('hour'), (select) => select.fn.countAll<number>().as('count')])
      .where('created_at', '>=', from)
      .where('created_at', '<', until)
      .where('state', '=', 'refused')
      .where('decided_at', 'is', null)
      .where('origin', 'is', null)
      .groupBy(hourOf('created_at'))
      .execute(),
    db
      .selectFrom('comment_decisions')
      .select([hourOf('at').as('hour'), (select) => select.fn.countAll<number>().as('count')])
      .where('at', '>=', from)
      .where('at', '<', until)
      .where('act', 'in', ['refuse', 'remove'])
      .where('undone_at', 'is', null)
      .groupBy(hourOf('at'))
      .execute(),
  ])
  return [...byChecks, ...byPeople].map(({ hour, count }) => ({ hour, count: Number(count) }))
}

/** When comments came and when a moderator decided them, the newest decisions first. */
export async function selectDecidedTimes(
  { db }: Context,
  from: string,
  until: string,
): Promise<{ came: string; decided: string }[]> {
  return db
    .selectFrom('comment_decisions')
    .innerJoin('comments', 'comments.id', 'comment_decisions.comment')
    .select(['comments.created_at as came', 'comment_decisions.at as decided'])
    .where('comment_decisions.at', '>=', from)
    .where('comment_decisions.at', '<', until)
    .where('comment_decisions.act', 'in', ['publish', 'refuse', 'answer'])
    .where('comment_decisions.before', 'in', ['received', 'waiting', 'held'])
    .where('comment_decisions.undone_at', 'is', null)
    .orderBy('comment_decisions.at', 'desc')
    .limit(moderationLimits.measured)
    .execute()
}
