import { ActionIcon, Button, Group, Popover, Text, TextInput } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { useWords } from '../../shell/words.ts'
import { surfaceWords } from './words.ts'

/** Marks words inside a paragraph as somebody's, with the name. Marks that stand around them already are taken away. */
export function SaidTool({ editor }: { editor: Editor }) {
  const words = useWords(surfaceWords)
  const current = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      said: now.isActive('said'),
      speaker: (now.getAttributes('said')['speaker'] as string | null | undefined) ?? '',
    }),
  })
  const [speaker, setSpeaker] = useState<string | null>(null)
  const set = () => {
    const attrs = { speaker: speaker?.trim().slice(0, 200) || null }
    editor.chain().focus().extendMarkRange('said').command(withoutSigns).setMark('said', attrs).run()
    setSpeaker(null)
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('said').unsetMark('said').run()
    setSpeaker(null)
  }
  return (
    <Popover
      opened={speaker !== null}
      onClose={() => setSpeaker(null)}
      trapFocus
      position="bottom"
      withArrow
      width={320}
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          data-tool
          size={30}
          variant={current.said ? 'light' : 'subtle'}
          color={current.said ? 'sea' : 'gray'}
          aria-label={words.said}
          aria-pressed={current.said}
          title={words.said}
          onClick={() => setSpeaker(current.speaker)}
        >
          <IconMessage size={18} aria-hidden />
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
            label={words.speaker}
            placeholder={words.speakerHint}
            maxLength={200}
            dir="auto"
            data-autofocus
            value={speaker ?? ''}
            onChange={(event) => setSpeaker(event.currentTarget.value)}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {words.saidText}
          </Text>
          <Group mt="sm" gap="xs">
            <Button type="submit" size="compact-md">
              {words.saidSet}
            </Button>
            {current.said && (
              <Button variant="subtle" size="compact-md" onClick={remove}>
                {words.saidRemove}
              </Button>
            )}
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

const pairs: Record<string, string> = { '«': '»', '“': '”', '"': '"' }

/** Takes away the marks at both ends of the selection, which the page draws by itself. */
function withoutSigns({ tr }: { tr: Editor['state']['tr'] }): boolean {
  const { from, to } = tr.selection
  const text = tr.doc.textBetween(from, to)
  if (text.length > 2 && pairs[text[0] as string] === text.at(-1)) tr.delete(to - 1, to).delete(from, from + 1)
  return true
}
