import * as z from 'zod'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { breakerState } from './external/breaker.ts'
import { changeExternalCheck, readExternalCheck, type ExternalCheck } from './external/change.ts'
import { externalCheckInput, onFailures } from './external/shape.ts'
import { commentPolicy } from './policy.ts'
import type { Context } from '../base/context.ts'
import type { Actor } from '../base/actor.ts'

const instant = z.iso.datetime()
const answer = z.strictObject({
  url: z.string().nullable().describe('What is asked about each comment; null for nothing'),
  milliseconds: z.int().describe('How long an answer may take'),
  onFailure: z.enum(onFailures).describe('What becomes of a comment without an answer'),
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  pausedUntil: instant
    .nullable()
    .describe('Until when the process that answers here does not ask, after failures in a row'),
  trouble: z.string().nullable().describe('What went wrong last, in that process; null when all is well'),
  may: z.array(z.string()),
})
const example: z.input<typeof answer> = {
  url: 'https://checks.example/comments',
  milliseconds: 2000,
  onFailure: 'hold',
  changedAt: '2026-11-25T09:00:00.000Z',
  changedBy: 'سلمى الراوي',
  pausedUntil: null,
  trouble: null,
  may: ['change-external'],
}

const whole = (context: Context, by: Actor, check: ExternalCheck) => ({
  ...check,
  ...breakerState(context, check.url === null ? null : `${check.url} ${check.changedAt}`),
  may: allowedActs(commentPolicy, by, null),
})

/** Set up in the studio only, since readers' words go there. */
export const externalCheckOperations = [
  operation({
    key: 'GET /comment-check',
    summary: 'The address outside that is asked about each comment before it is published',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer,
    example,
    refusals: ['forbidden'],
    run: async (context, by) => whole(context, by, await readExternalCheck(context, by)),
  }),
  operation({
    key: 'PUT /comment-check',
    summary: 'Name the address outside that is asked about each comment, or none',
    access: 'session',
    input: externalCheckInput,
    answer: z.strictObject({
      ...answer.shape,
      secret: z
        .string()
        .nullable()
        .describe('Signs every question; told once, when it is new, with a new address or when asked for'),
    }),
    example: { ...example, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' },
    refusals: ['invalid', 'forbidden'],
    async run(context, by, input) {
      const { check, secret } = await changeExternalCheck(context, by, input)
      return { ...whole(context, by, check), secret }
    },
  }),
] as const
