import { Extension, Node } from '@tiptap/core'
import { tableEditing } from '@tiptap/pm/tables'

/** What the table commands of ProseMirror ask of every cell. Ours are never merged, so each spans one row and column. */
const span = () => ({
  colspan: { default: 1, rendered: false },
  rowspan: { default: 1, rendered: false },
  colwidth: { default: null, rendered: false },
})

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: (extension) => ({ tableRole: roles[extension.name] }),
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (element) => element.getAttribute('data-caption') ?? '',
      renderHTML: ({ caption }: { caption?: string }) => (caption ? { 'data-caption': caption } : {}),
    },
  }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
})

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

/** A cell is one paragraph, because a cell of a story's body is one line of runs. */
export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: span,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: span,
  parseHTML: () => [{ tag: 'th' }, { tag: 'td[data-head]', priority: 60 }],
  // While it is written a heading may be empty, which a <th> may not.
  renderHTML: () => ['td', { 'data-head': '' }, 0],
})

/** Selecting cells, and keeping every table rectangular. */
export const TableEditing = Extension.create({
  name: 'tableEditing',
  addProseMirrorPlugins: () => [tableEditing()],
})
