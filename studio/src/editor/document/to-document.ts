import type { JSONContent } from '@tiptap/core'
import type { Block, Run } from '../../../../src/stories/shape.ts'

/** A story's body as the editor's document, as JSON. A body without a block becomes one empty paragraph. */
export function documentOf(body: readonly Block[]): JSONContent {
  return { type: 'doc', content: body.length > 0 ? body.map(nodeOf) : [{ type: 'paragraph' }] }
}

function nodeOf(block: Block): JSONContent {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.runs)
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, ...content(block.runs) }
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
      }
    case 'quotation':
      return {
        type: 'quotation',
        attrs: { speaker: block.speaker || null },
        content: block.paragraphs.map(paragraph),
      }
    case 'pull-quote':
      return { type: 'pullQuote', attrs: { speaker: block.speaker || null }, ...content(block.runs) }
    case 'figure':
      return {
        type: 'figure',
        attrs: { media: block.media, alt: block.alt, caption: block.caption, credit: block.credit },
      }
    case 'table':
      return table(block)
    case 'divider':
      return { type: 'horizontalRule' }
  }
}

/** The editor's tables are rectangular and have at least one cell; what is short is filled with empty cells. */
function table({ caption, head, rows }: Extract<Block, { type: 'table' }>): JSONContent {
  const columns = Math.max(1, head.length, ...rows.map((row) => row.length))
  const row = (cells: readonly Run[][], type: string): JSONContent => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, (_, index) => ({ type, content: [paragraph(cells[index] ?? [])] })),
  })
  const all = [...(head.length > 0 ? [row(head, 'tableHeader')] : []), ...rows.map((cells) => row(cells, 'tableCell'))]
  return { type: 'table', attrs: { caption }, content: all.length > 0 ? all : [row([], 'tableCell')] }
}

const paragraph = (runs: readonly Run[]): JSONContent => ({ type: 'paragraph', ...content(runs) })

const content = (runs: readonly Run[]) => (runs.length > 0 ? { content: runs.map(text) } : {})

function text(run: Run): JSONContent {
  const marks: NonNullable<JSONContent['marks']> = []
  if (run.link !== undefined) marks.push({ type: 'link', attrs: { href: run.link } })
  if (run.strong) marks.push({ type: 'bold' })
  if (run.emphasis) marks.push({ type: 'italic' })
  if (run.quotation) marks.push({ type: 'said', attrs: { speaker: run.quotation.speaker || null } })
  if (run.language !== undefined) marks.push({ type: 'language', attrs: { language: run.language } })
  return { type: 'text', text: run.text, ...(marks.length > 0 && { marks }) }
}
