import { Refused } from './refused.ts'

/** One cell of a CSV file (RFC 4180). */
export function csvCell(text: string): string {
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/

/**
 * A text that a spreadsheet takes for text whatever it says: where a formula would begin, an apostrophe stands before it.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export const neverFormula = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** A cell that no spreadsheet takes for a formula. */
export const safeCell = (text: string): string => csvCell(neverFormula(text))

/** What was meant by a cell that `safeCell` has written. */
export const meantBy = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell

/** Rows of a CSV file, parted by commas or semicolons, with the line each begins on; empty ones are left out. @throws Refused('invalid') */
export function csvRows(csv: string): { line: number; cells: string[] }[] {
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
