import * as z from 'zod'
import { FileAnswer, fileAnswer, streamOf } from '../../desk/file-answer.ts'
import { operation } from '../../desk/operation.ts'
import { reportReasons, reportStates } from '../shape.ts'
import { banInput, banKey, liftBan, listBans } from './ban.ts'
import { exportReports, listReports, reportFormats } from './reports.ts'
import { defaultTemplates, templates } from './shape.ts'
import { readStatistics, statisticsInput } from './statistics.ts'
import { changeTemplates, readTemplates } from './templates.ts'

const when = z.iso.datetime()
const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

const ban = z.strictObject({
  id: z.string(),
  comment: z.string().nullable(),
  story: z.string().nullable(),
  name: z.string().nullable(),
  said: z.string().nullable(),
  reason: z.string(),
  at: when,
  until: when.nullable(),
  by: z.string(),
})
const banExample: z.input<typeof ban> = {
  id: 'q3k9d2m7xa',
  comment: '4h8n2v6wzk',
  story: '7k2m9x4qpt',
  name: 'متجول',
  said: 'اتصل بي الآن',
  reason: 'إعلانات متكررة',
  at: '2026-11-25T09:00:00.000Z',
  until: '2026-12-02T09:00:00.000Z',
  by: 'منى',
}

const report = z.strictObject({
  id: z.string(),
  comment: z.string(),
  story: z.string(),
  at: when,
  reason: z.enum(reportReasons),
  text: z.string(),
  state: z.enum(reportStates),
  decidedAt: when.nullable(),
  decidedBy: z.string().nullable(),
  ground: z.string().describe('Why it was decided so'),
  name: z.string().describe('Of who wrote the comment'),
  said: z.string().describe('The comment'),
})
const reportFilter = {
  reason: z.enum(reportReasons).optional().describe('Only with this reason; `illegal` for illegal content'),
  state: z.enum(reportStates).optional(),
  from: when.optional().describe('Only those from this instant on'),
  until: when.optional().describe('Only those before this instant'),
}

const list = z.strictObject({ templates })
const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' }

export const commentStandingOperations = [
  operation({
    key: 'GET /comment-bans',
    summary: 'Keys that may not comment now, newest first',
    access: 'newsroom:read',
    input: z.strictObject(page),
    answer: z.strictObject({ items: z.array(ban), next: z.string().nullable() }),
    example: { items: [banExample], next: null },
    refusals: ['invalid', 'forbidden'],
    run: (context, by, input) => listBans(context, by, input),
  }),
  operation({
    key: 'POST /comment-bans',
    summary: 'Let whoever wrote a comment write no more, for so many days or without end',
    access: 'newsroom:write',
    input: banInput,
    answer: ban,
    example: banExample,
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    run: (context, by, input) => banKey(context, by, input),
  }),
  operation({
    key: 'DELETE /comment-bans/{id}',
    summary: 'Lift a ban',
    access: 'newsroom:write',
    input: z.strictObject({ id: z.string().max(20) }),
    answer: z.strictObject({ done: z.literal(true) }),
    example: { done: true },
    refusals: ['forbidden', 'missing'],
    async run(context, by, { id }) {
      await liftBan(context, by, id)
      return { done: true as const }
    },
  }),
  operation({
    key: 'GET /comment-templates',
    summary: 'Reasons for a refusal, ready to be told',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: list,
    example: { templates: [...defaultTemplates] },
    refusals: ['forbidden'],
    run: async (context, by) => ({ templates: await readTemplates(context, by) }),
  }),
  operation({
    key: 'PUT /comment-templates',
    summary: 'Put that list anew; an empty one brings the first back',
    access: 'newsroom:write',
    input: z.strictObject({ templates, before: templates.describe('The list as it was read') }),
    answer: list,
    example: { templates: [...defaultTemplates] },
    refusals: ['invalid', 'forbidden', 'conflict'],
    run: async (context, by, input) => ({
      templates: await changeTemplates(context, by, input.templates, input.before),
    }),
  }),
  operation({
    key: 'GET /comment-statistics',
    summary: 'Comments day by day: received, published, refused, held by which check, time to decision',
    access: 'newsroom:read',
    input: statisticsInput,
    answer: z.strictObject({
      days: z.array(
        z.strictObject({
          day: z.iso.date(),
          received: z.number(),
          published: z.number(),
          refused: z.number(),
          held: z.record(z.string(), z.number()).describe('By the id of the check'),
          decided: z.number().describe('By moderators'),
          median: z.number().nullable().describe('Seconds from coming to decision: half took no longer'),
          ninetieth: z.number().nullable().describe('Nine tenths took no longer'),
        }),
      ),
      checks: z.array(z.strictObject({ id: z.string(), title: z.strictObject({ ar: z.string(), en: z.string() }) })),
    }),
    example: {
      days: [
        {
          day: '2026-11-25',
          received: 40,
          published: 31,
          refused: 4,
          held: { links: 3 },
          decided: 12,
          median: 340,
          ninetieth: 1800,
        },
      ],
      checks: [{ id: 'links', title: { ar: 'الروابط', en: 'Links' } }],
    },
    refusals: ['invalid', 'forbidden'],
    run: (context, by, input) => readStatistics(context, by, input),
  }),
  operation({
    key: 'GET /comment-reports',
    summary: 'What readers report, with the decision and its ground, newest first',
    access: 'newsroom:read',
    input: z.strictObject({ ...reportFilter, ...page }),
    answer: z.strictObject({ items: z.array(report), next: z.string().nullable() }),
    example: {
      items: [
        {
          id: 'z8w2k4m6pq',
          comment: '4h8n2v6wzk',
          story: '7k2m9x4qpt',
          at: '2026-11-25T09:00:00.000Z',
          reason: 'illegal',
          text: 'ينشر رقم هوية شخص',
          state: 'upheld',
          decidedAt: '2026-11-25T09:30:00.000Z',
          decidedBy: 'منى',
          ground: 'نشر بيانات خاصة',
          name: 'متجول',
          said: 'رقم هويته…',
        },
      ],
      next: null,
    },
    refusals: ['invalid', 'forbidden'],
    run: (context, by, input) => listReports(context, by, input),
  }),
  operation({
    key: 'GET /comment-reports/export',
    summary: 'The same as one file: CSV for a spreadsheet, or a JSON array',
    access: 'newsroom:read',
    input: z.strictObject({ ...reportFilter, format: z.enum(reportFormats).describe('Of the file') }),
    answer: fileAnswer,
    example: null,
    refusals: ['invalid', 'forbidden'],
    async run(context, by, { format, ...filter }) {
      const pieces = await exportReports(context, by, filter, format)
      const name = `reports-${context.now().toISOString().slice(0, 10)}.${format}`
      return new FileAnswer(streamOf(pieces), types[format], name)
    },
  }),
] as const
