import { useId } from 'react'
import { useWords, writtenNumber } from '../shell/words.ts'
import type { Draft } from './draft.ts'
import type { Media } from './media.ts'
import { Shapes } from './shapes.tsx'
import { Grip, Stage } from './stage.tsx'
import styles from './stage.module.css'
import { mediaWords } from './words.ts'

type FocusStageProps = { media: Media; draft: Draft; change: (part: Partial<Draft>) => void }

/** The point that stays in view: set by a click, dragged, or moved with the arrow keys. */
export function FocusStage({ media, draft, change }: FocusStageProps) {
  const words = useWords(mediaWords)
  const hint = useId()
  const { focus, crop } = draft
  const set = (x: number, y: number) => change({ focus: focusWithin({ x, y }, crop) })
  const percent = (share: number) => `${share * 100}%`
  const written = (share: number) => writtenNumber(Math.round(share * 100))
  return (
    <div className={styles.tool}>
      <Stage media={media} alt="" onPoint={set}>
        <Shade crop={crop} />
        <Grip
          className={styles.point}
          label={`${words.focus}: ${words.focusAt(written(focus.x), written(focus.y))}`}
          describedBy={hint}
          style={{ insetInlineStart: percent(focus.x), insetBlockStart: percent(focus.y) }}
          move={(dx, dy) => set(focus.x + dx, focus.y + dy)}
        />
      </Stage>
      <p id={hint} className={styles.hint}>
        {words.focusHint}
      </p>
      <Shapes media={media} draft={draft} />
    </div>
  )
}

/** The point, or the nearest one that is shown. */
export function focusWithin({ x, y }: Draft['focus'], crop: Draft['crop']): Draft['focus'] {
  return { x: inside(x, crop.x, crop.x + crop.width), y: inside(y, crop.y, crop.y + crop.height) }
}

const inside = (value: number, least: number, most: number) =>
  Math.round(Math.max(least, Math.min(most, value)) * 1e4) / 1e4

/** Darkens what is not shown. */
export function Shade({ crop }: { crop: Draft['crop'] }) {
  return (
    <div className={styles.shade}>
      <div className={styles.kept} style={boxOf(crop)} />
    </div>
  )
}

/** Where a crop lies on the stage. */
export function boxOf({ x, y, width, height }: Draft['crop']): Record<string, string> {
  const percent = (share: number) => `${share * 100}%`
  return {
    insetInlineStart: percent(x),
    insetBlockStart: percent(y),
    inlineSize: percent(width),
    blockSize: percent(height),
  }
}
