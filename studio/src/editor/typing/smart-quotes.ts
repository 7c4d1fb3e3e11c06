import { Extension, InputRule } from '@tiptap/core'
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

/** Writes the marks of a quotation as they are printed. Backspace right after gives the straight one back. */
export const SmartQuotes = Extension.create<{ fallback: () => Direction }>({
  name: 'smartQuotes',
  addOptions: () => ({ fallback: () => 'rtl' as const }),
  addInputRules() {
    return [
      new InputRule({
        find: /["']$/,
        handler: ({ state, range, match }) => {
          const { $from } = state.selection
          const block = $from.parent.textContent
          const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
          const sign = quotationSign(match[0] as '"' | "'", before, directionOf(block, this.options.fallback()))
          // What is typed is not in the document yet: the range is empty, and the sign takes its place.
          state.tr.insertText(sign, range.from, range.to)
        },
      }),
    ]
  },
})
