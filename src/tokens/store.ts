import type { Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import type { AccessToken, Scope } from './shape.ts'
import type { AccessTokensTable } from './table.ts'

function tokenOf(row: Selectable<AccessTokensTable>): AccessToken {
  return {
    id: row.id,
    account: row.account,
    accountName: row.account_name,
    name: row.name,
    scopes: JSON.parse(row.scopes) as Scope[],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
  }
}

export async function insertToken(context: Context, token: AccessToken, hash: string): Promise<void> {
  await context.db
    .insertInto('access_tokens')
    .values({
      id: token.id,
      account: token.account,
      account_name: token.accountName,
      name: token.name,
      hash,
      scopes: JSON.stringify(token.scopes),
      created_at: token.createdAt,
      expires_at: token.expiresAt,
      used_at: null,
    })
    .execute()
}

/** @param account null for those of all accounts */
export async function selectTokens(context: Context, account: string | null, limit: number): Promise<AccessToken[]> {
  const all = context.db
    .selectFrom('access_tokens')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
  return (await (account === null ? all : all.where('account', '=', account)).execute()).map(tokenOf)
}

export async function selectToken(context: Context, id: string): Promise<AccessToken | null> {
  const row = await context.db.selectFrom('access_tokens').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? tokenOf(row) : null
}

export async function selectTokenByHash(context: Context, hash: string): Promise<AccessToken | null> {
  const row = await context.db.selectFrom('access_tokens').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row ? tokenOf(row) : null
}

export async function updateUsed(context: Context, id: string, usedAt: string): Promise<void> {
  await context.db.updateTable('access_tokens').set({ used_at: usedAt }).where('id', '=', id).execute()
}

export async function deleteToken(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('access_tokens').where('id', '=', id).execute()
}

/** @returns how many there were */
export async function deleteTokensOf(context: Context, account: string): Promise<number> {
  const result = await context.db.deleteFrom('access_tokens').where('account', '=', account).executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function deleteEnded(context: Context, before: string): Promise<void> {
  await context.db.deleteFrom('access_tokens').where('expires_at', '<', before).execute()
}
