import * as z from 'zod'
import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { csvCell, safeCell } from '../../base/csv.ts'
import { cursorOf, placeOf } from '../../base/cursor.ts'
import { newId } from '../../base/id.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { commentPolicy } from '../policy.ts'
import type { ReportReason, ReportState } from '../shape.ts'
import { insertDecision, takeComment, updateComment } from '../store.ts'
import { closeReports, selectReportPage, selectReports, type ReportedRow, type ReportFilter } from './report-store.ts'
import { mustBeThere } from './seen.ts'
import { moderationLimits } from './shape.ts'

const ground = z.string().trim().max(moderationLimits.note)

/**
 * The comment stays as it is: the open reports of it are dismissed. That content is not illegal, as a reader has it,
 * must have a ground, which is kept. (They are upheld by removing the comment.)
 * @throws Refused('forbidden' | 'missing' | 'conflict' | 'invalid')
 */
export async function dismissReports(context: Context, by: Actor, id: string, why: string): Promise<void> {
  mustBeAllowed(commentPolicy, 'decide', by, null)
  const given = parse(ground, why)
  await transact(context, async (inside) => {
    const row = mustBeThere(await takeComment(inside, id))
    const open = await selectReports(inside, [id], 'open')
    if (open.length === 0)
      throw new Refused('conflict', { en: 'no report of it is open', ar: 'لا بلاغ مفتوحًا عن هذا التعليق' })
    if (given === '' && open.some(({ reason }) => reason === 'illegal'))
      throw new Refused('invalid', {
        en: 'a report of illegal content needs a ground for the decision, which is kept',
        ar: 'البلاغ عن محتوى مخالف للقانون لا يُغلق إلا بسبب يُحفظ معه',
      })
    const at = inside.now().toISOString()
    const batch = newId()
    const decided = { state: 'dismissed' as const, decided_at: at, decided_by: by.name, batch, ground: given }
    await closeReports(inside, id, decided)
    await updateComment(inside, id, { reports: 0 })
    const { reason, decided_at, decided_by, answer, correction, state } = row
    await insertDecision(inside, {
      comment: id,
      at,
      account: by.account,
      by: by.name,
      act: 'dismiss-reports',
      before: state,
      after: state,
      note: given,
      batch,
      was: JSON.stringify({ reason, decided_at, decided_by, answer, correction }),
    })
    await audit(inside, by, {
      act: 'comment.dismiss-reports',
      subject: 'comment',
      id,
      detail: { story: row.story, reports: open.length, ...(given && { ground: given }) },
    })
    await announce(inside.db, ['desk:comments'])
  })
}

/** A report with what it is about and what was decided. */
export type Report = {
  id: string
  comment: string
  story: string
  at: string
  reason: ReportReason
  text: string
  state: ReportState
  decidedAt: string | null
  decidedBy: string | null
  ground: string
  name: string
  said: string
}

const shown = ({ decided_at, decided_by, batch: _batch, ...row }: ReportedRow): Report => ({
  ...row,
  decidedAt: decided_at,
  decidedBy: decided_by,
})

/** Reports, newest first. @throws Refused('forbidden' | 'invalid') */
export async function listReports(
  context: Context,
  by: Actor,
  { cursor, limit, ...filter }: ReportFilter & { cursor?: string | undefined; limit: number },
): Promise<{ items: Report[]; next: string | null }> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  const rows = await selectReportPage(context, filter, cursor === undefined ? null : placeOf(cursor), limit + 1)
  const items = rows.slice(0, limit).map(shown)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(last) : null }
}

export const reportFormats = ['csv', 'json'] as const
const columns = [
  'id',
  'at',
  'reason',
  'text',
  'state',
  'decidedAt',
  'decidedBy',
  'ground',
  'story',
  'comment',
  'name',
  'said',
] as const satisfies readonly (keyof Report)[]

/**
 * Reports and what was decided about them as one file, a piece at a time: CSV in which nothing is taken for a formula,
 * with a byte order mark for spreadsheets, or a JSON array. That it was taken out is in the log.
 * @throws Refused('forbidden')
 */
export async function exportReports(
  context: Context,
  by: Actor,
  filter: ReportFilter,
  format: (typeof reportFormats)[number],
): Promise<AsyncGenerator<string>> {
  mustBeAllowed(commentPolicy, 'export', by, null)
  await audit(context, by, { act: 'comment.export-reports', subject: 'comment', id: '', detail: { format, ...filter } })
  return format === 'csv' ? asCsv(context, filter) : asJson(context, filter)
}

async function* asCsv(context: Context, filter: ReportFilter): AsyncGenerator<string> {
  yield `\uFEFF${columns.map(csvCell).join(',')}\r\n`
  for await (const reports of everyReport(context, filter))
    yield reports.map((one) => `${columns.map((column) => safeCell(one[column] ?? '')).join(',')}\r\n`).join('')
}

async function* asJson(context: Context, filter: ReportFilter): AsyncGenerator<string> {
  let before = '[\n'
  for await (const reports of everyReport(context, filter)) {
    yield before + reports.map((one) => JSON.stringify(one)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* everyReport(context: Context, filter: ReportFilter): AsyncGenerator<Report[]> {
  let after: { at: string; id: string } | null = null
  for (;;) {
    const rows: ReportedRow[] = await selectReportPage(context, filter, after, 500)
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(shown)
    after = { at: last.at, id: last.id }
  }
}
