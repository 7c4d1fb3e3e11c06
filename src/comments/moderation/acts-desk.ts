import * as z from 'zod'
import { operation } from '../../desk/operation.ts'
import { commentLimits, commentStates } from '../shape.ts'
import type { KeptComment } from '../shown.ts'
import { answerInput, answerRequest } from './answer.ts'
import { appealDecision, decideAppeal } from './decide-appeal.ts'
import { decideComments, decisionInput } from './decide.ts'
import { kept, keptExample } from './desk-shapes.ts'
import { noteOnComment } from './note.ts'
import { replyAsNewsroom } from './reply.ts'
import { dismissReports } from './reports.ts'
import { moderationLimits } from './shape.ts'
import { undoLastDecision } from './undo.ts'

const id = z.string().max(20)
const done = z.strictObject({ done: z.literal(true) })
const outcome = {
  decided: z.array(kept),
  left: z
    .array(
      z.strictObject({
        id: z.string(),
        reason: z.strictObject({ ar: z.string(), en: z.string() }),
        state: z.enum(commentStates).nullable(),
      }),
    )
    .describe('Those left alone, and why: somebody has decided them meanwhile'),
}
const decidedExample = { ...keptExample, state: 'published' as const, publishedAt: '2026-11-25T09:02:00.000Z' }
const withoutKey = ({ keyHash: _key, ...comment }: KeptComment) => comment

export const commentActOperations = [
  operation({
    key: 'POST /comments/decisions',
    summary: 'Publish, hold, refuse, remove or restore comments, one or many',
    access: 'newsroom:write',
    input: decisionInput,
    answer: z.strictObject(outcome),
    example: { decided: [decidedExample], left: [] },
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    idempotent: true,
    async run(context, by, input) {
      const { decided, left } = await decideComments(context, by, input)
      return { decided: decided.map(withoutKey), left }
    },
  }),
  operation({
    key: 'POST /comments/undo',
    summary: 'Take your own last act back: what it decided stands as it stood before',
    access: 'newsroom:write',
    input: z.strictObject({}),
    answer: z.strictObject({ act: z.string().describe('What was taken back'), ...outcome }),
    example: { act: 'refuse', decided: [keptExample], left: [] },
    refusals: ['forbidden', 'conflict'],
    idempotent: true,
    async run(context, by) {
      const { act, decided, left } = await undoLastDecision(context, by)
      return { act, decided: decided.map(withoutKey), left }
    },
  }),
  operation({
    key: 'POST /comments/{id}/note',
    summary: 'Leave a note on a comment for colleagues',
    access: 'newsroom:write',
    input: z.strictObject({ id, note: z.string().min(1).max(moderationLimits.note) }),
    answer: done,
    example: { done: true },
    refusals: ['invalid', 'forbidden', 'missing'],
    async run(context, by, input) {
      await noteOnComment(context, by, input.id, input.note)
      return { done: true as const }
    },
  }),
  operation({
    key: 'POST /comments/{id}/dismiss-reports',
    summary: 'Keep a comment as it is, and dismiss what readers reported; removing it upholds them',
    access: 'newsroom:write',
    input: z.strictObject({
      id,
      ground: z
        .string()
        .max(moderationLimits.note)
        .default('')
        .describe('Kept with the reports; illegal content needs one'),
    }),
    answer: done,
    example: { done: true },
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    async run(context, by, input) {
      await dismissReports(context, by, input.id, input.ground)
      return { done: true as const }
    },
  }),
  operation({
    key: 'POST /comments/{id}/reply',
    summary: 'Answer a comment for the newsroom, under your own name and with its badge',
    access: 'newsroom:write',
    input: z.strictObject({ id, text: z.string().min(1).max(commentLimits.text) }),
    answer: kept,
    example: {
      ...decidedExample,
      name: 'هند الصباغ',
      staff: true,
      account: 'k2v8d0m3xw',
      parent: '4h8n2v6wzk',
      depth: 1,
    },
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    idempotent: true,
    run: async (context, by, input) => withoutKey(await replyAsNewsroom(context, by, input.id, input.text)),
  }),
  operation({
    key: 'POST /comments/{id}/answer',
    summary: 'Answer a correction request: with the correction that was published, or with words',
    access: 'newsroom:write',
    input: answerInput,
    answer: kept,
    example: { ...keptExample, kind: 'correction', state: 'answered', answer: 'شكرًا لك، صحّحنا.', correction: 2 },
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    run: async (context, by, input) => withoutKey(await answerRequest(context, by, input)),
  }),
  operation({
    key: 'POST /comments/{id}/appeal',
    summary: 'Decide what a reader says against a decision about their comment',
    access: 'newsroom:write',
    input: appealDecision,
    answer: done,
    example: { done: true },
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    async run(context, by, input) {
      await decideAppeal(context, by, input)
      return { done: true as const }
    },
  }),
] as const
