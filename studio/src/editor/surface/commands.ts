import type { Editor } from '@tiptap/react'
import { NodeSelection, Selection, TextSelection, type Command } from '@tiptap/pm/state'
import { isInBody } from '../document/to-body.ts'

/** Moves the block with the cursor one place up or down. */
export const moveBlock =
  (down: boolean): Command =>
  (state, dispatch) => {
    const { $from, from, to } = state.selection
    const index = $from.index(0)
    const other = index + (down ? 1 : -1)
    if (other < 0 || other >= state.doc.childCount || index >= state.doc.childCount) return false
    const [block, neighbour] = [state.doc.child(index), state.doc.child(other)]
    const start = $from.depth > 0 ? $from.before(1) : $from.pos
    const transaction = state.tr.delete(start, start + block.nodeSize)
    const target = down ? start + neighbour.nodeSize : start - neighbour.nodeSize
    transaction.insert(target, block)
    const shift = target - start
    transaction.setSelection(
      state.selection instanceof NodeSelection
        ? NodeSelection.create(transaction.doc, target)
        : TextSelection.create(transaction.doc, from + shift, Math.min(to + shift, target + block.nodeSize)),
    )
    dispatch?.(transaction.scrollIntoView())
    return true
  }

/** A table of three columns with a head, to be written into. */
export function insertTable(editor: Editor): void {
  const paragraph = { type: 'paragraph' }
  const row = (type: string) => ({
    type: 'tableRow',
    content: [1, 2, 3].map(() => ({ type, content: [paragraph] })),
  })
  const at = editor.state.selection.from
  editor
    .chain()
    .focus()
    .insertContent({ type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] })
    .command(({ tr }) => {
      // Into the first cell of what was just put in.
      let first: number | null = null
      tr.doc.nodesBetween(Math.max(0, at - 1), tr.doc.content.size, (node, position) => {
        if (first === null && node.type.name === 'tableHeader') first = position
        return first === null
      })
      if (first !== null) tr.setSelection(TextSelection.near(tr.doc.resolve(first + 1)))
      return true
    })
    .run()
}

export type PictureWords = { id: string; alt: string; caption: string; credit: string }

/**
 * Puts a picture into the figure at a position, whose own words stay; or into a new figure, below the block with the
 * cursor when that has words.
 */
export function putPicture(editor: Editor, { id, alt, caption, credit }: PictureWords, at: number | null): void {
  const { doc, schema, selection, tr } = editor.state
  const figure = at === null ? null : doc.nodeAt(at)
  if (at !== null && figure?.type.name === 'figure') {
    const own = figure.attrs as PictureWords
    const words = { alt: own.alt || alt, caption: own.caption || caption, credit: own.credit || credit }
    editor.view.dispatch(tr.setNodeMarkup(at, null, { media: id, ...words }))
    return
  }
  const made = schema.nodes['figure']!.create({ media: id, alt, caption, credit })
  const { $from } = selection
  const block = $from.depth > 0 ? $from.node(1) : null
  const empty = block?.type.name === 'paragraph' && block.content.size === 0
  const place = $from.depth === 0 ? selection.to : empty ? $from.before(1) : $from.after(1)
  editor.view.dispatch((empty ? tr.replaceWith(place, $from.after(1), made) : tr.insert(place, made)).scrollIntoView())
}

/** Where the blocks of the body stand in the document, which also holds empty paragraphs that no body has. */
export function blockPositions(editor: Editor): number[] {
  const positions: number[] = []
  editor.state.doc.forEach((node, position) => {
    if (isInBody(node)) positions.push(position)
  })
  return positions
}

/** Puts the cursor into a block of the body, by its place in the body, and shows it. */
export function goToBlock(editor: Editor, index: number): void {
  const position = blockPositions(editor)[index]
  if (position === undefined) return
  const { doc, tr } = editor.state
  const selection = doc.nodeAt(position)?.isAtom
    ? NodeSelection.create(doc, position)
    : TextSelection.near(doc.resolve(position + 1))
  editor.view.dispatch(tr.setSelection(selection).scrollIntoView())
  editor.view.focus()
}

/** Puts the cursor before the first word, at once, so that the next key is typed there. */
export function focusStart(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atStart(editor.state.doc)))
  editor.view.focus()
}
