import type { Insertable, Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { AccountPasskeysTable } from './table.ts'

export type PasskeyRow = Selectable<AccountPasskeysTable>

export async function selectPasskeys(context: Context, account: string): Promise<PasskeyRow[]> {
  return context.db
    .selectFrom('account_passkeys')
    .selectAll()
    .where('account', '=', account)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export async function selectPasskey(context: Context, id: string): Promise<PasskeyRow | null> {
  return (await context.db.selectFrom('account_passkeys').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** @returns false when there is a passkey of that id */
export async function insertPasskey(context: Context, row: Insertable<AccountPasskeysTable>): Promise<boolean> {
  const result = await context.db
    .insertInto('account_passkeys')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** Notes a use. @returns false when the counter went on meanwhile: somebody has a copy of the key */
export async function touchPasskey(
  context: Context,
  { id, counter }: PasskeyRow,
  next: number,
  at: string,
): Promise<boolean> {
  const result = await context.db
    .updateTable('account_passkeys')
    .set({ counter: next, used_at: at })
    .where('id', '=', id)
    .where('counter', '=', counter)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) > 0
}

/** @returns how many there were */
export async function renamePasskey(context: Context, account: string, id: string, name: string): Promise<number> {
  const result = await context.db
    .updateTable('account_passkeys')
    .set({ name })
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** @returns how many there were */
export async function deletePasskey(context: Context, account: string, id: string): Promise<number> {
  const result = await context.db
    .deleteFrom('account_passkeys')
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
