import type { Context } from '../base/context.ts'

/** Counts one more. @returns how many there are now */
export async function incrementTries(context: Context, subject: string, since: string): Promise<number> {
  const row = await context.db
    .insertInto('account_tries')
    .values({ subject, since, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['subject', 'since']).doUpdateSet((value) => ({ count: value('account_tries.count', '+', 1) })),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  return row.count
}

export async function decrementTries(context: Context, subject: string, since: string): Promise<void> {
  await context.db
    .updateTable('account_tries')
    .set((value) => ({ count: value('count', '-', 1) }))
    .where('subject', '=', subject)
    .where('since', '=', since)
    .where('count', '>', 0)
    .execute()
}

export async function deleteTries(context: Context, before: string): Promise<void> {
  await context.db.deleteFrom('account_tries').where('since', '<', before).execute()
}
