import type { Context } from '../base/context.ts'
import { deleteExpiredChallenges } from './challenge-store.ts'
import { deleteExpiredLinks } from './link-store.ts'
import { pruneSessions } from './sessions.ts'
import { pruneTries } from './tries.ts'

/** Forgets what is over: sessions, links, challenges and counts of tries. */
export async function pruneAccounts(context: Context): Promise<void> {
  const at = context.now().toISOString()
  await pruneSessions(context)
  await deleteExpiredLinks(context, at)
  await deleteExpiredChallenges(context, at)
  await pruneTries(context)
}
