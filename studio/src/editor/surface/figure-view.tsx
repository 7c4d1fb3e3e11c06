import { ActionIcon, Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPhotoPlus, IconReplace, IconTrash } from '@tabler/icons-react'
import { NodeViewWrapper, useEditorState, type NodeViewProps } from '@tiptap/react'
import { NodeSelection } from '@tiptap/pm/state'
import { Picture } from '../../media/picture.tsx'
import { useLanguage, useWords } from '../../shell/words.ts'
import { moveBlock } from './commands.ts'
import { surfaceWords } from './words.ts'

export type FigureOptions = {
  /** Opens the choice of a picture for the figure at a position. */
  onChoose: (position: number) => void
  /** Whether its words may be written, also where the text may not. */
  isWritable: () => boolean
}

type Attributes = { media: string | null; alt: string; caption: string; credit: string }

/** A photograph in the text: what readers see of it, and below it the words that go with it. */
export function FigureView({ node, editor, extension, getPos, selected, updateAttributes, deleteNode }: NodeViewProps) {
  const words = useWords(surfaceWords)
  const language = useLanguage()
  const { onChoose, isWritable } = extension.options as FigureOptions
  const { media, alt, caption } = node.attrs as Attributes
  const { editable, readOnly } = useEditorState({
    editor,
    selector: () => ({ editable: editor.isEditable, readOnly: !isWritable() }),
  })
  const choose = () => onChoose(getPos() as number)
  const move = (down: boolean) => {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, getPos() as number)))
    moveBlock(down)(view.state, view.dispatch)
  }
  const field = (name: keyof Attributes) => ({
    value: node.attrs[name] as string,
    readOnly,
    'data-words': name,
    dir: 'auto',
    variant: 'filled' as const,
    onChange: (event: { currentTarget: { value: string } }) => updateAttributes({ [name]: event.currentTarget.value }),
  })
  return (
    <NodeViewWrapper as="figure" className="photo" data-selected={selected || undefined} aria-label={words.figure}>
      <div contentEditable={false} className="photo-frame" dir={language === 'ar' ? 'rtl' : 'ltr'}>
        {media ? (
          <div data-drag-handle>
            <Picture id={media} alt={alt} width={720} />
          </div>
        ) : (
          <div className="photo-asked" data-drag-handle>
            <IconPhotoPlus size={36} stroke={1.25} aria-hidden />
            <Text fw={600}>{words.asked}</Text>
            {(alt || caption) && (
              <Text size="sm" dir="auto">
                {caption || alt}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {words.askedText}
            </Text>
            {editable && <Button onClick={choose}>{words.choose}</Button>}
          </div>
        )}
        <div className="photo-words">
          <Textarea label={words.caption} autosize minRows={1} maxRows={6} maxLength={1000} {...field('caption')} />
          <TextInput label={words.credit} placeholder={words.creditHint} maxLength={200} {...field('credit')} />
          <Textarea
            label={words.alt}
            description={words.altHint}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={500}
            {...field('alt')}
          />
          {editable && (
            <Group gap="xs" justify="flex-end">
              {media && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconReplace size={16} aria-hidden />}
                  onClick={choose}
                >
                  {words.replace}
                </Button>
              )}
              <Tool label={words.moveUp} run={() => move(false)} icon={<IconArrowUp size={18} aria-hidden />} />
              <Tool label={words.moveDown} run={() => move(true)} icon={<IconArrowDown size={18} aria-hidden />} />
              <Tool label={words.remove} run={deleteNode} icon={<IconTrash size={18} aria-hidden />} />
            </Group>
          )}
        </div>
      </div>
    </NodeViewWrapper>
  )
}

function Tool({ label, run, icon }: { label: string; run: () => void; icon: React.ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
      {icon}
    </ActionIcon>
  )
}
