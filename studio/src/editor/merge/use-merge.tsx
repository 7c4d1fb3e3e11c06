import { Alert, Button, Group, Text } from '@mantine/core'
import { IconHistoryToggle } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { tellDone } from '../../shell/feedback.tsx'
import { useWrittenTime } from '../../shell/time.tsx'
import { useWords } from '../../shell/words.ts'
import type { Editing } from '../editing/editing.ts'
import type { KeptText } from '../saving/kept-text.ts'
import { editorWords } from '../words.ts'
import { MergeDialog, type MergeOf } from './dialog.tsx'

type Open = MergeOf & { revision: number; left?: KeptText }

/**
 * What is done when two texts of the story are there: one that somebody else saved meanwhile, or one that this device
 * still has from before.
 */
export function useMerge(editing: Editing): { open: () => void; dialog: ReactNode; notice: ReactNode } {
  const words = useWords(editorWords)
  const write = useWrittenTime()
  const { draft, saver } = editing
  const moved = useSyncExternalStore(saver.listen, () => {
    const state = saver.state()
    return state.kind === 'moved' ? state : null
  })
  const left = useSyncExternalStore(editing.listen, () => editing.left)
  const hold = useSyncExternalStore(editing.listen, () => editing.hold)
  const [open, setOpen] = useState<Open | null>(null)
  const openMoved = () => {
    if (!moved) return
    const { theirs, by, at } = moved
    setOpen({
      base: saver.base.content,
      mine: draft.content(),
      theirs: theirs.content,
      by,
      at,
      revision: theirs.revision,
    })
  }
  useEffect(() => {
    if (moved) openMoved()
    // Opened when a save was refused; closed, it is opened again by hand.
  }, [moved])
  const first = hold.kind === 'mine' ? left[0] : undefined
  const bringBack = (text: KeptText) => {
    const { base } = saver
    if (JSON.stringify(text.base.content) === JSON.stringify(base.content) && !saver.isUnsaved) {
      editing.stand(text.content, base.revision, base.content, editing.story.changedAt)
      tellDone(words.leftBack)
      void editing.settle(text)
    } else
      setOpen({
        base: text.base.content,
        mine: text.content,
        theirs: draft.content(),
        by: editing.story.lastSavedBy,
        at: editing.story.changedAt,
        leftAt: text.at,
        revision: base.revision,
        left: text,
      })
  }
  useEffect(() => {
    // What only this device had and nothing contradicts comes back by itself.
    if (first && JSON.stringify(first.base.content) === JSON.stringify(saver.base.content) && !saver.isUnsaved)
      bringBack(first)
  }, [first])
  return {
    open: openMoved,
    dialog: open && (
      <MergeDialog
        of={open}
        close={() => setOpen(null)}
        save={(content) => {
          const theirs = open.left ? saver.base.content : open.theirs
          editing.stand(content, open.revision, theirs, open.at)
          if (open.left) void editing.settle(open.left)
          void saver.save({ keep: true })
          setOpen(null)
        }}
      />
    ),
    notice: first && !open && (
      <Alert
        mb="md"
        variant="light"
        color="gold"
        icon={<IconHistoryToggle size={20} aria-hidden />}
        title={words.leftTitle}
        role="status"
      >
        <Text size="sm" mb="xs">
          {words.leftText(write(first.at))}
        </Text>
        <Group gap="xs">
          <Button size="compact-md" onClick={() => bringBack(first)}>
            {words.leftUse}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => void editing.forget(first)}>
            {words.leftForget}
          </Button>
        </Group>
      </Alert>
    ),
  }
}
