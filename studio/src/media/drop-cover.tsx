import { IconPhotoPlus } from '@tabler/icons-react'
import { useWords } from '../shell/words.ts'
import styles from './uploads.module.css'
import { mediaWords } from './words.ts'

/** Lies over everything while files hang over the window. */
export function DropCover({ shown }: { shown: boolean }) {
  const words = useWords(mediaWords)
  if (!shown) return null
  return (
    <div className={styles.cover}>
      <IconPhotoPlus size={40} stroke={1.5} aria-hidden />
      <span>{words.drop}</span>
    </div>
  )
}
