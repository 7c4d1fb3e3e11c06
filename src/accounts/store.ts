import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { AccountsTable } from './table.ts'

export type AccountRow = Selectable<AccountsTable>

export async function selectAccount(context: Context, id: string): Promise<AccountRow | null> {
  return (await context.db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** @param email in small letters */
export async function selectAccountByEmail(context: Context, email: string): Promise<AccountRow | null> {
  return (await context.db.selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst()) ?? null
}

export async function anyAccount(context: Context): Promise<boolean> {
  return (await context.db.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function insertAccount(context: Context, row: Insertable<AccountsTable>): Promise<void> {
  await context.db.insertInto('accounts').values(row).execute()
}

export async function updateAccount(context: Context, id: string, changes: Updateable<AccountsTable>): Promise<void> {
  await context.db.updateTable('accounts').set(changes).where('id', '=', id).execute()
}

/** @param after the e-mail address that the page before ended with */
export async function selectAccounts(context: Context, after: string | null, limit: number): Promise<AccountRow[]> {
  let query = context.db.selectFrom('accounts').selectAll().orderBy('email').limit(limit)
  if (after) query = query.where('email', '>', after)
  return query.execute()
}

/** Those who can sign in come first, in the order of their accounts. */
export async function selectNames(context: Context, limit: number): Promise<{ id: string; name: string }[]> {
  return context.db
    .selectFrom('accounts')
    .select(['id', 'name'])
    .orderBy('disabled')
    .orderBy('created_at')
    .limit(limit)
    .execute()
}

/** Editors-in-chief who can sign in; locked until the end of the transaction, so that two of them cannot both go. */
export async function selectChiefs(context: Context): Promise<string[]> {
  const rows = await context.db
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'editor-in-chief')
    .where('disabled', '=', 0)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Sets the password; there was one or there was none. */
export async function upsertPassword(
  context: Context,
  row: { id: string; account: string; password: string; at: string },
): Promise<void> {
  const { id, account, password, at } = row
  await context.db
    .insertInto('account_credentials')
    .values({ id, account, provider: 'credential', subject: account, password, created_at: at, changed_at: at })
    .onConflict((conflict) => conflict.columns(['account', 'provider']).doUpdateSet({ password, changed_at: at }))
    .execute()
}

export async function selectPassword(context: Context, account: string): Promise<string | null> {
  const row = await context.db
    .selectFrom('account_credentials')
    .select('password')
    .where('account', '=', account)
    .where('provider', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

export async function deleteTwoFactor(context: Context, account: string): Promise<void> {
  await context.db.deleteFrom('account_two_factors').where('account', '=', account).execute()
}
