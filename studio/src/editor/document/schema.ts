import { getSchema, type Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { linkAddress } from '../../../../src/stories/shape.ts'
import { Language, Said } from './marks.ts'
import { BulletList, Figure, ListItem, OrderedList, PullQuote, Quotation } from './nodes.ts'
import { Table, TableCell, TableEditing, TableHeader, TableRow } from './table-nodes.ts'

/** Whether a story may link to an address. */
export const isLinkAddress = (address: string): boolean => linkAddress.safeParse(address).success

/** What TipTap brings of its own; all else of it is left out, because a story's body does not know it. */
const kit = StarterKit.configure({
  heading: { levels: [2, 3, 4] },
  link: {
    openOnClick: false,
    autolink: true,
    linkOnPaste: true,
    defaultProtocol: 'https',
    HTMLAttributes: { target: null, rel: null, class: null },
    isAllowedUri: (address) => isLinkAddress(address),
  },
  blockquote: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: { class: 'drop-here', width: 3, color: 'currentColor' },
  hardBreak: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  underline: false,
})

/** Everything a story's body can hold, as the editor knows it. Views of the nodes are given by the writing surface. */
export const bodyExtensions: Extensions = [
  kit,
  Said,
  Language,
  Quotation,
  PullQuote,
  BulletList,
  OrderedList,
  ListItem,
  Figure,
  Table,
  TableRow,
  TableCell,
  TableHeader,
  TableEditing,
]

/** The same as a schema, for conversion outside of an editor. */
export const bodySchema = getSchema(bodyExtensions)
