import { Extension, wrappingInputRule } from '@tiptap/core'
import { chainCommands, joinTextblockBackward } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import { liftListItem, splitListItem } from '@tiptap/pm/schema-list'
import { TextSelection, type Command, type EditorState } from '@tiptap/pm/state'
import { goToNextCell, isInTable } from '@tiptap/pm/tables'

/** The cursor at the beginning of a block, or null. */
const atStart = ({ selection }: EditorState) =>
  selection instanceof TextSelection && selection.empty && selection.$from.parentOffset === 0 ? selection.$from : null

/** At the beginning of an item, Backspace takes its sign away; the next one joins it with what stands above. */
const backspaceInItem: Command = (state, dispatch) => {
  const cursor = atStart(state)
  if (!cursor || cursor.depth < 2 || cursor.node(-1).type.name !== 'listItem') return false
  return liftListItem(cursor.node(-1).type)(state, dispatch)
}

const backspaceAfterList: Command = (state, dispatch, view) => {
  const cursor = atStart(state)
  if (!cursor || cursor.depth !== 1) return false
  const before = state.doc.resolve(cursor.before()).nodeBefore
  return before?.type.name.endsWith('List') ? joinTextblockBackward(state, dispatch, view) : false
}

/** A pull-quote is one paragraph; Enter at its end goes on below it. In a table, Enter goes to the row below. */
const enterInCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 1; depth -= 1)
    if ($from.node(depth).type.name === 'tableRow') {
      const [table, column] = [$from.node(depth - 1), $from.index(depth)]
      const row = $from.index(depth - 1)
      if (row + 1 >= table.childCount) return leaveTable($from.after(depth - 1))(state, dispatch, view)
      let position = $from.start(depth - 1)
      for (let index = 0; index <= row; index += 1) position += table.child(index).nodeSize
      const below = table.child(row + 1)
      position += 1
      for (let index = 0; index < Math.min(column, below.childCount - 1); index += 1)
        position += below.child(index).nodeSize
      dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(position + 1))).scrollIntoView())
      return true
    }
  return false
}

const leaveTable =
  (position: number): Command =>
  (state, dispatch) => {
    const after = state.doc.nodeAt(position)
    const transaction =
      after?.type.name === 'paragraph' ? state.tr : state.tr.insert(position, state.schema.nodes['paragraph']!.create())
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(position + 1))).scrollIntoView())
    return true
  }

/** Signs at the beginning of a paragraph that make a list or a quotation of it, and the keys inside of them. */
export const ListKeys = Extension.create({
  name: 'listKeys',
  priority: 200,
  addInputRules() {
    const { nodes } = this.editor.schema
    return [
      wrappingInputRule({ find: /^\s*[-*•]\s$/, type: nodes['bulletList']! }),
      wrappingInputRule({ find: /^\s*[1١][.)-]\s$/, type: nodes['orderedList']! }),
      wrappingInputRule({ find: /^\s*[>»]\s$/, type: nodes['quotation']! }),
    ]
  },
  addProseMirrorPlugins() {
    const item = this.editor.schema.nodes['listItem']!
    const enter = chainCommands(splitListItem(item), enterInCell)
    return [
      keymap({
        Enter: enter,
        'Shift-Enter': (state, dispatch, view) => enter(state, dispatch, view) || this.editor.commands.enter(),
        Backspace: chainCommands(backspaceInItem, backspaceAfterList),
        Tab: goToNextCell(1),
        'Shift-Tab': goToNextCell(-1),
      }),
    ]
  },
})
