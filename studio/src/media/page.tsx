import { Button, FileButton } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { Link, useSearchParams } from 'wouter'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { CardFace, cardClass } from './card.tsx'
import { Details } from './details.tsx'
import { DropCover } from './drop-cover.tsx'
import { Library } from './library.tsx'
import type { Media } from './media.ts'
import { takenTypes } from './taken-types.ts'
import { UploadList } from './upload-list.tsx'
import { useDroppedFiles } from './use-dropped-files.ts'
import { filterNames, type LibraryFilter } from './use-library.ts'
import { useUploads } from './use-uploads.ts'
import { mediaWords } from './words.ts'

/** The picture library. The address says what is searched, and which picture is open. */
export function Page() {
  const words = useWords(mediaWords)
  const [search, setSearch] = useSearchParams()
  const uploads = useUploads()
  const opened = search.get('picture')
  const over = useDroppedFiles(uploads.add)
  const resetFiles = useRef<() => void>(null)
  const filter: LibraryFilter = {
    q: search.get('q') ?? '',
    show: filterNames.find((name) => name === search.get('show')) ?? 'all',
  }
  const searchWith = (parts: Record<string, string>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(parts)) {
      if (value && value !== 'all') next.set(name, value)
      else next.delete(name)
    }
    return next
  }
  const address = (media: Media) => `/media?${searchWith({ picture: media.id })}`
  const add = (
    <FileButton
      multiple
      accept={takenTypes}
      resetRef={resetFiles}
      onChange={(files) => {
        uploads.add(files)
        resetFiles.current?.()
      }}
    >
      {(props) => (
        <Button {...props} leftSection={<IconPhotoPlus size={18} aria-hidden />}>
          {words.add}
        </Button>
      )}
    </FileButton>
  )
  return (
    <PageFrame title={words.title} text={words.text} actions={add}>
      <DropCover shown={over} />
      <UploadList
        uploads={uploads}
        action={(media) => (
          <Button component={Link} href={address(media)} variant="default" size="xs">
            {media.alt && media.credit ? words.open : words.complete}
          </Button>
        )}
      />
      <Library
        filter={filter}
        change={(next) => setSearch(searchWith(next), { replace: true })}
        card={(media) => (
          <Link href={address(media)} className={cardClass}>
            <CardFace media={media} />
          </Link>
        )}
      />
      <Details id={opened} close={() => setSearch(searchWith({ picture: '' }))} />
    </PageFrame>
  )
}
