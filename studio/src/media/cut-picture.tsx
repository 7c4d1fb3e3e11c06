import { cutting, shownSize, type Aspect } from '../../../src/media/geometry.ts'
import type { Draft } from './draft.ts'
import type { Media } from './media.ts'
import styles from './stage.module.css'

type CutPictureProps = {
  media: Pick<Media, 'id' | 'original'>
  draft: Pick<Draft, 'focus' | 'crop'>
  aspect: Aspect | null
  alt: string
}

/** Before it is cropped. */
export const wholeAddress = (id: string, width: 720 | 1440 = 1440): string =>
  `/api/v1/desk/media/${encodeURIComponent(id)}/whole?width=${width}`

/** A picture cut as the server will cut it, before anything is saved. */
export function CutPicture({ media: { id, original }, draft: { crop, focus }, aspect, alt }: CutPictureProps) {
  const { whole, part } = cutting({ ...shownSize(original, crop), original, crop, focus }, 1440, aspect)
  const percent = (share: number) => `${share * 100}%`
  return (
    <div
      className={styles.cut}
      dir="ltr"
      style={{
        aspectRatio: `${part.width} / ${part.height}`,
        maxInlineSize: `min(100%, ${part.width}px, calc(var(--most) * ${part.width / part.height}))`,
      }}
    >
      <img
        src={wholeAddress(id)}
        alt={alt}
        style={{
          inlineSize: percent(whole.width / part.width),
          insetInlineStart: percent(-part.left / part.width),
          insetBlockStart: percent(-part.top / part.height),
        }}
      />
    </div>
  )
}
