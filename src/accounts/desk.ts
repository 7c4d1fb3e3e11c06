import * as z from 'zod'
import { operation, type Exchange } from '../desk/operation.ts'
import type { From } from './auth.ts'
import { readMe } from './me.ts'
import { noSessionCookie } from './session.ts'
import { email, me, typedPassword } from './shape.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

/** What of a request the verbs of this module look at. */
export function fromOf(exchange: Exchange): From {
  return {
    cookie: exchange.header('cookie'),
    address: exchange.address,
    agent: exchange.header('user-agent') ?? null,
  }
}

/** The answer of what is done and has nothing to tell. */
export const nothing = z.object({})

export const accountOperations = [
  operation({
    key: 'GET /me',
    summary: 'Who is signed in, and which areas of the newsroom are open to them',
    access: 'session',
    input: z.strictObject({}),
    answer: me,
    example: {
      account: '3k9x0m2p7q',
      name: 'سلمى الحسن',
      email: 'salma@news.example',
      role: 'editor',
      language: 'ar',
      person: null,
      twoFactor: true,
      may: ['stories', 'publish', 'media', 'fronts'],
    },
    refusals: [],
    run: (context, by) => readMe(context, by),
  }),
  operation({
    key: 'POST /session',
    summary: 'Sign in by e-mail address and password; the answer says whether a second step follows',
    access: 'anybody',
    input: z.strictObject({ email, password: typedPassword }),
    answer: z.object({ next: z.enum(['done', 'second-step']) }),
    example: { next: 'done' },
    refusals: ['unauthenticated', 'limited'],
    run: async (context, _by, input, exchange) => {
      const { next, cookies } = await signIn(context, input, fromOf(exchange))
      for (const cookie of cookies) exchange.setCookie(cookie)
      return { next }
    },
  }),
  operation({
    key: 'DELETE /session',
    summary: 'Sign out',
    access: 'anybody',
    input: z.strictObject({}),
    answer: nothing,
    example: {},
    refusals: [],
    run: async (context, by, _input, exchange) => {
      await signOut(context, by, exchange.header('cookie'))
      exchange.setCookie(noSessionCookie(context))
      return {}
    },
  }),
] as const
