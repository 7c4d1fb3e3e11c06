import type { Node } from '@tiptap/pm/model'
import { storyLimits, type Block, type Run } from '../../../../src/stories/shape.ts'
import { isLinkAddress } from './schema.ts'

/**
 * The editor's document as a story's body. Paragraphs, headings and pull-quotes without a word are left out: they are
 * room to write in, not text. What never shows (bidi controls, zero-width spaces) does not get into a body.
 */
export function bodyOf(document: Node): Block[] {
  const blocks: Block[] = []
  document.forEach((node) => {
    const block = blockOf(node)
    if (block) blocks.push(block)
  })
  return blocks
}

/** Whether a block of the document is one of the body: room to write in is not. */
export const isInBody = (node: Node): boolean =>
  !['paragraph', 'heading', 'pullQuote'].includes(node.type.name) || shown(node.textContent) !== ''

/** A block of the document never changes, it is replaced: what was made of one is made once. */
const made = new WeakMap<Node, Block>()

function blockOf(node: Node): Block | null {
  const known = made.get(node)
  if (known) return known
  const block = newBlock(node)
  if (block) made.set(node, block)
  return block
}

function newBlock(node: Node): Block | null {
  switch (node.type.name) {
    case 'paragraph': {
      const runs = runsOf(node)
      return runs.length > 0 ? { type: 'paragraph', runs } : null
    }
    case 'heading': {
      const runs = runsOf(node)
      return runs.length > 0 ? { type: 'heading', level: node.attrs['level'] as 2 | 3 | 4, runs } : null
    }
    case 'bulletList':
    case 'orderedList':
      return {
        type: 'list',
        ordered: node.type.name === 'orderedList',
        items: node.children.flatMap((item) => item.children.map(runsOf)),
      }
    case 'quotation':
      return {
        type: 'quotation',
        paragraphs: node.children.map(runsOf),
        speaker: node.attrs['speaker'] as string | null,
      }
    case 'pullQuote': {
      const runs = runsOf(node)
      return runs.length > 0 ? { type: 'pull-quote', runs, speaker: node.attrs['speaker'] as string | null } : null
    }
    case 'figure': {
      const { media, alt, caption, credit } = node.attrs as Record<'alt' | 'caption' | 'credit', string> & {
        media: string | null
      }
      return { type: 'figure', media, alt: shown(alt), caption: shown(caption), credit: shown(credit) }
    }
    case 'table':
      return tableOf(node)
    case 'horizontalRule':
      return { type: 'divider' }
    default:
      return null
  }
}

/** A first row that is all headings is the table's head. */
function tableOf(node: Node): Block {
  const [first] = node.children
  const head = first?.children.every((cell) => cell.type.name === 'tableHeader') ? first : null
  return {
    type: 'table',
    caption: shown(node.attrs['caption'] as string),
    head: head ? head.children.map(inner) : [],
    rows: node.children.filter((row) => row !== head).map((row) => row.children.map(inner)),
  }
}

/** The runs of a cell, which holds one paragraph. */
const inner = (node: Node): Run[] => (node.firstChild ? runsOf(node.firstChild) : [])

function runsOf(block: Node): Run[] {
  const runs: Run[] = []
  block.forEach((node) => {
    const words = shown(node.text ?? '')
    if (!words) return
    const marks: Omit<Run, 'text'> = {}
    const mark = (name: string) => node.marks.find((each) => each.type.name === name)?.attrs
    const href = mark('link')?.['href'] as string | undefined
    const said = mark('said')
    const language = mark('language')
    if (mark('bold')) marks.strong = true
    if (mark('italic')) marks.emphasis = true
    if (href !== undefined && isLinkAddress(href)) marks.link = href
    if (said) marks.quotation = { speaker: (said['speaker'] as string | null) || null }
    if (language) marks.language = language['language'] as string
    for (const text of pieces(words)) runs.push({ text, ...marks })
  })
  return runs
}

/** Text in pieces that a run may hold, never cut within a character. */
function pieces(text: string): string[] {
  const all: string[] = []
  for (let from = 0; from < text.length;) {
    let end = Math.min(text.length, from + storyLimits.text)
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1] as string)) end -= 1
    all.push(text.slice(from, end))
    from = end
  }
  return all
}

/** Controls that change the order of what is shown without being seen: direction belongs to the markup. */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const shown = (text: string) => text.replace(unseen, '')
