import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { directionOf, type Direction } from '../../../../src/arabic/direction.ts'

/** After these, or at the beginning, a quotation opens. */
const opensAfter = /(?:^|[\s([{«“‘—–/-])$/

/**
 * The sign that a straight quotation mark means: «…» where the text runs from the right, with “…” inside; “…” where it
 * runs from the left, with ‘…’ inside. A straight single mark is an apostrophe within a word of the Latin script.
 * @param before the text of the block up to where it was typed
 */
export function quotationSign(typed: '"' | "'", before: string, direction: Direction): string {
  if (typed === "'") {
    if (direction === 'rtl') return typed
    return opensAfter.test(before) ? '‘' : '’'
  }
  const [open, close, openInside, closeInside] = direction === 'rtl' ? ['«', '»', '“', '”'] : ['“', '”', '‘', '’']
  const isOpen = (sign: string, end: string) => before.lastIndexOf(sign) > before.lastIndexOf(end)
  if (opensAfter.test(before)) return isOpen(open!, close!) ? openInside! : open!
  return isOpen(openInside!, closeInside!) ? closeInside! : close!
}

/** A text as it is typed after another, with its straight marks written as they are printed. */
export function withSigns(typed: string, before: string, direction: Direction): string {
  let text = ''
  for (const sign of typed) text += sign === '"' || sign === "'" ? quotationSign(sign, before + text, direction) : sign
  return text
}

/** Writes the marks of a quotation as they are printed. Undoing right after gives the straight one back. */
export const SmartQuotes = Extension.create<{ fallback: () => Direction }>({
  name: 'smartQuotes',
  addOptions: () => ({ fallback: () => 'rtl' as const }),
  addProseMirrorPlugins() {
    const { fallback } = this.options
    return [
      new Plugin({
        props: {
          handleTextInput(view, from, to, text) {
            if (view.composing) return false
            const $from = view.state.doc.resolve(from)
            if (/^["»”]$/.test(text) && from === to && endsSaying($from)) {
              view.dispatch(view.state.tr.removeStoredMark($from.doc.type.schema.marks['said']!))
              return true
            }
            if (!/["']/.test(text)) return false
            const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
            const written = withSigns(text, before, directionOf(before + text + $from.parent.textContent, fallback()))
            if (written === text) return false
            view.dispatch(view.state.tr.insertText(text, from, to))
            view.dispatch(closeHistory(view.state.tr).insertText(written, from, from + text.length))
            return true
          },
        },
      }),
    ]
  },
})

/** Whether somebody's words end here: closing them goes on with the story's own, and the sign is drawn by the style. */
const endsSaying = ({ nodeBefore, nodeAfter }: ResolvedPos): boolean => {
  const said = (node: typeof nodeBefore) => node?.marks.some(({ type }) => type.name === 'said') ?? false
  return said(nodeBefore) && !said(nodeAfter)
}
