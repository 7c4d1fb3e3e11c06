import { sha256 } from '../base/canonical.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { newId } from '../base/id.ts'
import { insertChallenge, selectChallenge, takeChallenge, type Challenge } from './challenge-store.ts'

/** How long a passkey may take to answer, in milliseconds. */
export const challengeLifetime = 5 * 60 * 1000

/** Keeps a challenge until it is answered, or too old. @param value whom it was put to */
export async function putChallenge(context: Context, kind: string, challenge: string, value: string): Promise<void> {
  await insertChallenge(context, fresh(context, identifierOf(kind, challenge), value))
}

/** @returns whom the challenge was put to, once; null when it was put to nobody, was answered before, or is too old */
export async function answerChallenge(context: Context, kind: string, challenge: string): Promise<string | null> {
  const row = await takeChallenge(context, identifierOf(kind, challenge), context.now().toISOString())
  return row?.value ?? null
}

/** Whether a code of an authenticator app is seen for the first time: none is good twice (RFC 6238, 5.2). */
export async function isFirstUse(context: Context, account: string, code: string): Promise<boolean> {
  return transact(context, async (inside) => {
    await lock(inside.db, 'accounts')
    const identifier = identifierOf(`code ${account}`, code)
    if (await selectChallenge(inside, identifier, inside.now().toISOString())) return false
    await insertChallenge(inside, fresh(inside, identifier, ''))
    return true
  })
}

const identifierOf = (kind: string, challenge: string) => sha256(`${kind} ${challenge}`)

function fresh(context: Context, identifier: string, value: string): Challenge {
  const now = context.now()
  const at = now.toISOString()
  const expires = new Date(now.getTime() + challengeLifetime).toISOString()
  return { id: newId(), identifier, value, created_at: at, changed_at: at, expires_at: expires }
}
