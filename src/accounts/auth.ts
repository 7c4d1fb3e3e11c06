import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { Refused } from '../base/refused.ts'
import { secretFor } from '../base/secrets.ts'
import { sessionLifetime } from './shape.ts'
import { cookieNames } from './session-cookie.ts'

/** Where a request comes from, for the list of sessions and the limits. */
export type From = { cookie: string | undefined; address: string | null; agent: string | null }

/** What is kept of a browser's words for itself. */
export const longestAgent = 400

const asking = new AsyncLocalStorage<From>()

/** How long the second step may take, in seconds. */
const secondStepSeconds = 10 * 60

/** Wrong codes in a row that lock the second step of an account, and for how long, in seconds. */
export const secondStepLock = { failures: 10, seconds: 15 * 60 }

async function build(root: Context) {
  const [{ betterAuth }, { twoFactor }, { authStore }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/plugins/two-factor'),
    import('./auth-store.ts'),
  ])
  const secret = await secretFor(root.db, 'sign-in')
  const cookies = cookieNames(root)
  return betterAuth({
    appName: 'Isnad',
    baseURL: root.settings.url,
    secret,
    database: authStore(root.db),
    telemetry: { enabled: false },
    // Ours count in the database, for every process and every door.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 1000 },
    session: {
      modelName: 'account_sessions',
      fields: {
        userId: 'account',
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'used_at',
        ipAddress: 'address',
        userAgent: 'agent',
      },
      expiresIn: sessionLifetime.whole / 1000,
      disableSessionRefresh: true,
    },
    user: {
      modelName: 'accounts',
      fields: { createdAt: 'created_at', updatedAt: 'changed_at' },
      additionalFields: { disabled: { type: 'boolean', required: true, input: false } },
    },
    account: {
      modelName: 'account_credentials',
      fields: {
        userId: 'account',
        accountId: 'subject',
        providerId: 'provider',
        createdAt: 'created_at',
        updatedAt: 'changed_at',
      },
    },
    verification: {
      modelName: 'account_challenges',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'changed_at' },
      storeIdentifier: 'hashed',
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const from = asking.getStore()
            const at = root.now()
            return {
              data: {
                ...session,
                createdAt: at,
                updatedAt: at,
                expiresAt: new Date(at.getTime() + sessionLifetime.whole),
                ipAddress: from?.address ?? null,
                userAgent: from?.agent?.slice(0, longestAgent) ?? null,
              },
            }
          },
        },
      },
    },
    advanced: {
      cookiePrefix: 'isnad',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookies.secure },
      cookies: { session_token: { name: cookies.session }, two_factor: { name: cookies.secondStep } },
      database: { generateId: () => newId() },
    },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: secondStepSeconds,
        accountLockout: {
          enabled: true,
          maxFailedAttempts: secondStepLock.failures,
          durationSeconds: secondStepLock.seconds,
        },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor' } },
          twoFactor: {
            modelName: 'account_two_factors',
            fields: {
              userId: 'account',
              backupCodes: 'recovery_codes',
              failedVerificationCount: 'failures',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

export type Auth = Awaited<ReturnType<typeof build>>

/** One for each site; the change feed is what all contexts of a site share. */
const built = new WeakMap<object, Promise<Auth>>()

/**
 * Asks better-auth. It is loaded with the first question: readers' pages never need it. What it does takes its time
 * (hashing) and is stored step by step, so it is never asked inside a transaction.
 */
export async function withAuth<T>(context: Context, from: From, ask: (auth: Auth) => Promise<T>): Promise<T> {
  if (context.db.isTransaction) throw new Error('better-auth is asked before the transaction begins')
  let auth = built.get(context.changes)
  if (!auth) {
    auth = build(context)
    built.set(context.changes, auth)
    auth.catch(() => built.delete(context.changes))
  }
  const ready = await auth
  return asking.run(from, () => ask(ready))
}

/** What of a request better-auth looks at. */
export function headersOf(from: From): Headers {
  const headers = new Headers()
  if (from.cookie) headers.set('cookie', from.cookie)
  if (from.agent) headers.set('user-agent', from.agent)
  return headers
}

/** The code of a no of better-auth's; null when something broke instead. */
export function refusalCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'APIError') return null
  const { body, statusCode } = error as Error & { body?: { code?: string }; statusCode?: number }
  return statusCode !== undefined && statusCode >= 500 ? null : (body?.code ?? 'REFUSED')
}

/** @throws Refused('unauthenticated') that tells nothing about who has an account */
export function wrongPassword(): Refused {
  return new Refused('unauthenticated', {
    en: 'the e-mail address and the password do not belong together',
    ar: 'البريد الإلكتروني أو كلمة المرور غير صحيحة',
  })
}
