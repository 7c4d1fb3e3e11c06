import * as z from 'zod'
import { FileAnswer, fileAnswer, streamOf } from '../desk/file-answer.ts'
import { operation } from '../desk/operation.ts'
import { exportAudit, exportFormats } from './export.ts'
import { readAudit } from './read.ts'
import { auditFilter, auditLine } from './shape.ts'

const example: z.input<typeof auditLine> = {
  id: 5120,
  at: '2026-11-25T09:00:00.000Z',
  account: 'k2v8d0m3xw',
  name: 'سلمى الراوي',
  role: 'editor',
  door: 'studio',
  address: '192.0.2.7',
  act: 'story.publish',
  subject: 'story',
  subjectId: '7k2m9x4qpt',
  detail: { note: '', version: 1 },
}

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' }

export const auditOperations = [
  operation({
    key: 'GET /audit',
    summary: 'Who did what, when and from where, newest first',
    access: 'audit:read',
    input: z.strictObject({
      ...auditFilter.shape,
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at most'),
      cursor: z.string().max(400).optional().describe('The `next` of the page before'),
    }),
    answer: z.strictObject({
      items: z.array(auditLine),
      next: z.string().nullable().describe('More may come also after a page with few lines, or none'),
      lookedTo: z.iso.datetime().nullable().describe('How far back was looked, when there is more'),
    }),
    example: { items: [example], next: null, lookedTo: null },
    refusals: ['invalid', 'forbidden'],
    run: (context, by, { limit, cursor, ...filter }) => readAudit(context, by, filter, { limit, cursor }),
  }),
  operation({
    key: 'GET /audit/export',
    summary: 'The same as one file: CSV for a spreadsheet, or a JSON object a line',
    access: 'audit:read',
    input: z.strictObject({ ...auditFilter.shape, format: z.enum(exportFormats).describe('Of the file') }),
    answer: fileAnswer,
    example: null,
    refusals: ['invalid', 'forbidden'],
    async run(context, by, { format, ...filter }) {
      const pieces = await exportAudit(context, by, filter, format)
      return new FileAnswer(
        streamOf(pieces),
        types[format],
        `audit-${context.now().toISOString().slice(0, 10)}.${format}`,
      )
    },
  }),
]
