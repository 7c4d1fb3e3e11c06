import * as z from 'zod'
import { cleanLine } from '../../arabic/normalise.ts'
import { webhookInput } from '../../webhooks/shape.ts'

export const externalLimits = {
  /** How long an answer may take, in milliseconds. */
  milliseconds: { default: 2000, least: 100, most: 10_000 },
  /** An answer in bytes. */
  answer: 16 * 1024,
  /** Letters of its reason that are kept. */
  reason: 300,
  /** Questions of one process under way; a comment beyond them is dealt with as if the check had failed. */
  atOnce: 32,
  /** After so many failures in a row it is not asked for so long. */
  failures: 5,
  pause: 60_000,
} as const

/** What becomes of a comment that the external check gave no answer for. */
export const onFailures = ['hold', 'go-on'] as const
export type OnFailure = (typeof onFailures)[number]

const { milliseconds } = externalLimits

export const externalCheckInput = z.strictObject({
  url: webhookInput.shape.url
    .nullable()
    .describe('What is asked about each comment: https, at a public address; null for nothing'),
  milliseconds: z
    .int()
    .min(milliseconds.least)
    .max(milliseconds.most)
    .default(milliseconds.default)
    .describe('How long an answer may take; the reader waits as long'),
  onFailure: z
    .enum(onFailures)
    .default('hold')
    .describe('Of a comment without an answer: hold it for a moderator, or go on without'),
  newSecret: z.boolean().default(false).describe('Sign with a new secret from now on; a new address always gets one'),
})
export type ExternalCheckInput = z.input<typeof externalCheckInput>

/** What it may answer. `reason` is for moderators; fields that are not known are passed over. */
export const externalAnswer = z.object({
  action: z.enum(['publish', 'hold', 'refuse']),
  reason: z
    .string()
    .nullish()
    .transform((text) => [...cleanLine(text ?? '')].slice(0, externalLimits.reason).join('')),
})
export type ExternalAnswer = z.output<typeof externalAnswer>
