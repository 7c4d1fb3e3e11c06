import * as z from 'zod'
import { allowedActs } from '../../base/policy.ts'
import { operation } from '../../desk/operation.ts'
import { commentPolicy } from '../policy.ts'
import { inContext, queued, queuedExample } from './desk-shapes.ts'
import { readCommentInContext } from './one.ts'
import { listQueue, readQueueCounts } from './queue.ts'
import { queueLists, waitingLists, type WaitingList } from './shape.ts'

const counts = z.strictObject(
  Object.fromEntries(waitingLists.map((list) => [list, z.number()])) as Record<WaitingList, z.ZodNumber>,
)

export const commentQueueOperations = [
  operation({
    key: 'GET /comments',
    summary: 'What readers write, by list: what waits from the oldest on, the rest from the newest',
    access: 'newsroom:read',
    input: z.strictObject({
      list: z
        .enum(queueLists)
        .default('new')
        .describe('new, held by a check, reported, correction requests, appeals; published, refused, answered'),
      story: z.string().max(80).optional().describe('Only under the story with this id'),
      section: z.string().max(80).optional(),
      check: z.string().max(40).optional().describe('Only those that this check had something against'),
      q: z.string().trim().max(200).optional().describe('Words in the text or the name, however they are spelled'),
      cursor: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.strictObject({
      items: z.array(queued),
      next: z.string().nullable().describe('More may come also after a page with few, or none'),
      may: z.array(z.string()),
    }),
    example: { items: [queuedExample], next: null, may: ['list', 'decide', 'ban', 'reply'] },
    refusals: ['invalid', 'forbidden'],
    run: async (context, by, input) => ({
      ...(await listQueue(context, by, input)),
      may: allowedActs(commentPolicy, by, null),
    }),
  }),
  operation({
    key: 'GET /comment-counts',
    summary: 'How many comments wait, by list',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: counts,
    example: { new: 12, held: 3, reported: 1, requests: 2, appeals: 0 },
    refusals: ['forbidden'],
    run: (context, by) => readQueueCounts(context, by),
  }),
  operation({
    key: 'GET /comments/{id}',
    summary: 'A comment in its context: its thread, its paragraph, its reports, and what was decided',
    access: 'newsroom:read',
    input: z.strictObject({ id: z.string().max(20) }),
    answer: inContext,
    example: {
      ...queuedExample,
      thread: [],
      paragraph: null,
      corrections: [],
      decisions: [],
      reported: [],
      fromKey: [{ state: 'waiting', count: 1 }],
    },
    refusals: ['forbidden', 'missing'],
    run: (context, by, { id }) => readCommentInContext(context, by, id),
  }),
] as const
