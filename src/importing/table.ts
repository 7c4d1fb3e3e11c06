import { cleanLine } from '../arabic/normalise.ts'
import { storyLimits } from '../stories/shape.ts'
import type { Block, Run } from '../stories/shape.ts'
import type { DomElement } from './dom.ts'

const rowsOf = (table: DomElement) => [...table.querySelectorAll('tr')]
const cellsOf = (row: DomElement) => [...row.children].filter((cell) => /^T[DH]$/.test(cell.tagName))

/** Does a table hold data, or does it only lay out the page? Data has rows and columns of short cells and no table inside. */
export function isDataTable(table: DomElement): boolean {
  if (table.querySelector('table, h1, h2, figure, blockquote')) return false
  const rows = rowsOf(table).map(cellsOf)
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2)
    return table.querySelector('th') !== null && rows.length > 1
  const cells = rows.flat()
  const long = cells.filter((cell) => cell.textContent.length > 250).length
  return long <= cells.length / 10
}

export function readTable(table: DomElement, read: (cell: DomElement) => Run[]): Block {
  const rows = rowsOf(table).map((row) => ({
    heads: [...row.children].every((cell) => cell.tagName === 'TH') || row.parentElement?.tagName === 'THEAD',
    cells: cellsOf(row).slice(0, storyLimits.tableColumns).map(read),
  }))
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.length > 0)).slice(0, storyLimits.tableRows)
  const head = filled[0]?.heads ? filled.shift()!.cells : []
  const caption = table.querySelector('caption')
  return {
    type: 'table',
    caption: caption ? cleanLine(caption.textContent).slice(0, 500) : '',
    head,
    rows: filled.map(({ cells }) => cells),
  }
}
