import * as z from 'zod'
import { operation } from '../desk/operation.ts'
import { changeMe } from './change-me.ts'
import { changePassword } from './change-password.ts'
import { fromOf } from './from.ts'
import { readMe } from './me.ts'
import { passkeyItem, passkeyMade, passkeyName, passkeyOptions } from './passkey-shape.ts'
import { addPasskey, beginPasskey, listPasskeys, nameOwnPasskey, removePasskey } from './passkeys.ts'
import { currentSession } from './session.ts'
import { endOtherSessions, endSession, listSessions } from './sessions.ts'
import { displayName, interfaceLanguage, me, nothing, sessionRow, typedCode, typedPassword } from './shape.ts'
import { beginTwoFactor, confirmTwoFactor, endTwoFactor, newRecoveryCodes, recoveryCodesLeft } from './two-factor.ts'

const salma = {
  account: '3k9x0m2p7q',
  name: 'سلمى الحسن',
  email: 'salma@news.example',
  role: 'editor',
  language: 'ar',
  person: null,
  twoFactor: true,
  may: ['stories', 'publish', 'media', 'fronts'],
} as const
const at = '2026-03-01T08:00:00.000Z'
const passkey = { id: 'q7Zk3w', name: 'MacBook', createdAt: at, usedAt: null }
const recoveryCodes = ['h7Kq2-Zx9pL', 'Tm4dA-w8RcE']

/** One's own account. */
export const meOperations = [
  operation({
    key: 'GET /me',
    summary: 'Who is signed in, and which areas of the newsroom are open to them',
    access: 'session',
    input: z.strictObject({}),
    answer: me,
    example: { ...salma, may: [...salma.may] },
    refusals: [],
    run: (context, by) => readMe(context, by),
  }),
  operation({
    key: 'PATCH /me',
    summary: 'Change one’s own name, or the language of the interface',
    access: 'session',
    input: z.strictObject({ name: displayName.optional(), language: interfaceLanguage.nullable().optional() }),
    answer: me,
    example: { ...salma, may: [...salma.may] },
    refusals: [],
    run: (context, by, input) => changeMe(context, by, input),
  }),
  operation({
    key: 'POST /password',
    summary: 'Change one’s own password; every other session ends',
    access: 'session',
    input: z.strictObject({ current: typedPassword, password: typedPassword }),
    answer: z.object({ ended: z.number() }),
    example: { ended: 2 },
    refusals: ['unmet', 'limited'],
    run: async (context, by, input, exchange) =>
      changePassword(context, by, input, await currentSession(context, exchange.header('cookie'))),
  }),
  operation({
    key: 'GET /sessions',
    summary: 'Where one is signed in',
    access: 'session',
    input: z.strictObject({}),
    answer: z.object({ items: z.array(sessionRow) }),
    example: {
      items: [
        {
          id: '7p2k',
          browser: 'Firefox',
          system: 'Linux',
          address: '192.0.2.1',
          createdAt: at,
          usedAt: at,
          current: true,
        },
      ],
    },
    refusals: [],
    run: async (context, by, _input, exchange) => ({
      items: await listSessions(context, by, await currentSession(context, exchange.header('cookie'))),
    }),
  }),
  operation({
    key: 'DELETE /sessions/{id}',
    summary: 'End one of one’s own sessions',
    access: 'session',
    input: z.strictObject({ id: z.string().max(40) }),
    answer: nothing,
    example: {},
    refusals: ['missing'],
    run: async (context, by, { id }) => {
      await endSession(context, by, id)
      return {}
    },
  }),
  operation({
    key: 'DELETE /sessions',
    summary: 'End all of one’s own sessions but this one',
    access: 'session',
    input: z.strictObject({}),
    answer: z.object({ ended: z.number() }),
    example: { ended: 2 },
    refusals: [],
    run: async (context, by, _input, exchange) =>
      endOtherSessions(context, by, await currentSession(context, exchange.header('cookie'))),
  }),
  operation({
    key: 'GET /two-factor',
    summary: 'Whether two-step verification is on, and how many recovery codes are left',
    access: 'session',
    input: z.strictObject({}),
    answer: z.object({ recoveryCodesLeft: z.number().nullable() }),
    example: { recoveryCodesLeft: 10 },
    refusals: [],
    run: async (context, by) => ({ recoveryCodesLeft: await recoveryCodesLeft(context, by) }),
  }),
  operation({
    key: 'POST /two-factor/begin',
    summary: 'Begin two-step verification: a secret for an authenticator app, and recovery codes',
    access: 'session',
    input: z.strictObject({ password: typedPassword }),
    answer: z.object({
      /** otpauth:// */
      address: z.string(),
      secret: z.string(),
      /** SVG */
      qr: z.string(),
      recoveryCodes: z.array(z.string()),
    }),
    example: {
      address: 'otpauth://totp/Isnad:salma%40news.example?secret=JBSWY3DPEHPK3PXP',
      secret: 'JBSWY3DPEHPK3PXP',
      qr: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
      recoveryCodes,
    },
    refusals: ['unmet', 'conflict', 'limited'],
    run: (context, by, { password }, exchange) => beginTwoFactor(context, by, password, fromOf(exchange)),
  }),
  operation({
    key: 'POST /two-factor/confirm',
    summary: 'Turn two-step verification on with the app’s first code',
    access: 'session',
    input: z.strictObject({ code: typedCode }),
    answer: nothing,
    example: {},
    refusals: ['unmet', 'limited'],
    run: async (context, by, { code }, exchange) => {
      for (const cookie of await confirmTwoFactor(context, by, code, fromOf(exchange))) exchange.setCookie(cookie)
      return {}
    },
  }),
  operation({
    key: 'POST /two-factor/end',
    summary: 'Turn two-step verification off',
    access: 'session',
    input: z.strictObject({ password: typedPassword }),
    answer: nothing,
    example: {},
    refusals: ['unmet', 'limited'],
    run: async (context, by, { password }, exchange) => {
      for (const cookie of await endTwoFactor(context, by, password, fromOf(exchange))) exchange.setCookie(cookie)
      return {}
    },
  }),
  operation({
    key: 'POST /two-factor/recovery-codes',
    summary: 'New recovery codes; the ones before are good no more',
    access: 'session',
    input: z.strictObject({ password: typedPassword }),
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    example: { recoveryCodes },
    refusals: ['unmet', 'limited'],
    run: (context, by, { password }, exchange) => newRecoveryCodes(context, by, password, fromOf(exchange)),
  }),
  operation({
    key: 'GET /passkeys',
    summary: 'One’s own passkeys',
    access: 'session',
    input: z.strictObject({}),
    answer: z.object({ items: z.array(passkeyItem) }),
    example: { items: [passkey] },
    refusals: [],
    run: async (context, by) => ({ items: await listPasskeys(context, by) }),
  }),
  operation({
    key: 'POST /passkeys/options',
    summary: 'What the browser needs to make a passkey (WebAuthn’s PublicKeyCredentialCreationOptionsJSON)',
    access: 'session',
    input: z.strictObject({ password: typedPassword }),
    answer: passkeyOptions,
    example: { options: { challenge: 'bm90LWEtc2VjcmV0', rp: { id: 'news.example', name: 'Isnad' } } },
    refusals: ['unmet', 'limited'],
    run: async (context, by, { password }) => ({ options: await beginPasskey(context, by, password) }),
  }),
  operation({
    key: 'POST /passkeys',
    summary: 'Keep a passkey that the browser has made',
    access: 'session',
    input: z.strictObject({ name: passkeyName, response: passkeyMade }),
    answer: passkeyItem,
    example: passkey,
    refusals: ['unmet'],
    run: (context, by, input) => addPasskey(context, by, input),
  }),
  operation({
    key: 'PATCH /passkeys/{id}',
    summary: 'Rename one of one’s own passkeys',
    access: 'session',
    input: z.strictObject({ id: z.string().max(1400), name: passkeyName }),
    answer: nothing,
    example: {},
    refusals: ['missing'],
    run: async (context, by, { id, name }) => {
      await nameOwnPasskey(context, by, id, name)
      return {}
    },
  }),
  operation({
    key: 'DELETE /passkeys/{id}',
    summary: 'Remove one of one’s own passkeys',
    access: 'session',
    input: z.strictObject({ id: z.string().max(1400) }),
    answer: nothing,
    example: {},
    refusals: ['missing'],
    run: async (context, by, { id }) => {
      await removePasskey(context, by, id)
      return {}
    },
  }),
] as const
