import { renderSVG } from 'uqr'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { headersOf, refusalCode, withAuth, type Auth, type From } from './auth.ts'
import { auditFailure } from './audit-sign-in.ts'
import { isFirstUse } from './challenges.ts'
import { ownAccount } from './me.ts'
import { mustKnowPassword } from './password.ts'
import { countTry } from './tries.ts'

/** What an authenticator app takes in, by its camera or by hand. */
export type Enrolment = { address: string; secret: string; qr: string; recoveryCodes: string[] }

/**
 * Begins two-step verification: a secret for an authenticator app and codes for when it is lost. It is on only when a
 * first code has come back.
 * @throws Refused('unmet') for a wrong password · Refused('conflict') when it is on already
 */
export async function beginTwoFactor(context: Context, by: Actor, password: string, from: From): Promise<Enrolment> {
  const account = await ownAccount(context, by)
  await mustKnowPassword(context, by, account.id, password)
  const { site } = context
  const issuer = site.language === 'ar' ? site.name : site.nameEnglish
  const { response } = await asked(context, from, (auth, headers) =>
    auth.api.enableTwoFactor({ body: { password, issuer, method: 'totp' }, headers, returnHeaders: true }),
  )
  if (!('totpURI' in response)) throw new Error('better-auth gave no address for an authenticator app')
  const { totpURI: address, backupCodes: recoveryCodes } = response
  await log(context, by, 'account.two-factor-begin')
  const secret = new URL(address).searchParams.get('secret') ?? ''
  return { address, secret, qr: renderSVG(address, { border: 2 }), recoveryCodes }
}

/**
 * Turns two-step verification on with the app's first code.
 * @returns Set-Cookie headers: the session goes on under a new token
 * @throws Refused('unmet') for a wrong code
 */
export async function confirmTwoFactor(context: Context, by: Actor, code: string, from: From): Promise<string[]> {
  const account = await ownAccount(context, by)
  const wasGood = await countTry(context, by, { what: 'code', account: account.id, address: null })
  if (!(await isFirstUse(context, account.id, code))) throw wrongCode()
  try {
    const { headers } = await asked(context, from, (auth, given) =>
      auth.api.verifyTOTP({ body: { code }, headers: given, returnHeaders: true }),
    )
    await wasGood()
    await log(context, by, 'account.two-factor-on')
    return headers.getSetCookie()
  } catch (error) {
    if (error instanceof Refused) await auditFailure(context, by, account.id, 'code')
    throw error
  }
}

/** @returns Set-Cookie headers @throws Refused('unmet') for a wrong password */
export async function endTwoFactor(context: Context, by: Actor, password: string, from: From): Promise<string[]> {
  const account = await ownAccount(context, by)
  await mustKnowPassword(context, by, account.id, password)
  const { headers } = await asked(context, from, (auth, given) =>
    auth.api.disableTwoFactor({ body: { password }, headers: given, returnHeaders: true }),
  )
  await log(context, by, 'account.two-factor-off')
  return headers.getSetCookie()
}

/** New recovery codes; the ones before are good no more. @throws Refused('unmet') */
export async function newRecoveryCodes(
  context: Context,
  by: Actor,
  password: string,
  from: From,
): Promise<{ recoveryCodes: string[] }> {
  const account = await ownAccount(context, by)
  await mustKnowPassword(context, by, account.id, password)
  const { response } = await asked(context, from, (auth, headers) =>
    auth.api.generateBackupCodes({ body: { password }, headers, returnHeaders: true }),
  )
  await log(context, by, 'account.recovery-codes')
  return { recoveryCodes: response.backupCodes }
}

/** How many recovery codes are left; null while two-step verification is off. */
export async function recoveryCodesLeft(context: Context, by: Actor): Promise<number | null> {
  const account = await ownAccount(context, by)
  if (account.two_factor === 0) return null
  const from = { cookie: undefined, address: null, agent: null }
  return withAuth(context, from, async (auth) => {
    const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: account.id } })
    return backupCodes.length
  })
}

/** Asks better-auth for somebody who is signed in, and says its no in our words. */
async function asked<T>(context: Context, from: From, ask: (auth: Auth, headers: Headers) => Promise<T>): Promise<T> {
  try {
    return await withAuth(context, from, (auth) => ask(auth, headersOf(from)))
  } catch (error) {
    const code = refusalCode(error)
    if (code === null) throw error
    if (code === 'TOTP_ALREADY_ENABLED')
      throw new Refused('conflict', {
        en: 'two-step verification is on already',
        ar: 'التحقق بخطوتين مفعّل من قبل',
      })
    if (code === 'INVALID_CODE') throw wrongCode()
    throw new Refused('unmet', {
      en: 'two-step verification is not on',
      ar: 'التحقق بخطوتين غير مفعّل',
    })
  }
}

export function wrongCode(): Refused {
  return new Refused(
    'unmet',
    {
      en: 'this code is not right, or was used already; take the one the app shows now',
      ar: 'الرمز غير صحيح أو استُعمل من قبل؛ استعمل الرمز الظاهر الآن في التطبيق',
    },
    { field: 'code' },
  )
}

async function log(context: Context, by: Actor, act: string): Promise<void> {
  await transact(context, (inside) => audit(inside, by, { act, subject: 'account', id: by.account ?? '' }))
}
