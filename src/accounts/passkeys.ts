import type * as z from 'zod'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { answerChallenge, challengeLifetime, putChallenge } from './challenges.ts'
import { ownAccount } from './me.ts'
import { maximumPasskeys, type PasskeyItem, type passkeyMade } from './passkey-shape.ts'
import { deletePasskey, insertPasskey, renamePasskey, selectPasskeys } from './passkey-store.ts'
import { mustKnowPassword } from './password.ts'

/** EdDSA, ES256, RS256 (COSE): what every authenticator in use has one of. */
const algorithms = [-8, -7, -257]

/** One's own passkeys, the oldest first. */
export async function listPasskeys(context: Context, by: Actor): Promise<PasskeyItem[]> {
  const account = await ownAccount(context, by)
  const rows = await selectPasskeys(context, account.id)
  return rows.map(({ id, name, created_at, used_at }) => ({ id, name, createdAt: created_at, usedAt: used_at }))
}

/**
 * What the browser needs to make a passkey. The password is asked for, so that who finds an open studio cannot leave a
 * door of their own.
 * @throws Refused('unmet') for a wrong password, or when there are as many as there may be
 */
export async function beginPasskey(context: Context, by: Actor, password: string): Promise<Record<string, unknown>> {
  const account = await ownAccount(context, by)
  await mustKnowPassword(context, by, account.id, password)
  const known = await selectPasskeys(context, account.id)
  if (known.length >= maximumPasskeys)
    throw new Refused('unmet', {
      en: `an account may have ${maximumPasskeys} passkeys`,
      ar: `الحد الأقصى ${maximumPasskeys} مفتاح مرور للحساب`,
    })
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  const { site } = context
  const options = await generateRegistrationOptions({
    rpName: site.language === 'ar' ? site.name : site.nameEnglish,
    rpID: hostOf(context),
    userName: account.email,
    userDisplayName: account.name,
    userID: new TextEncoder().encode(account.id),
    timeout: challengeLifetime,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map((row) => ({ id: row.id, transports: JSON.parse(row.transports) as string[] })),
    // Found without an address being typed, and two factors in one: the device and its PIN or fingerprint.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await putChallenge(context, 'passkey-new', options.challenge, account.id)
  return options as unknown as Record<string, unknown>
}

/** Keeps a passkey that was made. @throws Refused('unmet') when it does not answer what was asked */
export async function addPasskey(
  context: Context,
  by: Actor,
  { name, response }: { name: string; response: z.output<typeof passkeyMade> },
): Promise<PasskeyItem> {
  const account = await ownAccount(context, by)
  const challenge = challengeOf(response.response.clientDataJSON)
  if ((await answerChallenge(context, 'passkey-new', challenge)) !== account.id) throw notAccepted()
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const { registrationInfo } = await verifyRegistrationResponse({
    response: response as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: context.site.url,
    expectedRPID: hostOf(context),
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) throw notAccepted()
  const { credential } = registrationInfo
  return transact(context, async (inside) => {
    const at = inside.now().toISOString()
    const inserted = await insertPasskey(inside, {
      id: credential.id,
      account: account.id,
      name,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: JSON.stringify(response.response.transports ?? []),
      created_at: at,
      used_at: null,
    })
    if (!inserted) throw notAccepted()
    await audit(inside, by, { act: 'account.passkey-add', subject: 'account', id: account.id, detail: { name } })
    return { id: credential.id, name, createdAt: at, usedAt: null }
  })
}

/** @throws Refused('missing') */
export async function nameOwnPasskey(context: Context, by: Actor, id: string, name: string): Promise<void> {
  const account = await ownAccount(context, by)
  if ((await renamePasskey(context, account.id, id, name)) === 0) throw missing()
}

/** @throws Refused('missing') */
export async function removePasskey(context: Context, by: Actor, id: string): Promise<void> {
  await transact(context, async (inside) => {
    const account = await ownAccount(inside, by)
    if ((await deletePasskey(inside, account.id, id)) === 0) throw missing()
    await audit(inside, by, { act: 'account.passkey-remove', subject: 'account', id: account.id })
  })
}

/** The domain that a passkey belongs to. */
export function hostOf(context: Context): string {
  return new URL(context.site.url).hostname
}

/** The challenge that a browser says it answers; whether that is so is verified afterwards. */
export function challengeOf(clientData: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { challenge?: unknown }
    return typeof challenge === 'string' ? challenge.slice(0, 200) : ''
  } catch {
    return ''
  }
}

function notAccepted(): Refused {
  return new Refused('unmet', {
    en: 'the passkey was not accepted; try again',
    ar: 'لم يُقبل مفتاح المرور؛ أعد المحاولة',
  })
}

function missing(): Refused {
  return new Refused('missing', { en: 'there is no such passkey', ar: 'لا يوجد مفتاح مرور كهذا' })
}
