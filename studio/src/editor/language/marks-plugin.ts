import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isInBody } from '../document/to-body.ts'
import { isInBody as isFoundInBody, type Finding } from './findings.ts'

const key = new PluginKey<DecorationSet>('languageMarks')

/**
 * Wavy lines under what the language check found. They are made when an answer comes, and only carried along while
 * somebody types: a key costs no more than mapping them.
 */
export const LanguageMarks = Extension.create<{ onMark: (id: number) => void }>({
  name: 'languageMarks',
  addOptions: () => ({ onMark: () => {} }),
  addProseMirrorPlugins() {
    const { onMark } = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, marks) {
            const told = transaction.getMeta(key) as Told | undefined
            if (told?.found) return DecorationSet.create(transaction.doc, decorationsOf(transaction.doc, told.found))
            const here = transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks
            if (!told?.gone) return here
            const { gone } = told
            return here.remove(here.find(undefined, undefined, (spec) => gone.has(spec['id'] as number)))
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick(view, position) {
            const [mark] = key.getState(view.state)?.find(position, position) ?? []
            if (mark && 'id' in mark.spec) onMark(mark.spec['id'] as number)
            return false
          },
        },
      }),
    ]
  },
})

/** What was found in the document as it stands, or the ids of what is not to be marked any more. */
type Told = { found?: readonly Finding[]; gone?: ReadonlySet<number> }

/** To be dispatched when the marks change. */
export const withMarks = (transaction: Transaction, told: Told): Transaction =>
  transaction.setMeta(key, told).setMeta('addToHistory', false)

/** Where a finding stands now: a stretch of text, or the attribute of a figure or table. */
export type Standing =
  | { kind: 'text'; from: number; to: number }
  | { kind: 'attribute'; position: number; name: 'caption' | 'alt'; start: number; end: number }

/** Null where its words were changed since. */
export function standingOf(state: EditorState, finding: Finding): Standing | null {
  if (!isFoundInBody(finding)) return null
  const [mark] = key.getState(state)?.find(undefined, undefined, (spec) => spec['id'] === finding.id) ?? []
  if (!mark) return null
  const { part } = finding.place
  if (part === 'text')
    return textIn(state.doc, mark.from, mark.to) === finding.text
      ? { kind: 'text', from: mark.from, to: mark.to }
      : null
  const start = finding.offset
  const end = start + finding.length
  const value = state.doc.nodeAt(mark.from)?.attrs[part] as string | undefined
  return value?.slice(start, end) === finding.text
    ? { kind: 'attribute', position: mark.from, name: part, start, end }
    : null
}

const textIn = (doc: Node, from: number, to: number) => doc.textBetween(from, to, '\n', '\uFFFC')

function decorationsOf(doc: Node, findings: readonly Finding[]): Decoration[] {
  const blocks: [Node, number][] = []
  doc.forEach((node, position) => {
    if (isInBody(node)) blocks.push([node, position])
  })
  return findings.flatMap((finding) => {
    if (!isFoundInBody(finding)) return []
    const { block, part, line } = finding.place
    const [node, position] = blocks[block] ?? []
    if (!node || position === undefined) return []
    const spec = { id: finding.id }
    if (part !== 'text') return [Decoration.node(position, position + node.nodeSize, {}, spec)]
    const start = lineStart(node, position, line)
    if (start === null) return []
    const from = start + finding.offset
    const to = from + finding.length
    if (to > doc.content.size || textIn(doc, from, to) !== finding.text) return []
    return [Decoration.inline(from, to, { class: 'language-mark', 'data-severity': finding.severity }, spec)]
  })
}

/** Where the text of a block's nth paragraph, item or cell begins. */
function lineStart(block: Node, position: number, line: number): number | null {
  if (block.isTextblock) return line === 0 ? position + 1 : null
  let left = line
  let start: number | null = null
  block.descendants((node, offset) => {
    if (start !== null || !node.isTextblock) return start === null
    if (left === 0) start = position + 1 + offset + 1
    left -= 1
    return false
  })
  return start
}
