import type { Context } from '../base/context.ts'

export type Challenge = {
  id: string
  identifier: string
  value: string
  created_at: string
  changed_at: string
  expires_at: string
}

export async function insertChallenge(context: Context, row: Challenge): Promise<void> {
  await context.db.insertInto('account_challenges').values(row).execute()
}

/** @param at what has expired by then does not count */
export async function selectChallenge(context: Context, identifier: string, at: string): Promise<Challenge | null> {
  const row = await context.db
    .selectFrom('account_challenges')
    .selectAll()
    .where('identifier', '=', identifier)
    .where('expires_at', '>', at)
    .executeTakeFirst()
  return row ?? null
}

/** Takes a challenge away: it is answered once, well or badly. */
export async function takeChallenge(context: Context, identifier: string, at: string): Promise<Challenge | null> {
  const row = await context.db
    .deleteFrom('account_challenges')
    .where('identifier', '=', identifier)
    .where('expires_at', '>', at)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

export async function deleteExpiredChallenges(context: Context, at: string): Promise<void> {
  await context.db.deleteFrom('account_challenges').where('expires_at', '<=', at).execute()
}
