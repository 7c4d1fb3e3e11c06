import * as z from 'zod'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { createToken } from './create.ts'
import { listTokens } from './list.ts'
import { tokenPolicy } from './policy.ts'
import { revokeToken } from './revoke.ts'
import { scopes, tokenInput } from './shape.ts'

const tokenAnswer = z.strictObject({
  id: z.string(),
  account: z.string(),
  accountName: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable().describe('The day of its last use, by UTC'),
  may: z.array(z.string()),
})

const example: z.input<typeof tokenAnswer> = {
  id: '4f9s2k7m1q',
  account: 'k2v8d0m3xw',
  accountName: 'ليلى حداد',
  name: 'تصدير أسبوعي',
  scopes: ['stories:read', 'media:read'],
  createdAt: '2026-11-24T08:00:00.000Z',
  expiresAt: '2027-02-24T08:00:00.000Z',
  usedAt: '2026-11-25T00:00:00.000Z',
  may: ['revoke'],
}

/** Personal tokens: made and ended in the studio only, so that a token that leaked makes no other. */
export const tokenOperations = [
  operation({
    key: 'GET /tokens',
    summary: 'Your personal tokens, newest first; an editor-in-chief may ask for those of everybody',
    access: 'session',
    input: z.strictObject({ of: z.enum(['me', 'all']).default('me').describe('Whose') }),
    answer: z.strictObject({ items: z.array(tokenAnswer), may: z.array(z.string()) }),
    example: { items: [example], may: ['create'] },
    refusals: ['invalid', 'forbidden'],
    async run(context, by, { of }) {
      const tokens = await listTokens(context, by, of)
      return {
        items: tokens.map((token) => ({ ...token, may: allowedActs(tokenPolicy, by, token) })),
        may: allowedActs(tokenPolicy, by, { account: by.account }),
      }
    },
  }),
  operation({
    key: 'POST /tokens',
    summary: 'Makes a personal token; it is told in this answer and never again',
    access: 'session',
    input: tokenInput,
    answer: z.strictObject({ ...tokenAnswer.shape, token: z.string().describe('Keep it: it is not stored') }),
    example: { ...example, usedAt: null, token: 'isnad_3q2-7wB0c1d2e3f4g5h6i7j8k9l0m1n2o3p4q5r6s7t' },
    refusals: ['invalid', 'forbidden', 'unmet'],
    async run(context, by, input) {
      const { token, secret } = await createToken(context, by, input)
      return { ...token, may: allowedActs(tokenPolicy, by, token), token: secret }
    },
  }),
  operation({
    key: 'DELETE /tokens/{id}',
    summary: 'Ends a token at once',
    access: 'session',
    input: z.strictObject({ id: z.string().max(40).describe("The token's id") }),
    answer: z.strictObject({ id: z.string() }),
    example: { id: '4f9s2k7m1q' },
    refusals: ['missing'],
    async run(context, by, { id }) {
      await revokeToken(context, by, id)
      return { id }
    },
  }),
]
