import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { auditFailure, auditSignIn } from './audit-sign-in.ts'
import { headersOf, refusalCode, withAuth, type Auth, type From } from './auth.ts'
import { isFirstUse } from './challenges.ts'
import { actorOf } from './identify.ts'
import { cookieNames } from './session-cookie.ts'
import { stranger } from './sign-in.ts'
import { selectAccount } from './store.ts'
import { countTry } from './tries.ts'
import { wrongCode } from './two-factor.ts'

/**
 * The second step of signing in: a code of the authenticator app, or one of the recovery codes, which is good once.
 * @returns Set-Cookie headers
 * @throws Refused('unmet') for a wrong code · Refused('unauthenticated') when the first step was not done, or too long
 *   ago · Refused('limited')
 */
export async function secondStep(
  context: Context,
  { code, recovery }: { code: string; recovery: boolean },
  from: From,
): Promise<string[]> {
  const by = stranger(from.address)
  const id = await withAuth(context, from, (auth) => whoIsAsked(context, auth, from))
  const account = id === null ? null : await selectAccount(context, id)
  if (!account || account.disabled) throw tooLate()
  const wasGood = await countTry(context, by, { what: 'second-step', account: account.id, address: from.address })
  const how = recovery ? 'recovery code' : 'code'
  try {
    if (!recovery && !(await isFirstUse(context, account.id, code))) throw wrongCode()
    const { headers } = await withAuth(context, from, async (auth) => {
      const asked = { headers: headersOf(from), returnHeaders: true } as const
      if (recovery) return auth.api.verifyBackupCode({ body: { code: written(code) }, ...asked })
      return auth.api.verifyTOTP({ body: { code }, ...asked })
    })
    await wasGood()
    await auditSignIn(context, actorOf(account, from.address), how)
    return headers.getSetCookie()
  } catch (error) {
    const reason = refusalCode(error)
    if (reason === null && !(error instanceof Refused)) throw error
    await auditFailure(context, by, account.id, how)
    if (reason === 'ACCOUNT_TEMPORARILY_LOCKED')
      throw new Refused('limited', {
        en: 'too many wrong codes; try again in a quarter of an hour',
        ar: 'رموز خاطئة كثيرة؛ أعد المحاولة بعد ربع ساعة',
      })
    if (reason === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE' || reason === 'INVALID_TWO_FACTOR_COOKIE') throw tooLate()
    throw wrongCode()
  }
}

/** Whom the first step was done for, as the cookie of the second one tells. */
async function whoIsAsked(context: Context, auth: Auth, from: From): Promise<string | null> {
  const { secondStep: name } = cookieNames(context)
  const value = from.cookie
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
  const identifier = /^(2fa-[\w-]{1,60})(?:\.|%2E)/i.exec(value ?? '')?.[1]
  if (identifier === undefined) return null
  const found = await (await auth.$context).internalAdapter.findVerificationValue(identifier)
  return found && found.expiresAt > context.now() ? found.value : null
}

/** Recovery codes as they are kept: five signs, a hyphen, five signs. */
function written(code: string): string {
  const signs = code.replace(/[\s-]/g, '')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

function tooLate(): Refused {
  return new Refused('unauthenticated', {
    en: 'signing in took too long; begin again with your e-mail address and password',
    ar: 'طال تسجيل الدخول؛ ابدأ من جديد بالبريد الإلكتروني وكلمة المرور',
  })
}
