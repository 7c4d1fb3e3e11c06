import * as z from 'zod'
import { operation } from '../desk/operation.ts'
import { fromOf } from './from.ts'
import { passkeyOptions, passkeyUsed } from './passkey-shape.ts'
import { askForPasskey, signInWithPasskey } from './passkey-sign-in.ts'
import { readDoor } from './read-door.ts'
import { secondStep } from './second-step.ts'
import { noSessionCookie } from './session.ts'
import { email, nothing, typedCode, typedPassword } from './shape.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const next = z.object({ next: z.enum(['done', 'second-step']) })

/** Signing in and out. */
export const signInOperations = [
  operation({
    key: 'GET /sign-in',
    summary: 'What the sign-in page offers: whether letters go out, and whether the site waits to be set up',
    access: 'anybody',
    input: z.strictObject({}),
    answer: z.object({
      /** Whether a forgotten password can be replaced by letter. */
      mail: z.boolean(),
      /** Nobody has an account yet: the site waits for its set-up link. */
      isNew: z.boolean(),
    }),
    example: { mail: true, isNew: false },
    refusals: [],
    run: (context) => readDoor(context),
  }),
  operation({
    key: 'POST /session',
    summary: 'Sign in by e-mail address and password; the answer says whether a second step follows',
    access: 'anybody',
    input: z.strictObject({ email, password: typedPassword }),
    answer: next,
    example: { next: 'done' },
    refusals: ['unauthenticated', 'limited'],
    run: async (context, _by, input, exchange) => {
      const { next: step, cookies } = await signIn(context, input, fromOf(exchange))
      for (const cookie of cookies) exchange.setCookie(cookie)
      return { next: step }
    },
  }),
  operation({
    key: 'POST /session/second-step',
    summary: 'Second step of signing in: a code of the authenticator app, or a recovery code, which is good once',
    access: 'anybody',
    input: z.strictObject({ code: typedCode, recovery: z.boolean().default(false) }),
    answer: next,
    example: { next: 'done' },
    refusals: ['unauthenticated', 'unmet', 'limited'],
    run: async (context, _by, input, exchange) => {
      for (const cookie of await secondStep(context, input, fromOf(exchange))) exchange.setCookie(cookie)
      return { next: 'done' as const }
    },
  }),
  operation({
    key: 'POST /session/passkey-options',
    summary: 'What the browser needs to sign in with a passkey (WebAuthn’s PublicKeyCredentialRequestOptionsJSON)',
    access: 'anybody',
    input: z.strictObject({}),
    answer: passkeyOptions,
    example: { options: { challenge: 'bm90LWEtc2VjcmV0', rpId: 'news.example', userVerification: 'required' } },
    refusals: ['limited'],
    run: async (context, _by, _input, exchange) => ({ options: await askForPasskey(context, fromOf(exchange)) }),
  }),
  operation({
    key: 'POST /session/passkey',
    summary: 'Sign in with a passkey; no second step follows',
    access: 'anybody',
    input: z.strictObject({ response: passkeyUsed }),
    answer: next,
    example: { next: 'done' },
    refusals: ['unauthenticated', 'limited'],
    run: async (context, _by, { response }, exchange) => {
      exchange.setCookie(await signInWithPasskey(context, response, fromOf(exchange)))
      return { next: 'done' as const }
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
