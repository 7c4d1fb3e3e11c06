import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { csvCell, csvRows } from '../base/csv.ts'
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
  const lines = rows.map(({ path, target }) => [readable(path), readable(target)].map(csvCell).join(','))
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
  const rows = csvRows(csv)
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
