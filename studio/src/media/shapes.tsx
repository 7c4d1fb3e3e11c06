import { aspects, type Aspect } from '../../../src/media/geometry.ts'
import { useWords } from '../shell/words.ts'
import { CutPicture } from './cut-picture.tsx'
import type { Draft } from './draft.ts'
import type { Media } from './media.ts'
import styles from './stage.module.css'
import { mediaWords } from './words.ts'

/** A picture in each shape that the site's pages cut it to. */
export function Shapes({ media, draft }: { media: Media; draft: Draft }) {
  const words = useWords(mediaWords)
  return (
    <section aria-label={words.shapes}>
      <h3 className={styles.heading}>{words.shapes}</h3>
      <ul className={styles.shapes}>
        {(Object.keys(aspects) as Aspect[]).map((aspect) => (
          <li key={aspect}>
            <CutPicture media={media} draft={draft} aspect={aspect} alt="" />
            <bdi dir="ltr">{words.ratios[aspect]}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
