import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import type { Context } from '../base/context.ts'
import { neverFormula } from '../base/csv.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { auditPolicy } from './policy.ts'
import { everyLine } from './read.ts'
import type { AuditFilter, AuditLine } from './shape.ts'

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * Every line that is asked for as one file, a piece at a time. That it was taken out is in the log too.
 * @returns pieces of text; CSV (RFC 4180) begins with a byte order mark, without which spreadsheets misread Arabic
 * @throws Refused('forbidden')
 */
export async function exportAudit(
  context: Context,
  by: Actor,
  filter: AuditFilter,
  format: ExportFormat,
): Promise<AsyncGenerator<string>> {
  mustBeAllowed(auditPolicy, 'export', by, null)
  await audit(context, by, { act: 'audit.export', subject: 'audit', id: '', detail: { format, ...filter } })
  return pieces(context, filter, format)
}

async function* pieces(context: Context, filter: AuditFilter, format: ExportFormat): AsyncGenerator<string> {
  if (format === 'csv') yield `\ufeff${columns.join(',')}\r\n`
  for await (const lines of everyLine(context, filter))
    if (lines.length > 0)
      yield lines.map((line) => (format === 'csv' ? csvRow(line) : `${JSON.stringify(line)}\n`)).join('')
}

const columns = [
  'id',
  'at',
  'account',
  'name',
  'role',
  'door',
  'address',
  'act',
  'subject',
  'subjectId',
  'detail',
] as const

function csvRow(line: AuditLine): string {
  const cells = columns.map((column) => {
    const value = line[column]
    return quotedCell(typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? ''))
  })
  return `${cells.join(',')}\r\n`
}

/** A cell in quotation marks whatever it holds, because details are JSON. */
const quotedCell = (text: string) => `"${neverFormula(text).replaceAll('"', '""')}"`
