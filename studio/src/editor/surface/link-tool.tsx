import { ActionIcon, Button, Group, Popover, TextInput } from '@mantine/core'
import { IconExternalLink, IconLink } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useCommands } from '../../shell/commands.tsx'
import { useWords } from '../../shell/words.ts'
import { isLinkAddress } from '../document/schema.ts'
import { editorWords } from '../words.ts'
import { surfaceWords } from './words.ts'

/** The link on the selected words: where it leads, set, opened and taken away. */
export function LinkTool({ editor }: { editor: Editor }) {
  const words = useWords(surfaceWords)
  const { group } = useWords(editorWords)
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      href: now.isActive('link') ? hrefAt(now) : null,
      nothing: now.state.selection.empty && !now.isActive('link'),
    }),
  })
  const [address, setAddress] = useState<string | null>(null)
  const [bad, setBad] = useState(false)
  const open = () => {
    setAddress(current.href ?? '')
    setBad(false)
  }
  const close = () => {
    setAddress(null)
    editor.commands.focus()
  }
  useCommands([
    { id: 'link', label: words.link, group, shortcut: 'mod+shift+k', run: open, enabled: editor.isEditable },
  ])
  const set = () => {
    const written = withScheme((address ?? '').trim())
    if (!isLinkAddress(written)) return setBad(true)
    if (current.nothing)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: written, marks: [{ type: 'link', attrs: { href: written } }] })
        .run()
    else editor.chain().focus().extendMarkRange('link').setLink({ href: written }).run()
    setAddress(null)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    setAddress(null)
  }
  return (
    <Popover
      opened={address !== null}
      onClose={() => setAddress(null)}
      onDismiss={close}
      trapFocus
      position="bottom"
      withArrow
      width={340}
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          data-tool
          size={30}
          variant={current.href ? 'light' : 'subtle'}
          color={current.href ? 'sea' : 'gray'}
          aria-label={words.link}
          aria-pressed={current.href !== null}
          title={words.link}
          onClick={open}
        >
          <IconLink size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.stopPropagation()}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            set()
          }}
        >
          <TextInput
            label={words.linkAddress}
            description={words.linkHint}
            value={address ?? ''}
            dir="ltr"
            data-autofocus
            error={bad && words.linkBad}
            onChange={(event) => {
              setAddress(event.currentTarget.value)
              setBad(false)
            }}
            rightSection={
              current.href && (
                <ActionIcon
                  component="a"
                  href={current.href}
                  target="_blank"
                  rel="noopener noreferrer"
                  variant="subtle"
                  aria-label={words.linkOpen}
                >
                  <IconExternalLink size={18} aria-hidden />
                </ActionIcon>
              )
            }
          />
          <Group mt="sm" gap="xs">
            <Button type="submit" size="compact-md">
              {words.linkSet}
            </Button>
            {current.href && (
              <Button variant="subtle" size="compact-md" onClick={remove}>
                {words.linkRemove}
              </Button>
            )}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

const hrefAt = (editor: Editor) => (editor.getAttributes('link')['href'] as string | undefined) ?? null

/** Addresses are copied without their beginning, and mailboxes too. */
function withScheme(address: string): string {
  if (/^[a-z][a-z+.-]*:/i.test(address) || address.startsWith('/')) return address
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}
