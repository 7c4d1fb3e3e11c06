import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { csvRows, meantBy, safeCell } from '../base/csv.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused, type Words } from '../base/refused.ts'
import { bareForm } from '../arabic/names/running-words.ts'
import { namePolicy } from './policy.ts'
import { beginStoring, namesChanged, store } from './save.ts'
import { nameInput, nameKinds, nameLimits, type ListedName, type NameFields, type NameKind } from './shape.ts'
import { selectForms, selectName, selectNames } from './store.ts'

const columns = ['name', 'kind', 'role', 'variants', 'never'] as const
/** What may stand over a column. */
const headings: Record<string, (typeof columns)[number]> = {
  الاسم: 'name',
  النوع: 'kind',
  الصفة: 'role',
  'صور أخرى': 'variants',
  'لا تُكتب': 'never',
  'لا تكتب': 'never',
}
const kinds: Record<string, NameKind> = { شخص: 'person', جهة: 'body', مكان: 'place', '': 'person' }
/** Between the forms in one cell. */
const between = ' | '
/** Lines that are stored before others are answered. */
const linesAtOnce = 50

/**
 * The house list as CSV for spreadsheets: UTF-8 with a byte order mark, one name a line, forms of one cell parted by |.
 * No cell begins a formula.
 */
export async function namesAsCsv(context: Context): Promise<string> {
  const names = await selectNames(context, { folded: '', after: null, limit: nameLimits.names })
  const lines = names.map(({ name, kind, role, variants, never }) =>
    [name, kind, role, variants.join(between), never.join(between)].map(safeCell).join(','),
  )
  return `\uFEFF${[columns.join(','), ...lines, ''].join('\r\n')}`
}

export type NamesImported = {
  added: number
  changed: number
  unchanged: number
  refused: { line: number; reason: Words }[]
}

/**
 * Takes in names from CSV. A first line with headings says which columns are there (name alone is needed); without one
 * they stand in the order of the export. A name that is on the list gets what the file says. Either every line is
 * stored, or none: `refused` then says of each bad line why.
 * @throws Refused('invalid') when it is no such file · Refused('too-large')
 */
export async function importNames(context: Context, by: Actor, csv: string): Promise<NamesImported> {
  mustBeAllowed(namePolicy, 'change', by, null)
  if (csv.length > nameLimits.csvLetters) throw tooLarge()
  const rows = csvRows(csv)
  const order = columnsOf(rows[0]?.cells ?? [])
  if (order) rows.shift()
  if (rows.length > nameLimits.csvLines) throw tooLarge()
  const outcome: NamesImported = { added: 0, changed: 0, unchanged: 0, refused: [] }
  try {
    await transact(context, async (inside) => {
      const room = await beginStoring(inside)
      for (const [index, { line, cells }] of rows.entries()) {
        // SQLite answers at once: without a pause nobody else would be answered until the last line.
        if (index % linesAtOnce === 0) await new Promise((resolve) => setImmediate(resolve))
        try {
          outcome[await storeLine(inside, by, fieldsOf(cells, order ?? columns), room)] += 1
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          outcome.refused.push({ line, reason: error.reasons[0]! })
        }
      }
      if (outcome.refused.length > 0) throw nothingDone
      if (outcome.added + outcome.changed === 0) return
      const { added, changed } = outcome
      await audit(inside, by, { act: 'name.import', subject: 'name', id: 'csv', detail: { added, changed } })
      await announce(inside.db, namesChanged)
    })
  } catch (error) {
    if (error !== nothingDone) throw error
    return { added: 0, changed: 0, unchanged: 0, refused: outcome.refused }
  }
  return outcome
}

/** Thrown so that the transaction stores nothing; never leaves this file. */
const nothingDone = new Error('a line was refused')

function tooLarge(): Refused {
  return new Refused('too-large', {
    en: `a file holds ${nameLimits.csvLines} lines and ${nameLimits.csvLetters} letters at most`,
    ar: `يسع الملف ${nameLimits.csvLines} سطر و${nameLimits.csvLetters} حرف على الأكثر`,
  })
}

/** Which columns the first line names; null when it names none, and is a name itself. */
function columnsOf(cells: readonly string[]): (string | null)[] | null {
  const named = cells.map((cell) => {
    const text = cell.trim().toLowerCase()
    return headings[text] ?? columns.find((column) => column === text) ?? null
  })
  if (!named.some(Boolean)) return null
  if (!named.includes('name'))
    throw new Refused('invalid', { en: 'no column is called name', ar: 'لا عمود باسم «الاسم» أو name' })
  return named
}

function fieldsOf(cells: readonly string[], order: readonly (string | null)[]): NameFields {
  if (cells.length > order.length)
    throw new Refused('invalid', {
      en: `${cells.length} cells on a line of ${order.length} columns`,
      ar: `في السطر ${cells.length} خانات والأعمدة ${order.length}`,
    })
  const cell = (column: string) => meantBy(cells[order.indexOf(column)]?.trim() ?? '')
  const forms = (column: string) =>
    cell(column)
      .split('|')
      .map((form) => form.trim())
      .filter(Boolean)
  const written = cell('kind')
  const kind = kinds[written] ?? nameKinds.find((one) => one === written.toLowerCase())
  if (!kind)
    throw new Refused('invalid', {
      en: `“${written}” is no kind: person, body or place`,
      ar: `«${written}» ليس نوعًا: شخص أو جهة أو مكان`,
    })
  if (cell('name') === '') throw new Refused('invalid', { en: 'the name is missing', ar: 'الاسم ناقص' })
  return parse(nameInput, {
    name: cell('name'),
    kind,
    role: cell('role'),
    variants: forms('variants'),
    never: forms('never'),
  })
}

async function storeLine(
  inside: Context,
  by: Actor,
  fields: NameFields,
  room: { left: number },
): Promise<'added' | 'changed' | 'unchanged'> {
  const known = (await selectForms(inside, [bareForm(fields.name)])).get(bareForm(fields.name))
  const before = known?.use === 'name' ? await selectName(inside, known.name) : null
  if (before && sameFields(before, fields)) return 'unchanged'
  await store(inside, by, fields, before, room)
  return before ? 'changed' : 'added'
}

function sameFields(before: ListedName, after: NameFields): boolean {
  const said = ({ name, kind, role, variants, never }: NameFields) =>
    JSON.stringify([name, kind, role, variants, never])
  return said(before) === said(after)
}
