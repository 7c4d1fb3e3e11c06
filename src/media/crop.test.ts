import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { addMedia } from './add.ts'
import { changeMedia } from './change.ts'
import { deliverPicture } from './deliver.ts'
import { originalName } from './file-names.ts'
import { colourAt, newsroom, quarters } from './fixtures.ts'
import { cutting, type Aspect } from './geometry.ts'
import { pictureAddress } from './picture-address.ts'
import { rendition } from './rendition.ts'

const by = operator('وائل القطاوي')

describe('a crop', () => {
  test('is what is shown, in every shape, and leaves the original as it came', async () => {
    const context = await newsroom()
    const bytes = await quarters(800, 600).png().toBuffer()
    const { id, hash } = await addMedia(context, by, { bytes })
    // The lower left quarter: blue.
    const media = await changeMedia(context, by, id, { crop: { x: 0, y: 0.5, width: 0.5, height: 0.5 } })
    expect(media).toMatchObject({ width: 400, height: 300, original: { width: 800, height: 600 }, revision: 2 })
    for (const aspect of [null, '16x9', '3x2', '1x1'] as (Aspect | null)[]) {
      const made = await rendition(context, media, 192, 'jpeg', aspect)
      for (const [x, y] of [
        [0.02, 0.02],
        [0.98, 0.02],
        [0.02, 0.98],
        [0.98, 0.98],
      ] as const)
        expect(await colourAt(made.bytes, x, y), `${aspect} ${x} ${y}`).toBe('blue')
    }
    const { width, height } = await sharp((await rendition(context, media, 1440, 'jpeg')).bytes).metadata()
    expect([width, height]).toEqual([400, 300])
    expect(await readFile(join(context.files.root, originalName(hash)))).toEqual(bytes)
  })

  test('holds for old addresses too: what was cut away is not to be had', async () => {
    const context = await newsroom()
    const bytes = await quarters(800, 600).png().toBuffer()
    const before = await addMedia(context, by, { bytes })
    await rendition(context, before, 192, 'jpeg')
    await changeMedia(context, by, before.id, { crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } })
    const served = await deliverPicture(context, pictureAddress(before, 192, null, 'jpeg'))
    expect(await colourAt(served!.bytes, 0.02, 0.98)).toBe('green')
  })

  test('can be taken back, and must lie inside the picture', async () => {
    const context = await newsroom()
    const { id } = await addMedia(context, by, { bytes: await quarters(80, 60).png().toBuffer() })
    await changeMedia(context, by, id, { crop: { x: 0.1, y: 0.1, width: 0.3, height: 0.9 } })
    const whole = await changeMedia(context, by, id, { crop: { x: 0, y: 0, width: 1, height: 1 } })
    expect(whole).toMatchObject({ width: 80, height: 60, revision: 3 })
    for (const crop of [
      { x: 0.5, y: 0, width: 0.6, height: 1 },
      { x: 0, y: 0, width: 0.001, height: 1 },
      { x: -0.1, y: 0, width: 0.5, height: 1 },
      { x: 0, y: 0, width: Number.NaN, height: 1 },
    ])
      await expect(changeMedia(context, by, id, { crop })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

test('what is kept lies inside the crop, whatever the crop, focus and shape', () => {
  const original = { width: 997, height: 613 }
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  for (let round = 0; round < 2000; round += 1) {
    const width = 0.02 + random() * 0.98
    const height = 0.02 + random() * 0.98
    const crop = { x: random() * (1 - width), y: random() * (1 - height), width, height }
    const media = {
      width: Math.max(1, Math.round(original.width * width)),
      height: Math.max(1, Math.round(original.height * height)),
      original,
      crop,
      focus: { x: random(), y: random() },
    }
    const aspect = ([null, '16x9', '3x2', '1x1'] as const)[round % 4]!
    const { whole, part } = cutting(media, 96, aspect)
    const inside = (from: number, kept: number, start: number, share: number, all: number) => {
      expect(from).toBeGreaterThanOrEqual(0)
      expect(from + kept).toBeLessThanOrEqual(all)
      // A pixel is the least that can be cut.
      expect(from).toBeGreaterThan(start * all - 1.01)
      expect(from + kept).toBeLessThan((start + share) * all + 2.01)
    }
    inside(part.left, part.width, crop.x, crop.width, whole.width)
    inside(part.top, part.height, crop.y, crop.height, whole.height)
  }
})
