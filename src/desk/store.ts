import type { Context } from '../base/context.ts'

export type KeptAnswer = { request: string; answer: string }

export async function selectKeptAnswer(context: Context, account: string, key: string): Promise<KeptAnswer | null> {
  const row = await context.db
    .selectFrom('idempotency_keys')
    .select(['request', 'answer'])
    .where('account', '=', account)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** @returns false when another request with this key was first */
export async function insertKeptAnswer(
  context: Context,
  row: { account: string; key: string; request: string; answer: string; at: string },
): Promise<boolean> {
  const result = await context.db
    .insertInto('idempotency_keys')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account', 'key']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function updateKeptAnswer(context: Context, account: string, key: string, answer: string): Promise<void> {
  await context.db
    .updateTable('idempotency_keys')
    .set({ answer })
    .where('account', '=', account)
    .where('key', '=', key)
    .execute()
}

export async function deleteKeptAnswers(context: Context, before: string): Promise<void> {
  await context.db.deleteFrom('idempotency_keys').where('at', '<', before).execute()
}
