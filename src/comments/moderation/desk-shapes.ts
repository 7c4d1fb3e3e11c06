import * as z from 'zod'
import { appealStates, commentKinds, commentStates, reportReasons, reportStates } from '../shape.ts'
import { moderationActs } from './shape.ts'

// Comments as the newsroom's API tells them.

const words = z.strictObject({ ar: z.string(), en: z.string() })
const direction = z.enum(['rtl', 'ltr'])
const when = z.iso.datetime()

export const kept = z.strictObject({
  id: z.string(),
  story: z.string(),
  parent: z.string().nullable(),
  depth: z.number(),
  name: z.string(),
  text: z.string(),
  direction,
  recommended: z.number(),
  staff: z.boolean().describe('Written by the newsroom'),
  createdAt: when,
  editedAt: when.nullable(),
  kind: z.enum(commentKinds).describe('`correction`: a reader says that something in the story is wrong'),
  state: z.enum(commentStates),
  root: z.string().describe('The first comment of its thread'),
  language: z.enum(['ar', 'en']).describe('Of the interface it was written in'),
  version: z.number().nullable().describe('Of the story, when it was written'),
  block: z.number().nullable().describe('Of a correction request: the block of the body, counted from 0'),
  passage: z.string(),
  reason: words.nullable().describe('What who wrote it is told'),
  verdicts: z.array(
    z.strictObject({
      action: z.enum(['publish', 'hold', 'refuse']),
      check: z.string(),
      reason: words,
      found: z.string().optional(),
    }),
  ),
  proof: z.boolean().describe('Whether work was proved'),
  reports: z.number().describe('Those that nobody has looked at'),
  account: z.string().nullable(),
  origin: z.string().nullable().describe('Where it came from, and its id there'),
  answer: z.string(),
  correction: z.number().nullable().describe('The version of the story whose correction answers it'),
  publishedAt: when.nullable(),
  decidedAt: when.nullable(),
  decidedBy: z.string().nullable(),
  changedAt: when,
})

const answered = z.strictObject({
  id: z.string(),
  name: z.string(),
  text: z.string(),
  direction,
  staff: z.boolean(),
})

const appeal = z.strictObject({
  at: when,
  text: z.string(),
  state: z.enum(appealStates),
  answer: z.string(),
  decidedAt: when.nullable(),
})

export const queued = z.strictObject({
  ...kept.shape,
  key: z.boolean().describe('Whether there is a key that can be banned'),
  banned: z.strictObject({ until: when.nullable() }).nullable().describe('A ban on its key'),
  answers: answered.nullable().describe('What it answers'),
  on: z
    .strictObject({ headline: z.string(), section: z.string() })
    .nullable()
    .describe('Its story; null when readers cannot see it'),
  objections: z
    .array(z.strictObject({ reason: z.enum(reportReasons), text: z.string(), at: when }))
    .describe('Open reports'),
  appeal: appeal.nullable(),
  can: z.array(z.enum(moderationActs)).describe('What can be done with it now'),
})

export const inContext = z.strictObject({
  ...queued.shape,
  thread: z.array(answered).describe('What it stands under, from the beginning of the thread'),
  paragraph: z.string().nullable().describe('The paragraph it is about, as it reads now'),
  corrections: z
    .array(z.strictObject({ kind: z.string(), text: z.string(), at: when, version: z.number() }))
    .describe('Of its story, newest first'),
  decisions: z.array(
    z.strictObject({
      at: when,
      by: z.string(),
      act: z.string(),
      before: z.enum(commentStates),
      after: z.enum(commentStates),
      reason: words.nullable(),
      note: z.string(),
      undone: z.boolean(),
    }),
  ),
  reported: z.array(
    z.strictObject({
      at: when,
      reason: z.enum(reportReasons),
      text: z.string(),
      state: z.enum(reportStates),
      decidedBy: z.string().nullable(),
      ground: z.string(),
    }),
  ),
  fromKey: z
    .array(z.strictObject({ state: z.enum(commentStates), count: z.number() }))
    .describe('Comments of the same key, by how they stand'),
})

export const keptExample: z.input<typeof kept> = {
  id: '4h8n2v6wzk',
  story: '7k2m9x4qpt',
  parent: null,
  depth: 0,
  name: 'أم يزن',
  text: 'متى يغلق المخبز في رمضان؟',
  direction: 'rtl',
  recommended: 0,
  staff: false,
  createdAt: '2026-11-25T09:00:00.000Z',
  editedAt: null,
  kind: 'comment',
  state: 'waiting',
  root: '4h8n2v6wzk',
  language: 'ar',
  version: null,
  block: null,
  passage: '',
  reason: null,
  verdicts: [],
  proof: true,
  reports: 0,
  account: null,
  origin: null,
  answer: '',
  correction: null,
  publishedAt: null,
  decidedAt: null,
  decidedBy: null,
  changedAt: '2026-11-25T09:00:00.000Z',
}

export const queuedExample: z.input<typeof queued> = {
  ...keptExample,
  key: true,
  banned: null,
  answers: null,
  on: { headline: 'المخبز البلدي يفتح أبوابه فجرًا', section: 'harbour' },
  objections: [],
  appeal: null,
  can: ['publish', 'hold', 'refuse'],
}
