import { Button, Group, NativeSelect, NumberInput } from '@mantine/core'
import { useId, useState } from 'react'
import { wholePicture } from '../../../src/media/shape.ts'
import { useWords } from '../shell/words.ts'
import { cropInPixels, cropOfRatio, handles, isWhole, movedCrop, stretchedCrop } from './crop.ts'
import type { Draft } from './draft.ts'
import { boxOf, focusWithin, Shade } from './focus-stage.tsx'
import type { Media } from './media.ts'
import { Shapes } from './shapes.tsx'
import { Grip, Stage } from './stage.tsx'
import styles from './stage.module.css'
import { mediaWords } from './words.ts'

const ratios = { free: null, original: 1, '16x9': 16 / 9, '3x2': 3 / 2, '4x3': 4 / 3, '1x1': 1 } as const
type Ratio = keyof typeof ratios

type CropStageProps = { media: Media; draft: Draft; change: (part: Partial<Draft>) => void }

/** The part of a picture that is shown: by its edges, as a whole, in a ratio, or in pixels. */
export function CropStage({ media, draft, change }: CropStageProps) {
  const words = useWords(mediaWords)
  const hint = useId()
  const [ratio, setRatio] = useState<Ratio>('free')
  const { original } = media
  const { crop } = draft
  const set = (next: Draft['crop']) => change({ crop: next, focus: focusWithin(draft.focus, next) })
  /** In shares of the picture, which is not square. */
  const shares = (name: Ratio): number | null =>
    name === 'original' ? 1 : ratios[name] && (ratios[name] * original.height) / original.width
  const choose = (name: Ratio) => {
    setRatio(name)
    const wanted = shares(name)
    if (wanted !== null) set(cropOfRatio(crop, wanted))
  }
  const sides = [
    ['x', words.left, original.width],
    ['y', words.top, original.height],
    ['width', words.width, original.width],
    ['height', words.height, original.height],
  ] as const
  return (
    <div className={styles.tool}>
      <Stage media={media} alt="">
        <Shade crop={crop} />
        <div className={styles.frame} style={boxOf(crop)}>
          <Grip
            className={styles.all}
            label={words.cropMove}
            describedBy={hint}
            move={(dx, dy) => set(movedCrop(crop, dx, dy))}
          />
          {handles.map((handle) => (
            <Grip
              key={handle}
              className={`${styles.handle} ${styles[handle]}`}
              label={words.cropHandles[handle]}
              describedBy={hint}
              move={(dx, dy) => set(stretchedCrop(crop, handle, dx, dy, shares(ratio)))}
            />
          ))}
        </div>
      </Stage>
      <p id={hint} className={styles.hint}>
        {words.cropHint}
      </p>
      <Group align="end" gap="sm">
        <NativeSelect
          label={words.ratio}
          value={ratio}
          onChange={(event) => choose(event.currentTarget.value as Ratio)}
          data={(Object.keys(ratios) as Ratio[]).map((value) => ({ value, label: words.ratios[value] }))}
        />
        <Button
          variant="default"
          disabled={isWhole(crop)}
          onClick={() => {
            setRatio('free')
            set({ ...wholePicture })
          }}
        >
          {words.whole}
        </Button>
      </Group>
      <div className={styles.fields}>
        {sides.map(([side, label, all]) => (
          <NumberInput
            key={side}
            label={label}
            value={Math.round(crop[side] * all)}
            min={0}
            max={all}
            step={10}
            allowDecimal={false}
            clampBehavior="none"
            suffix={` ${words.pixels}`}
            onChange={(pixels) => {
              if (typeof pixels !== 'number' || pixels === Math.round(crop[side] * all)) return
              setRatio('free')
              set(cropInPixels(crop, side, pixels, all))
            }}
          />
        ))}
      </div>
      <Shapes media={media} draft={draft} />
    </div>
  )
}
