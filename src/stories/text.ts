import type { Block, Figure, Run } from './shape.ts'

/** The words of some runs, without marks; quotations get their marks back. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.quotation ? `«${run.text}»` : run.text)).join('')
}

/** The words of one block as plain text, lines separated by newlines; a figure gives its caption. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'pull-quote':
      return runsText(block.runs)
    case 'list':
      return block.items.map(runsText).join('\n')
    case 'quotation':
      return `«${block.paragraphs.map(runsText).join('\n')}»`
    case 'figure':
      return block.caption
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(runsText).join('\t')).join('\n')
    case 'divider':
      return ''
  }
}

/** A story's words as plain text, figures left out, blocks separated by newlines. */
export function bodyText(body: readonly Block[]): string {
  return body
    .filter((block) => block.type !== 'figure')
    .map(blockText)
    .join('\n')
}

export function figuresOf(body: readonly Block[]): Figure[] {
  return body.filter((block) => block.type === 'figure')
}

/** The ids of the pictures in a story, each once. */
export function picturesOf(body: readonly Block[]): string[] {
  return [...new Set(figuresOf(body).flatMap((figure) => figure.media ?? []))]
}

/** Words of a body, as they stand between spaces; figures left out. */
export function wordCount(body: readonly Block[]): number {
  return bodyText(body)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
