import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { deviceOf } from './device.ts'
import { isLive } from './identify.ts'
import { ownAccount } from './me.ts'
import { deleteEndedSessions, deleteSession, deleteSessions, selectSessions } from './session-store.ts'
import { sessionLifetime, type SessionRow } from './shape.ts'

/** One's own sessions, the last used first. @param current the one that asks */
export async function listSessions(context: Context, by: Actor, current: string | null): Promise<SessionRow[]> {
  const account = await ownAccount(context, by)
  const rows = await selectSessions(context, account.id)
  return rows
    .filter((row) => isLive(context, row))
    .map((row) => ({
      id: row.id,
      ...deviceOf(row.agent),
      address: row.address,
      createdAt: row.created_at,
      usedAt: row.used_at,
      current: row.id === current,
    }))
}

/** Ends one of one's own sessions. @throws Refused('missing') */
export async function endSession(context: Context, by: Actor, id: string): Promise<void> {
  await transact(context, async (inside) => {
    const account = await ownAccount(inside, by)
    if ((await deleteSession(inside, account.id, id)) === 0)
      throw new Refused('missing', { en: 'there is no such session', ar: 'لا توجد جلسة كهذه' })
    await audit(inside, by, { act: 'account.session-end', subject: 'account', id: account.id, detail: { sessions: 1 } })
  })
}

/** Ends all of one's own sessions but the one that asks. @returns how many */
export async function endOtherSessions(
  context: Context,
  by: Actor,
  current: string | null,
): Promise<{ ended: number }> {
  return transact(context, async (inside) => {
    const account = await ownAccount(inside, by)
    const ended = await deleteSessions(inside, account.id, current)
    const detail = { sessions: ended }
    if (ended > 0) await audit(inside, by, { act: 'account.session-end', subject: 'account', id: account.id, detail })
    return { ended }
  })
}

/** Forgets sessions that are over. */
export async function pruneSessions(context: Context): Promise<void> {
  const now = context.now()
  const unusedSince = new Date(now.getTime() - sessionLifetime.unused).toISOString()
  await deleteEndedSessions(context, now.toISOString(), unusedSince)
}
