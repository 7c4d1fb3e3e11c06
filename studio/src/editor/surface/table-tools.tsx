import { ActionIcon, Menu } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { useWords } from '../../shell/words.ts'
import { surfaceWords } from './words.ts'

/** What can be done with the table that the cursor stands in. */
export function TableTools({ editor }: { editor: Editor }) {
  const words = useWords(surfaceWords)
  const item = (label: string, command: Command) => (
    <Menu.Item
      onClick={() => {
        command(editor.state, editor.view.dispatch)
        editor.view.focus()
      }}
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu position="bottom" withinPortal>
      <Menu.Target>
        <ActionIcon data-tool variant="light" size={30} aria-label={words.tableTools} title={words.tableTools}>
          <IconTable size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item(words.rowBefore, addRowBefore)}
        {item(words.rowAfter, addRowAfter)}
        {item(words.columnBefore, addColumnBefore)}
        {item(words.columnAfter, addColumnAfter)}
        {item(words.headRow, toggleHeaderRow)}
        <Menu.Divider />
        {item(words.rowRemove, deleteRow)}
        {item(words.columnRemove, deleteColumn)}
        {item(words.tableRemove, deleteTable)}
      </Menu.Dropdown>
    </Menu>
  )
}
