import { IconAlertTriangle, IconRobot } from '@tabler/icons-react'
import { isSynthetic } from '../../../src/media/shape.ts'
import { useWords } from '../shell/words.ts'
import styles from './card.module.css'
import { nameOf, type Media } from './media.ts'
import { Picture } from './picture.tsx'
import { mediaWords } from './words.ts'

/** A picture of the grid: what it shows, whose it is, and what it lacks. It stands in a link or button. */
export function CardFace({ media }: { media: Media }) {
  const words = useWords(mediaWords)
  return (
    <>
      <Picture media={media} alt="" width={300} aspect="3x2" />
      <span className={styles.name} dir="auto">
        {nameOf(media) || words.untitled}
      </span>
      {media.credit && (
        <bdi className={styles.credit} dir="auto">
          {media.credit}
        </bdi>
      )}
      <Lacks media={media} />
    </>
  )
}

/** What an editor must know of a picture before using it; nothing when all is well. */
export function Lacks({ media }: { media: Media }) {
  const words = useWords(mediaWords)
  if (media.alt && media.credit && !isSynthetic(media)) return null
  return (
    <span className={styles.lacks}>
      {isSynthetic(media) && (
        <span>
          <IconRobot size={14} aria-hidden /> {words.synthetic}
        </span>
      )}
      {!media.alt && (
        <span>
          <IconAlertTriangle size={14} aria-hidden /> {words.noAlt}
        </span>
      )}
      {!media.credit && (
        <span>
          <IconAlertTriangle size={14} aria-hidden /> {words.noCredit}
        </span>
      )}
    </span>
  )
}

export const cardClass = styles.card!
