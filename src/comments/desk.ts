import * as z from 'zod'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { changeCommentingPolicy } from './change-policy.ts'
import { ownPolicy, policyAbove, policyOf } from './commenting.ts'
import { commentPolicy } from './policy.ts'
import { commentingPolicy, defaultPolicy, policyChanges, policyScopes, type PolicyScope } from './shape.ts'

const scope = z.enum(policyScopes).describe('What it is for: the site, a section, a story')
const subject = z.string().max(80).default('').describe('The id of the section or story; empty for the site')
const answer = z.strictObject({
  scope,
  subject: z.string(),
  own: policyChanges.describe('What was set here; what is left out is as above'),
  above: commentingPolicy.describe('What would hold without it'),
  policy: commentingPolicy.describe('What holds'),
  may: z.array(z.string()),
})
const example: z.input<typeof answer> = {
  scope: 'section',
  subject: 'economy',
  own: { mode: 'open', closeAfterDays: 14 },
  above: defaultPolicy,
  policy: { ...defaultPolicy, mode: 'open', closeAfterDays: 14 },
  may: ['list', 'decide'],
}

async function shown(context: Parameters<typeof ownPolicy>[0], of: PolicyScope, id: string) {
  const [own, above, policy] = await Promise.all([
    ownPolicy(context, of, id),
    policyAbove(context, of, id),
    policyOf(context, of, id),
  ])
  return { scope: of, subject: id, own: own ?? {}, above, policy }
}

export const commentPolicyOperations = [
  operation({
    key: 'GET /comment-policy',
    summary: 'How readers may comment: on the site, in a section, under a story',
    access: 'newsroom:read',
    input: z.strictObject({ scope, subject }),
    answer,
    example,
    refusals: ['invalid', 'missing'],
    async run(context, by, input) {
      return {
        ...(await shown(context, input.scope, input.subject)),
        may: allowedActs(commentPolicy, by, null),
      }
    },
  }),
  operation({
    key: 'PUT /comment-policy',
    summary: 'Set how readers may comment; what is left out is as above it, and nothing at all takes it away',
    access: 'newsroom:write',
    input: z.strictObject({ scope, subject, changes: policyChanges }),
    answer,
    example,
    refusals: ['invalid', 'forbidden', 'missing'],
    async run(context, by, input) {
      await changeCommentingPolicy(context, by, input.scope, input.subject, input.changes)
      return {
        ...(await shown(context, input.scope, input.subject)),
        may: allowedActs(commentPolicy, by, null),
      }
    },
  }),
] as const
