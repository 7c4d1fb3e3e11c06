import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused, type Words } from '../base/refused.ts'
import { redirectPolicy } from './policy.ts'
import { beginStoring, store } from './save.ts'
import { maximumCsvLines, maximumRedirects, redirectInput } from './shape.ts'
import { selectRedirects } from './store.ts'

/** Lines that are stored before others are answered. */
const linesAtOnce = 50

/** All redirects as CSV (RFC 4180): from, to; addresses as a person reads them. */
export async function redirectsAsCsv(context: Context): Promise<string> {
  const rows = await selectRedirects(context, { text: '', after: '', limit: maximumRedirects })
  const lines = rows.map(({ path, target }) => [readable(path), readable(target)].map(cell).join(','))
  return ['from,to', ...lines, ''].join('\r\n')
}

export type CsvOutcome = { saved: number; refused: { line: number; reason: Words }[] }

/**
 * Takes in redirects from CSV: two columns, from and to, with or without a line of headings. Good lines are stored, all
 * together; the others are named.
 * @throws Refused('invalid') when it is no such file · Refused('too-large')
 */
export async function importRedirects(context: Context, by: Actor, csv: string): Promise<CsvOutcome> {
  mustBeAllowed(redirectPolicy, 'change', by, null)
  const rows = rowsOf(csv)
  if (rows[0]?.cells[0]?.trim().toLowerCase() === 'from') rows.shift()
  if (rows.length > maximumCsvLines)
    throw new Refused('too-large', {
      en: `a file may hold ${maximumCsvLines} lines at most`,
      ar: `الحد الأقصى ${maximumCsvLines} سطر في الملف`,
    })
  return transact(context, async (inside) => {
    const outcome: CsvOutcome = { saved: 0, refused: [] }
    const room = await beginStoring(inside)
    for (const [index, { line, cells }] of rows.entries()) {
      // SQLite answers at once: without a pause nobody else would be answered until the last line.
      if (index % linesAtOnce === 0) await new Promise((resolve) => setImmediate(resolve))
      try {
        if (cells.length < 2)
          throw new Refused('invalid', { en: 'two columns: from, to', ar: 'عمودان مطلوبان: من، إلى' })
        await store(inside, by, parse(redirectInput, { from: cells[0], to: cells[1] }), room)
        outcome.saved += 1
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        outcome.refused.push({ line, reason: error.reasons[0]! })
      }
    }
    if (outcome.saved > 0) {
      await audit(inside, by, {
        act: 'redirect.import',
        subject: 'redirect',
        id: 'csv',
        detail: { saved: outcome.saved, refused: outcome.refused.length },
      })
      await announce(inside.db, ['desk:redirects'])
    }
    return outcome
  })
}

/** Letters instead of percent signs, where that is reversible. */
function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows of a CSV file with the line each begins on; empty ones are left out. @throws Refused('invalid') */
function rowsOf(csv: string): { line: number; cells: string[] }[] {
  const text = csv.replace(/^\uFEFF/, '')
  const separator = /^[^\n",]*;/.test(text) ? ';' : ','
  const rows: { line: number; cells: string[] }[] = []
  let cells: string[] = []
  let one = ''
  let quoted = false
  let line = 1
  let began = 1
  const endRow = () => {
    cells.push(one.trim())
    if (cells.some(Boolean)) rows.push({ line: began, cells })
    cells = []
    one = ''
    began = line
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (letter === '\n') line += 1
    if (quoted) {
      if (letter !== '"') one += letter
      else if (text[at + 1] === '"') one += text[++at]
      else quoted = false
    } else if (letter === '"' && one.trim() === '') quoted = true
    else if (letter === separator) {
      cells.push(one.trim())
      one = ''
    } else if (letter === '\n') endRow()
    else if (letter !== '\r') one += letter
  }
  if (quoted)
    throw new Refused('invalid', {
      en: `a quotation mark that opens on line ${began} is not closed`,
      ar: `علامة اقتباس تُفتح في السطر ${began} ولا تُغلق`,
    })
  endRow()
  return rows
}
