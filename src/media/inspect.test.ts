import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { Refused } from '../base/refused.ts'
import { pngOf, quarters } from './fixtures.ts'
import { inspectPicture } from './inspect.ts'
import { maximumPictureBytes } from './shape.ts'

/** How a file is refused: the kind, and the reason in English. */
async function refusal(bytes: Uint8Array): Promise<[string, string]> {
  const error = await inspectPicture(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refused)) throw new Error(`not refused: ${String(error)}`)
  expect(error.reasons).toHaveLength(1)
  const { ar, en } = error.reasons[0]!
  expect(ar).toMatch(/[\u0621-\u064a]{3}/)
  expect(`${ar}${en}`).not.toContain('\n')
  return [error.kind, en]
}

const photograph = async () => sharp(await quarters(640, 480).png().toBuffer())

describe('a picture is what its bytes say', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)
    test(format, async () => {
      const bytes = await quarters(64, 48).toFormat(format).toBuffer()
      expect(await inspectPicture(bytes)).toEqual({ format, width: 64, height: 48, bytes: bytes.length })
    })

  test('its size is the size as shown: a telephone held upright', async () => {
    const bytes = await (await photograph()).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await inspectPicture(bytes)).toMatchObject({ width: 480, height: 640 })
  })

  test('an animation is as large as one of its frames', async () => {
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map(frame))
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const webp = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await inspectPicture(gif)).toMatchObject({ format: 'gif', width: 40, height: 30 })
    expect(await inspectPicture(webp)).toMatchObject({ format: 'webp', width: 40, height: 30 })
  })

  test('one with a wide-gamut profile, one in CMYK and one with 16 bits are pictures', async () => {
    const picture = await photograph()
    const profile = await picture.clone().withIccProfile('p3').jpeg().toBuffer()
    const print = await picture.clone().toColourspace('cmyk').jpeg().toBuffer()
    const deep = await picture.clone().toColourspace('rgb16').png().toBuffer()
    for (const bytes of [profile, print, deep]) expect(await inspectPicture(bytes)).toMatchObject({ width: 640 })
  })
})

describe('what is no picture is refused by its bytes, whatever its name', () => {
  const notTaken = ['not-supported', 'the file is not a picture that can be taken (JPEG, PNG, WebP, AVIF, GIF, TIFF)']
  const zip = Buffer.from('PK\x03\x04\x14\0\0\0\x08\0photo.jpg', 'latin1')
  const files: [string, Buffer, string[]][] = [
    ['no bytes', Buffer.alloc(0), ['invalid', 'the file is empty']],
    ['a text renamed to .jpg', Buffer.from('صورة من الميناء'), notTaken],
    ['a web page', Buffer.from('<!doctype html><title>404</title><p>غير موجود'), notTaken],
    ['a ZIP archive', zip, notTaken],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), notTaken],
    ['a Windows bitmap', Buffer.from('BM\x36\0\0\0\0\0\0\0\x36\0\0\0', 'latin1'), notTaken],
    ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1'), notTaken],
    [
      'a HEIC photograph',
      Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
      ['not-supported', 'HEIC pictures are not taken; export the picture as JPEG'],
    ],
    [
      'an SVG drawing with an entity and an address outside',
      Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]>' +
          '<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/><text>&e;</text></svg>',
      ),
      ['not-supported', 'SVG drawings are not taken; export the drawing as PNG'],
    ],
  ]
  for (const [name, bytes, expected] of files) test(name, async () => expect(await refusal(bytes)).toEqual(expected))

  test('an SVG drawing behind the first bytes of a JPEG', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ])
    expect(await refusal(bytes)).toEqual(['invalid', 'the picture is damaged or cut short'])
  })
})

describe('a damaged picture is refused', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)
    test(`${format}, of which only a part arrived`, async () => {
      const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
      const whole = await sharp({ create: { width: 200, height: 120, channels: 3, background: '#888', noise } })
        .toFormat(format)
        .toBuffer()
      for (const kept of [0.02, 0.6, 0.98])
        expect(await refusal(whole.subarray(0, whole.length * kept))).toEqual([
          'invalid',
          'the picture is damaged or cut short',
        ])
    })
})

describe('a picture too large is refused before it takes memory', () => {
  test('a PNG of a few bytes that says to have 3,600 million pixels', async () => {
    const bomb = pngOf(60_000, 60_000, Buffer.alloc(100))
    expect(bomb.length).toBeLessThan(100)
    expect(await refusal(bomb)).toEqual(['too-large', 'the picture has more than 100 million pixels'])
  })

  test('an animation of a few bytes whose frames together have too many pixels', async () => {
    const screen = Buffer.from('GIF89a\xd0\x07\xd0\x07\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
    const frameOfOnePixel = Buffer.from(',\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
    const gif = (frames: number) =>
      Buffer.concat([screen, ...Array<Buffer>(frames).fill(frameOfOnePixel), Buffer.from(';')])
    expect(await inspectPicture(gif(25))).toMatchObject({ width: 2000, height: 2000 })
    expect(await refusal(gif(26))).toEqual(['too-large', 'the picture has more than 100 million pixels'])
  })

  test('a strip higher than WebP can hold', async () => {
    const strip = pngOf(4, 16_384, Buffer.alloc(16_384 * 13))
    expect(await refusal(strip)).toEqual(['too-large', 'the picture is more than 16383 pixels high'])
  })

  test('more bytes than are taken', async () => {
    const bytes = Buffer.alloc(maximumPictureBytes + 1)
    bytes.set([0xff, 0xd8, 0xff])
    expect(await refusal(bytes)).toEqual(['too-large', 'the picture is larger than 50 MiB'])
  })
})

function frame(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer()
}
