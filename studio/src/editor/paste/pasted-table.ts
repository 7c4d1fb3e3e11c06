import { storyLimits, type Block, type Run } from '../../../../src/stories/shape.ts'

type Cell = { element: Element; columns: number; rows: number }

/** Whether a table holds data: one that sets a page in columns is read as if it were not there. */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table') || table.getAttribute('role') === 'presentation') return false
  return rowsOf(table).some((row) => cellsOf(row).length > 1)
}

/** A table of one size; cells that were merged leave their words in the first place and nothing in the others. */
export function tableOf(
  table: Element,
  runsOf: (cell: Element) => Run[],
  captionOf: (caption: Element) => string,
): Block {
  const grid: (Run[] | undefined)[][] = []
  const rows = rowsOf(table).slice(0, storyLimits.tableRows)
  rows.forEach((row, y) => {
    let x = 0
    for (const { element, columns, rows: down } of cellsOf(row)) {
      while (grid[y]?.[x]) x += 1
      for (let dy = 0; dy < down && y + dy < rows.length; dy += 1)
        for (let dx = 0; dx < columns && x + dx < storyLimits.tableColumns; dx += 1)
          (grid[y + dy] ??= [])[x + dx] = dx + dy === 0 ? runsOf(element) : []
      x += columns
    }
  })
  const columns = Math.max(1, ...grid.map((row) => row?.length ?? 0))
  const whole = rows.map((_, y) => Array.from({ length: columns }, (__, x) => grid[y]?.[x] ?? []))
  const first = rows[0]
  const headed =
    first !== undefined &&
    rows.length > 1 &&
    (first.closest('thead') !== null || cellsOf(first).every(({ element }) => element.localName === 'th'))
  const caption = table.querySelector('caption')
  return {
    type: 'table',
    caption: caption ? captionOf(caption).slice(0, 500).trim() : '',
    head: headed ? (whole[0] as Run[][]) : [],
    rows: headed ? whole.slice(1) : whole,
  }
}

const rowsOf = (table: Element) => [...table.querySelectorAll('tr')]

const cellsOf = (row: Element): Cell[] =>
  [...row.children]
    .filter(({ localName }) => localName === 'td' || localName === 'th')
    .map((element) => ({ element, columns: spanOf(element, 'colspan'), rows: spanOf(element, 'rowspan') }))

const spanOf = (cell: Element, name: string) =>
  Math.min(100, Math.max(1, Math.trunc(Number(cell.getAttribute(name))) || 1))
