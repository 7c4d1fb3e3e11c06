import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { AccountRow } from './store.ts'
import type { AccountSessionsTable } from './table.ts'

export type SessionRow = Selectable<AccountSessionsTable>

/** @param token its hash */
export async function selectSessionByToken(
  context: Context,
  token: string,
): Promise<{ session: SessionRow; account: AccountRow } | null> {
  const session = await context.db
    .selectFrom('account_sessions')
    .selectAll()
    .where('token', '=', token)
    .executeTakeFirst()
  if (!session) return null
  const account = await context.db
    .selectFrom('accounts')
    .selectAll()
    .where('id', '=', session.account)
    .executeTakeFirst()
  return account ? { session, account } : null
}

export async function insertSession(context: Context, row: Insertable<AccountSessionsTable>): Promise<void> {
  await context.db.insertInto('account_sessions').values(row).execute()
}

/** Notes that a session is in use, unless somebody noted it meanwhile. */
export async function touchSession(context: Context, id: string, at: string, before: string): Promise<void> {
  await context.db
    .updateTable('account_sessions')
    .set({ used_at: at })
    .where('id', '=', id)
    .where('used_at', '<', before)
    .execute()
}

export async function selectSessions(context: Context, account: string): Promise<SessionRow[]> {
  return context.db
    .selectFrom('account_sessions')
    .selectAll()
    .where('account', '=', account)
    .orderBy('used_at', 'desc')
    .orderBy('id')
    .execute()
}

/** @returns how many ended */
export async function deleteSession(context: Context, account: string, id: string): Promise<number> {
  const result = await context.db
    .deleteFrom('account_sessions')
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

/**
 * Ends the sessions of an account.
 * @param but the one that goes on
 * @returns how many ended
 */
export async function deleteSessions(context: Context, account: string, but: string | null = null): Promise<number> {
  let query = context.db.deleteFrom('account_sessions').where('account', '=', account)
  if (but) query = query.where('id', '!=', but)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** Forgets sessions that nobody can use any more. */
export async function deleteEndedSessions(context: Context, at: string, unusedSince: string): Promise<void> {
  await context.db
    .deleteFrom('account_sessions')
    .where((where) => where.or([where('expires_at', '<=', at), where('used_at', '<=', unusedSince)]))
    .execute()
}

/** When each of these accounts was last used, as far as a session still tells. */
export async function lastUses(context: Context, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('account_sessions')
    .select(['account', (row) => row.fn.max('used_at').as('used_at')])
    .where('account', 'in', [...accounts])
    .groupBy('account')
    .execute()
  return new Map(rows.map((row) => [row.account, row.used_at]))
}
