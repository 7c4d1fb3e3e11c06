import { ActionIcon, Menu, UnstyledButton } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBlockquote,
  IconBold,
  IconChevronDown,
  IconItalic,
  IconLanguage,
  IconList,
  IconListNumbers,
  IconPhoto,
  IconQuote,
  IconTable,
  IconSeparator,
} from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../../shell/words.ts'
import { insertTable } from './commands.ts'
import { LinkTool } from './link-tool.tsx'
import { SaidTool } from './said-tool.tsx'
import { TableTools } from './table-tools.tsx'
import styles from './toolbar.module.css'
import { surfaceWords } from './words.ts'

type ToolbarProps = {
  editor: Editor
  /** The language that a run in another one is most likely in. */
  foreign: string
  choosePicture: () => void
}

/** Everything that can be made of a text, by hand. One stop of the Tab key; the arrows go from tool to tool. */
export function Toolbar({ editor, foreign, choosePicture }: ToolbarProps) {
  const words = useWords(surfaceWords)
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      style: ([2, 3, 4] as const).find((level) => current.isActive('heading', { level })) ?? (1 as const),
      bold: current.isActive('bold'),
      italic: current.isActive('italic'),
      language: current.isActive('language'),
      bullets: current.isActive('bulletList'),
      numbers: current.isActive('orderedList'),
      quotation: current.isActive('quotation'),
      pull: current.isActive('pullQuote'),
      table: current.isActive('table'),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  return (
    <div
      role="toolbar"
      aria-label={words.toolbar}
      className={styles.toolbar}
      onKeyDown={goAlong}
      onMouseDown={(event) => {
        // The selection in the text stays while a tool is used on it.
        if (event.target instanceof Element && event.target.closest('button')) event.preventDefault()
      }}
    >
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <UnstyledButton className={styles.style} aria-label={words.style} data-tool>
            {state.style === 1 ? words.paragraph : words.headings[state.style]}
            <IconChevronDown size={16} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => chain().setParagraph().run()}>{words.paragraph}</Menu.Item>
          {([2, 3, 4] as const).map((level) => (
            <Menu.Item key={level} onClick={() => chain().setHeading({ level }).run()} fw={600}>
              {words.headings[level]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <i className={styles.gap} />
      <Tool
        label={words.bold}
        keys="Ctrl B"
        on={state.bold}
        run={() => chain().toggleBold().run()}
        icon={<IconBold size={18} />}
      />
      <Tool
        label={words.italic}
        keys="Ctrl I"
        on={state.italic}
        run={() => chain().toggleItalic().run()}
        icon={<IconItalic size={18} />}
      />
      <LinkTool editor={editor} />
      <SaidTool editor={editor} />
      <Tool
        label={words.foreign}
        on={state.language}
        run={() => chain().toggleMark('language', { language: foreign }).run()}
        icon={<IconLanguage size={18} />}
      />
      <i className={styles.gap} />
      <Tool
        label={words.bullets}
        on={state.bullets}
        run={() => chain().toggleList('bulletList', 'listItem').run()}
        icon={<IconList size={18} className={styles.turns} />}
      />
      <Tool
        label={words.numbers}
        on={state.numbers}
        run={() => chain().toggleList('orderedList', 'listItem').run()}
        icon={<IconListNumbers size={18} className={styles.turns} />}
      />
      <Tool
        label={words.quotation}
        on={state.quotation}
        run={() => chain().toggleWrap('quotation').run()}
        icon={<IconBlockquote size={18} className={styles.turns} />}
      />
      <Tool
        label={words.pullQuote}
        on={state.pull}
        run={() => chain().toggleNode('pullQuote', 'paragraph').run()}
        icon={<IconQuote size={18} />}
      />
      <i className={styles.gap} />
      <Tool label={words.picture} run={choosePicture} icon={<IconPhoto size={18} />} />
      {state.table ? (
        <TableTools editor={editor} />
      ) : (
        <Tool label={words.table} run={() => insertTable(editor)} icon={<IconTable size={18} />} />
      )}
      <Tool label={words.divider} run={() => chain().setHorizontalRule().run()} icon={<IconSeparator size={18} />} />
      <i className={styles.gap} />
      <Tool
        label={words.undo}
        keys="Ctrl Z"
        off={!state.undo}
        run={() => chain().undo().run()}
        icon={<IconArrowBackUp size={18} className={styles.turns} />}
      />
      <Tool
        label={words.redo}
        keys="Ctrl Y"
        off={!state.redo}
        run={() => chain().redo().run()}
        icon={<IconArrowForwardUp size={18} className={styles.turns} />}
      />
    </div>
  )
}

type ToolProps = { label: string; keys?: string; icon: ReactNode; on?: boolean; off?: boolean; run: () => void }

export function Tool({ label, keys, icon, on, off = false, run }: ToolProps) {
  return (
    <ActionIcon
      data-tool
      variant={on ? 'light' : 'subtle'}
      color={on ? 'sea' : 'gray'}
      size={30}
      aria-label={label}
      aria-pressed={on}
      // Stays in reach of the arrows while there is nothing to undo.
      aria-disabled={off || undefined}
      data-disabled={off}
      title={keys ? `${label} (${keys})` : label}
      onClick={() => !off && run()}
    >
      {icon}
    </ActionIcon>
  )
}

/** Left and right go from tool to tool, in the order they are seen. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-tool]')]
  const at = tools.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
  const next = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: tools.length - 1 }[event.key]
  if (next === undefined) return
  event.preventDefault()
  tools.at(next % tools.length)?.focus()
}
