import { operator } from '../base/actor.ts'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addMedia } from './add.ts'
import { changeMedia } from './change.ts'
import { deliverPicture } from './deliver.ts'
import { colourAt, newsroom, quarters, telephone } from './fixtures.ts'
import { readMetadata } from './metadata.ts'
import { pictureAddress } from './picture-address.ts'
import { rendition } from './rendition.ts'
import type { RenditionFormat } from './shape.ts'

const by = operator('رجاء الكهرماني')
const formats: RenditionFormat[] = ['avif', 'webp', 'jpeg']
const texts = {
  alt: 'قوارب صيد راسية',
  caption: 'قوارب الصيد في المرفأ <عند> الشروق & بعده.',
  credit: 'وكالة خزامى للأنباء والصور',
  creator: 'وائل القطاوي',
  copyright: '© خزامى',
  usageTerms: 'للاستعمال التحريري',
}
const from = async (width: number, height: number) => sharp(await quarters(width, height).png().toBuffer())

describe('a rendition', () => {
  for (const format of formats)
    test(`in ${format} carries its rights, and nothing of the telephone it came from`, async () => {
      const context = await newsroom()
      const bytes = await (await from(400, 300)).withExif(telephone).withIccProfile('p3').jpeg().toBuffer()
      expect(await exifr.parse(bytes)).toMatchObject({ Make: 'Nakhla', latitude: 24.703427777777776 })
      const media = await addMedia(context, by, { bytes, ...texts })

      const made = await rendition(context, media, 192, format)
      expect(made.type).toBe(`image/${format}`)
      expect(await readMetadata(made.bytes)).toMatchObject(texts)
      const found = await sharp(made.bytes).metadata()
      expect(found).toMatchObject({ width: 192, height: 144, space: 'srgb', hasProfile: false })
      for (const part of ['exif', 'icc', 'iptc'] as const) expect(found[part]).toBeUndefined()
      for (const word of ['Nakhla', 'NK-7733', 'GPS', 'Exif', 'exif:', 'Photoshop'])
        expect(Buffer.from(made.bytes).includes(word), word).toBe(false)
    })

  test('in JPEG says its credit to other programs too', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await (await from(400, 300)).jpeg().toBuffer(), ...texts })
    const { bytes } = await rendition(context, media, 96, 'jpeg')
    expect(await exifr.parse(Buffer.from(bytes), { xmp: true, iptc: true, tiff: true, mergeOutput: false })).toEqual({
      photoshop: { Credit: texts.credit },
      dc: {
        creator: texts.creator,
        description: { lang: 'x-default', value: expect.stringContaining('قوارب الصيد') },
        rights: { lang: 'x-default', value: texts.copyright },
      },
      xmpRights: { UsageTerms: { lang: 'x-default', value: texts.usageTerms } },
      Iptc4xmpCore: { AltTextAccessibility: { lang: 'x-default', value: texts.alt } },
    })
  })

  test('is never wider than its original, and then is made once for all greater widths', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await (await from(150, 100)).png().toBuffer() })
    const wide = await rendition(context, media, 1440, 'webp')
    expect(await sharp(wide.bytes).metadata()).toMatchObject({ width: 150, height: 100 })
    await rendition(context, media, 720, 'webp')
    const folder = join(context.files.root, 'media/renditions', media.hash.slice(0, 2), media.hash)
    expect(await readdir(folder)).toEqual(['1-150.webp'])
  })

  test('stands as the telephone was held', async () => {
    const context = await newsroom()
    const bytes = await (await from(400, 300)).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const media = await addMedia(context, by, { bytes })
    const made = await rendition(context, media, 96, 'jpeg')
    expect(await sharp(made.bytes).metadata()).toMatchObject({ width: 96, height: 128 })
    expect((await sharp(made.bytes).metadata()).orientation).toBeUndefined()
    // Turned a quarter to the right: what was below on the left is above on the left.
    expect(await colourAt(made.bytes, 0.1, 0.1)).toBe('blue')
    expect(await colourAt(made.bytes, 0.9, 0.1)).toBe('red')
  })

  test('is cropped around the focus, in every shape', async () => {
    const context = await newsroom()
    const bytes = await (await from(600, 300)).png().toBuffer()
    const media = await addMedia(context, by, { bytes, focus: { x: 1, y: 0.5 } })
    const square = await rendition(context, media, 96, 'webp', '1x1')
    expect(await sharp(square.bytes).metadata()).toMatchObject({ width: 96, height: 96 })
    expect(await colourAt(square.bytes, 0.05, 0.1)).toBe('green')
    expect(await colourAt(square.bytes, 0.95, 0.9)).toBe('yellow')
    const wide = await rendition(context, media, 192, 'jpeg', '16x9')
    expect(await sharp(wide.bytes).metadata()).toMatchObject({ width: 192, height: 108 })
    const photo = await rendition(context, media, 192, 'avif', '3x2')
    expect(await sharp(photo.bytes).metadata()).toMatchObject({ width: 192, height: 128 })

    const left = await changeMedia(context, by, media.id, { focus: { x: 0, y: 0 } })
    const other = await rendition(context, left, 96, 'webp', '1x1')
    expect(await colourAt(other.bytes, 0.95, 0.1)).toBe('red')
  })

  test('of an animation is its first frame; of a transparent picture stands on white', async () => {
    const context = await newsroom()
    const frames = await Promise.all([(await from(100, 80)).png().toBuffer(), frame('#000')])
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const still = await rendition(context, await addMedia(context, by, { bytes: gif }), 96, 'webp')
    expect((await sharp(still.bytes).metadata()).pages ?? 1).toBe(1)
    expect(await colourAt(still.bytes, 0.1, 0.1)).toBe('red')

    const glass = { width: 100, height: 80, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    const bytes = await sharp({ create: glass }).png().toBuffer()
    const clear = await rendition(context, await addMedia(context, by, { bytes }), 96, 'avif')
    expect(await sharp(clear.bytes).stats()).toMatchObject({ isOpaque: true, channels: [{ min: 255 }, {}, {}] })
  })

  test('asked for by many at once is made once', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await (await from(400, 300)).jpeg().toBuffer() })
    const written: string[] = []
    const files = {
      ...context.files,
      write: (path: string, bytes: Uint8Array) => (written.push(path), context.files.write(path, bytes)),
    }
    const watched = Object.create(context, { files: { value: files } }) as typeof context
    const all = await Promise.all(Array.from({ length: 20 }, () => rendition(watched, media, 192, 'jpeg')))
    expect(new Set(all.map(({ bytes }) => Buffer.from(bytes).toString('hex'))).size).toBe(1)
    expect(written).toHaveLength(1)
  })

  test('whose original is gone says which', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await (await from(40, 30)).png().toBuffer() })
    await context.files.remove(`media/originals/${media.hash.slice(0, 2)}/${media.hash}`)
    await expect(rendition(context, media, 96, 'jpeg')).rejects.toThrow(`original of picture ${media.id} is missing`)
  })
})

describe('an address', () => {
  test('gives the picture; that of an earlier revision the present one, that of a later one nothing', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await (await from(400, 300)).jpeg().toBuffer() })
    const first = pictureAddress(media, 192, '3x2', 'jpeg')
    expect(first).toBe(`/picture/${media.id}-1/192-3x2.jpg`)
    expect((await deliverPicture(context, first))?.type).toBe('image/jpeg')
    expect(await deliverPicture(context, first.replace('-1/', '-2/'))).toBeNull()

    await changeMedia(context, by, media.id, { credit: 'خزامى' })
    expect(await deliverPicture(context, first.replace('-1/', '-2/'))).not.toBeNull()
    const old = await deliverPicture(context, first)
    expect((await readMetadata(old!.bytes)).credit).toBe('خزامى')
    const folder = join(context.files.root, 'media/renditions', media.hash.slice(0, 2), media.hash)
    expect(await readdir(folder)).toEqual(['2-192-3x2.jpeg'])
  })

  test('that no page uses gives nothing, and fills no disk', async () => {
    const context = await newsroom()
    const { id } = await addMedia(context, by, { bytes: await (await from(400, 300)).jpeg().toBuffer() })
    for (const path of [
      `/picture/${id}-1/193.jpg`,
      `/picture/${id}-1/0192.jpg`,
      `/picture/${id}-01/192.jpg`,
      `/picture/${id}-0/192.jpg`,
      `/picture/${id}-1/192-4x3.jpg`,
      `/picture/${id}-1/192-1x1-1x1.jpg`,
      `/picture/${id}-1/192.png`,
      `/picture/${id}-1/192.jpeg`,
      `/picture/${id}-1/192.jpg/`,
      `/picture/${id}-1/192.jpg\n`,
      `/picture/${id}-99999999999999999999/192.jpg`,
      `/picture/${id.toUpperCase()}-1/192.jpg`,
      '/picture/0000000000-1/192.jpg',
      '/picture/../../media-1/192.jpg',
      `/picture/${id}`,
      '',
    ])
      expect(await deliverPicture(context, path), path).toBeNull()
    expect(await readdir(join(context.files.root, 'media'))).toEqual(['originals'])
  })
})

function frame(background: string): Promise<Buffer> {
  return sharp({ create: { width: 100, height: 80, channels: 3, background } })
    .png()
    .toBuffer()
}
