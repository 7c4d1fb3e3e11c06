import { Button, FileButton, Modal } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useWords } from '../shell/words.ts'
import { CardFace, cardClass } from './card.tsx'
import { DropCover } from './drop-cover.tsx'
import { FillTexts } from './fill-texts.tsx'
import { Library } from './library.tsx'
import { nameOf, type Media } from './media.ts'
import styles from './picker.module.css'
import { takenTypes } from './taken-types.ts'
import { UploadList } from './upload-list.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import type { LibraryFilter } from './use-library.ts'
import { useUploads } from './use-uploads.ts'
import { mediaWords } from './words.ts'

type PicturePickerProps = {
  opened: boolean
  onClose: () => void
  /** Called with each picture that was chosen; the dialog then closes. */
  onPick: (media: Media) => void
  /** Files that were dropped or pasted somewhere else: they are taken in at once. */
  files?: readonly File[]
}

/** A dialog to choose a picture: from the library, or a new one; what it lacks is asked for before it is used. */
export function PicturePicker({ opened, onClose, onPick, files = [] }: PicturePickerProps) {
  const words = useWords(mediaWords)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.pick}
      size="64rem"
      classNames={{ title: styles.title! }}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Picker onClose={onClose} onPick={onPick} files={files} />
    </Modal>
  )
}

function Picker({
  onClose,
  onPick,
  files,
}: {
  onClose: () => void
  onPick: (media: Media) => void
  files: readonly File[]
}) {
  const words = useWords(mediaWords)
  const [filter, setFilter] = useState<LibraryFilter>({ q: '', show: 'all' })
  /** Pictures that somebody chose or brought, one after the other: what they lack is asked for. */
  const [chosen, setChosen] = useState<readonly Media[]>([])
  const uploads = useUploads((media) => setChosen((all) => [...all, media]))
  const over = useDroppedFiles(uploads.add)
  // Each file once, also when whoever opened the dialog gives the same ones in a new list.
  const brought = useRef(new WeakSet<File>())
  const bring = useEffectEvent(() => {
    const fresh = files.filter((file) => !brought.current.has(file))
    for (const file of fresh) brought.current.add(file)
    if (fresh.length > 0) uploads.add(fresh)
  })
  useEffect(() => bring(), [files])
  const [first] = chosen
  const done = () => {
    const rest = chosen.slice(1)
    setChosen(rest)
    if (rest.length === 0 && !uploads.busy) onClose()
  }
  if (first)
    return (
      <FillTexts
        key={first.id}
        media={first}
        use={(media) => {
          onPick(media)
          done()
        }}
        back={() => setChosen(chosen.slice(1))}
      />
    )
  return (
    <div className={styles.picker}>
      <DropCover shown={over} />
      <div className={styles.add}>
        <FileButton multiple accept={takenTypes} onChange={uploads.add}>
          {(props) => (
            <Button {...props} leftSection={<IconPhotoPlus size={18} aria-hidden />}>
              {words.upload}
            </Button>
          )}
        </FileButton>
        <span>{words.formats}</span>
      </div>
      <UploadList
        uploads={uploads}
        action={(media) => (
          <Button size="xs" onClick={() => setChosen([media])}>
            {words.use}
          </Button>
        )}
      />
      <Library
        filter={filter}
        change={setFilter}
        card={(media) => (
          <button
            type="button"
            className={cardClass}
            aria-label={words.pickThis(nameOf(media) || words.untitled)}
            onClick={() => setChosen([media])}
          >
            <CardFace media={media} />
          </button>
        )}
      />
    </div>
  )
}
