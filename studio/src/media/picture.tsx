import { IconPhotoOff } from '@tabler/icons-react'
import { renditionSize, type Aspect } from '../../../src/media/geometry.ts'
import { pictureAddress } from '../../../src/media/picture-address.ts'
import { renditionWidths } from '../../../src/media/shape.ts'
import { useWords } from '../shell/words.ts'
import { useMedia, type Media } from './media.ts'
import styles from './picture.module.css'
import { mediaWords } from './words.ts'

type Shown = Pick<Media, 'id' | 'revision' | 'width' | 'height'>

type PictureProps = (
  | { media: Shown; id?: never }
  /** A picture of which only the id is known: it is looked up. */
  | { media?: never; id: string }
) & {
  /** '' where the picture says nothing that is not written beside it. */
  alt: string
  /** CSS pixels that it takes at most. */
  width: number
  /** Shape that it is cut to; left out, its own. */
  aspect?: Aspect | null
  className?: string | undefined
}

/** A picture as readers get it, with its crop. */
export function Picture({ media, id, ...rest }: PictureProps) {
  return media ? <Known media={media} {...rest} /> : <LookedUp id={id} {...rest} />
}

type Rest = Omit<PictureProps, 'media' | 'id'>

function LookedUp({ id, ...rest }: Rest & { id: string }) {
  const words = useWords(mediaWords)
  const { data, error } = useMedia(id)
  if (data) return <Known media={data} {...rest} />
  return (
    <span className={`${styles.missing} ${rest.className ?? ''}`}>
      {error && (
        <>
          <IconPhotoOff size={24} aria-hidden />
          <span>{words.missing}</span>
        </>
      )}
    </span>
  )
}

function Known({ media, alt, width, aspect = null, className }: Rest & { media: Shown }) {
  const enough = (wanted: number) => renditionWidths.find((each) => each >= wanted) ?? renditionWidths.at(-1)!
  const address = (wanted: number) => pictureAddress(media, enough(wanted), aspect, 'webp')
  const size = renditionSize(media, enough(width), aspect)
  return (
    <img
      className={className}
      src={address(width)}
      srcSet={`${address(width)} 1x, ${address(width * 2)} 2x`}
      alt={alt}
      {...size}
      loading="lazy"
      decoding="async"
    />
  )
}
