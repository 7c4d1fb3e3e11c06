import { Alert, Drawer, SegmentedControl, Text } from '@mantine/core'
import { IconRobot } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { isSynthetic } from '../../../src/media/shape.ts'
import { useCommands } from '../shell/commands.tsx'
import { Failed, Waiting } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { CropStage } from './crop-stage.tsx'
import { CutPicture } from './cut-picture.tsx'
import styles from './details.module.css'
import { useDraft } from './draft.ts'
import { Facts } from './facts.tsx'
import { FocusStage } from './focus-stage.tsx'
import { useMedia, type Media } from './media.ts'
import { MovedAlert } from './moved-alert.tsx'
import stage from './stage.module.css'
import { TextFields } from './texts.tsx'
import { SaveBar } from './save-bar.tsx'
import { RemovePicture } from './remove-picture.tsx'
import { Uses } from './uses.tsx'
import { mediaWords } from './words.ts'

type DetailsProps = {
  /** The picture that is open; null for none. */
  id: string | null
  close: () => void
}

/** One picture at large: its texts, what is shown of it, where it is used. */
export function Details({ id, close }: DetailsProps) {
  const words = useWords(mediaWords)
  const { data, error, refetch } = useMedia(id)
  /** Asked by the close button, Escape and the page around: whoever has something unsaved is asked back. */
  const [asked, setAsked] = useState(false)
  const [dirty, setDirty] = useState(false)
  const leave = () => {
    setAsked(false)
    setDirty(false)
    close()
  }
  return (
    <Drawer
      opened={id !== null}
      onClose={() => (dirty ? setAsked(true) : leave())}
      position="right"
      size="min(70rem, 100%)"
      title={words.details}
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{ body: styles.body!, content: styles.content!, title: styles.title! }}
    >
      {error && !data && <Failed error={error} retry={() => void refetch()} />}
      {!error && !data && <Waiting />}
      {data && data.id === id && (
        <Opened
          key={data.id}
          latest={data}
          leave={leave}
          asked={asked && dirty}
          stay={() => setAsked(false)}
          onDirty={setDirty}
        />
      )}
    </Drawer>
  )
}

const views = ['look', 'focus', 'crop'] as const

type OpenedProps = {
  latest: Media
  leave: () => void
  asked: boolean
  stay: () => void
  onDirty: (dirty: boolean) => void
}

function Opened({ latest, leave, asked, stay, onDirty }: OpenedProps) {
  const words = useWords(mediaWords)
  const [view, setView] = useState<(typeof views)[number]>('look')
  const draft = useDraft(latest, () => asked && leave())
  const media = draft.base
  const mayChange = media.may.includes('change')
  const columns = useRef<HTMLDivElement>(null)
  const { dirty } = draft
  useEffect(() => onDirty(dirty), [onDirty, dirty])
  useCommands([
    {
      id: 'save-media',
      label: words.save,
      group: words.group,
      shortcut: 'mod+s',
      run: draft.save,
      enabled: draft.dirty && !draft.saving,
    },
  ])
  const shown = { media, draft: draft.draft, change: draft.change }
  return (
    <>
      <div ref={columns} tabIndex={-1} className={styles.columns}>
        <div className={styles.picture}>
          {mayChange && (
            <SegmentedControl
              aria-label={words.view}
              value={view}
              onChange={(value) => setView(value as typeof view)}
              data={views.map((value) => ({ value, label: words.views[value] }))}
            />
          )}
          {view === 'look' && (
            <div className={stage.look}>
              <CutPicture media={media} draft={draft.draft} aspect={null} alt={media.alt || words.untitled} />
            </div>
          )}
          {view === 'focus' && <FocusStage {...shown} />}
          {view === 'crop' && <CropStage {...shown} />}
          {isSynthetic(media) && (
            <Alert color="gold" title={words.syntheticTitle} icon={<IconRobot size={20} aria-hidden />}>
              {words.syntheticText}
            </Alert>
          )}
          <Uses id={media.id} />
          <Facts media={media} />
          {media.may.includes('remove') && <RemovePicture media={media} removed={leave} />}
        </div>
        <div className={styles.texts}>
          {!mayChange && (
            <Text c="dimmed" size="sm">
              {words.cannotChange}
            </Text>
          )}
          {draft.conflict && <MovedAlert draft={draft} conflict={draft.conflict} />}
          <TextFields value={draft.draft} change={draft.change} readOnly={!mayChange} />
        </div>
      </div>
      {mayChange && (draft.dirty || draft.saving) && (
        <SaveBar draft={draft} asked={asked} leave={leave} stay={stay} gone={() => columns.current?.focus()} />
      )}
    </>
  )
}
