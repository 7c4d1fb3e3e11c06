import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { shareColours } from './share-address.ts'
import { sharePicture, type ShareText } from './share-picture.ts'

const text: ShareText = {
  headline: 'الميناء يفتح أبوابه',
  kicker: 'محليات',
  siteName: 'المزولة',
  language: 'ar',
  colours: shareColours('teal'),
}

/** The part of the picture that is not background, by reading its pixels. */
async function inkOf(png: Buffer, rows = { from: 0, until: 630 }) {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const box = { left: info.width, right: 0, top: info.height, bottom: 0, pixels: 0 }
  for (let y = rows.from; y < rows.until; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * 3
      if (Math.abs(data[at + 1]! - data[1]!) < 24) continue
      box.left = Math.min(box.left, x)
      box.right = Math.max(box.right, x)
      box.top = Math.min(box.top, y)
      box.bottom = Math.max(box.bottom, y)
      box.pixels += 1
    }
  }
  return box
}

test.each([
  ['short', text],
  [
    'long',
    {
      ...text,
      headline:
        'رئيس الوزراء ووزير الخارجية يناقش مع نظيره آخر مستجدات المفاوضات وجهود الوساطة الجارية بين الأطراف ويؤكد أن المقترح الجديد «يعالج الفجوات» قبل نهاية الشهر',
    },
  ],
  [
    'with Latin',
    { ...text, headline: 'شركة Northwind Logistics تفتتح ميناء «Blue Harbour» بكلفة 4,200 مليون في 2027' },
  ],
  ['with tashkeel', { ...text, headline: 'وزارةُ المياهِ تُطلقُ خطّةً عاجلةً لمواجهةِ شُحِّ الأمطارِ في ثلاثِ محافظات' }],
  [
    'English',
    {
      ...text,
      headline: 'Port reopens after seven years of waiting',
      kicker: 'Économie',
      siteName: 'Al-Mizwala',
      language: 'en',
    },
  ],
  ['no kicker', { ...text, kicker: '' }],
  ['an unbroken word', { ...text, headline: 'س'.repeat(200), kicker: 'W'.repeat(60), siteName: 'W'.repeat(80) }],
  ['marks without end', { ...text, headline: 'خبر' + '\u0651'.repeat(500_000) }],
])('%s: a PNG of 1200 × 630, small, with everything inside its margins', async (_, given) => {
  const png = await sharePicture(given)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(png.length).toBeLessThan(120_000)
  const ink = await inkOf(png)
  expect(ink.pixels).toBeGreaterThan(5_000)
  expect(ink.left).toBeGreaterThanOrEqual(70)
  expect(ink.right).toBeLessThanOrEqual(1130)
  expect(ink.top).toBeGreaterThan(30)
  expect(ink.bottom).toBeLessThan(600)
})

describe('the headline', () => {
  const middle = { from: 130, until: 500 }

  test('starts at the right in Arabic and at the left in English', async () => {
    const arabic = await inkOf(await sharePicture(text), middle)
    expect(arabic.right).toBeGreaterThan(1100)
    expect(arabic.left).toBeGreaterThan(200)
    const english = await inkOf(await sharePicture({ ...text, headline: 'Port reopens', language: 'en' }), middle)
    expect(english.left).toBeLessThan(100)
    expect(english.right).toBeLessThan(1000)
  })

  test('is never markup', async () => {
    const marked = await inkOf(await sharePicture({ ...text, headline: '<span size="1">خبر</span> &amp;' }), middle)
    const plain = await inkOf(await sharePicture({ ...text, headline: 'خبر' }), middle)
    expect(marked.pixels).toBeGreaterThan(2 * plain.pixels)
  })

  test("of which nothing can be drawn gives its place to the site's name", async () => {
    expect((await inkOf(await sharePicture({ ...text, headline: '🚨🚨' }), middle)).pixels).toBeGreaterThan(1_000)
  })
})

test('takes the colours it is given', async () => {
  const colours = {
    background: '#ffffff',
    headline: '#000000',
    kicker: '#000000',
    siteName: '#000000',
    line: '#000000',
  }
  const { data } = await sharp(await sharePicture({ ...text, colours }))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
})

test('needs no font of the system and says nothing: the same bytes without fontconfig', async () => {
  const code =
    `import { sharePicture } from './share-picture.ts'\n` +
    `process.stdout.write((await sharePicture(${JSON.stringify(text)})).toString('base64'))`
  const bare = { PATH: '', HOME: '/nonexistent', FONTCONFIG_FILE: '/nonexistent', FONTCONFIG_PATH: '/nonexistent' }
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: import.meta.dirname, env: bare })
  expect(run.stderr.toString()).toBe('')
  const hash = (png: Buffer) => createHash('sha256').update(png).digest('hex')
  expect(hash(Buffer.from(run.stdout.toString(), 'base64'))).toBe(hash(await sharePicture(text)))
})
