import type * as z from 'zod'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { auditFailure, auditSignIn } from './audit-sign-in.ts'
import type { From } from './auth.ts'
import { answerChallenge, challengeLifetime, putChallenge } from './challenges.ts'
import { actorOf } from './identify.ts'
import type { passkeyUsed } from './passkey-shape.ts'
import { selectPasskey, touchPasskey, type PasskeyRow } from './passkey-store.ts'
import { challengeOf, hostOf } from './passkeys.ts'
import { beginSession } from './session.ts'
import { stranger } from './sign-in.ts'
import { selectAccount } from './store.ts'
import { countTry } from './tries.ts'

/** What the browser needs to sign in with any passkey it has for this site. @throws Refused('limited') */
export async function askForPasskey(context: Context, from: From): Promise<Record<string, unknown>> {
  await countTry(context, stranger(from.address), { what: 'passkey-options', account: null, address: from.address })
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const options = await generateAuthenticationOptions({
    rpID: hostOf(context),
    userVerification: 'required',
    timeout: challengeLifetime,
  })
  await putChallenge(context, 'passkey-in', options.challenge, 'anybody')
  return options as unknown as Record<string, unknown>
}

/**
 * Signs somebody in with a passkey. It is two factors already, so that no second step follows.
 * @returns the Set-Cookie header
 * @throws Refused('unauthenticated') whatever was wrong with it · Refused('limited')
 */
export async function signInWithPasskey(
  context: Context,
  response: z.output<typeof passkeyUsed>,
  from: From,
): Promise<string> {
  const by = stranger(from.address)
  const wasGood = await countTry(context, by, { what: 'passkey', account: null, address: from.address })
  const passkey = await selectPasskey(context, response.id)
  const counter = await verified(context, passkey, response)
  const account = passkey && (await selectAccount(context, passkey.account))
  if (!passkey || counter === null || !account || account.disabled) {
    await auditFailure(context, by, passkey?.account ?? '', 'passkey')
    throw notAccepted()
  }
  await wasGood()
  return transact(context, async (inside) => {
    if (!(await touchPasskey(inside, passkey, counter, inside.now().toISOString()))) throw notAccepted()
    await auditSignIn(inside, actorOf(account, from.address), 'passkey')
    return beginSession(inside, account.id, from)
  })
}

/** @returns the passkey's counter now; null when the answer is not its own, or not to a challenge of ours */
async function verified(
  context: Context,
  passkey: PasskeyRow | null,
  response: z.output<typeof passkeyUsed>,
): Promise<number | null> {
  const challenge = challengeOf(response.response.clientDataJSON)
  if ((await answerChallenge(context, 'passkey-in', challenge)) === null || !passkey) return null
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin: context.site.url,
      expectedRPID: hostOf(context),
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

function notAccepted(): Refused {
  return new Refused('unauthenticated', {
    en: 'the passkey was not accepted; sign in with e-mail address and password, or try again',
    ar: 'لم يُقبل مفتاح المرور؛ سجّل الدخول بالبريد وكلمة المرور أو أعد المحاولة',
  })
}
