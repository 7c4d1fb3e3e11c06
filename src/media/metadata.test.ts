import iconv from 'iconv-lite'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { dataSet, quarters, tiffWithIim, utf8Mark, withIim, xmpPacket } from './fixtures.ts'
import { readMetadata } from './metadata.ts'
import { writeXmp } from './xmp.ts'

const agency = 'وكالة خزامى للأنباء والصور'
/** What IIM's 32 bytes leave of it: the last letter is cut in two. */
const cutAgency = Buffer.from(agency).subarray(0, 32)

const jpeg = (): Promise<Buffer> => quarters(40, 30).jpeg().toBuffer()
const withXmp = async (properties: string): Promise<Buffer> =>
  sharp(await jpeg())
    .withXmp(xmpPacket(properties))
    .jpeg()
    .toBuffer()

const alternatives = (...items: [language: string, text: string][]): string =>
  `<rdf:Alt>${items.map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`).join('')}</rdf:Alt>`

const everything = `
  <photoshop:Credit>${agency}</photoshop:Credit>
  <photoshop:Headline>شروق في المرفأ</photoshop:Headline>
  <photoshop:Source>أرشيف خزامى</photoshop:Source>
  <photoshop:DateCreated>2026-02-14T06:12:00+03:00</photoshop:DateCreated>
  <dc:creator><rdf:Seq><rdf:li>وائل القطاوي</rdf:li><rdf:li>زينة السوسني</rdf:li></rdf:Seq></dc:creator>
  <dc:title>${alternatives(['x-default', 'مرفأ 12'])}</dc:title>
  <dc:description>${alternatives(['x-default', 'Boats at dawn'], ['en', 'Boats'], ['ar', 'قوارب عند الفجر &amp; شباك &#1593;'])}</dc:description>
  <dc:rights>${alternatives(['en', '© Khuzama'], ['x-default', '© خزامى'])}</dc:rights>
  <xmpRights:UsageTerms>${alternatives(['x-default', 'للاستعمال التحريري فقط'])}</xmpRights:UsageTerms>
  <Iptc4xmpCore:AltTextAccessibility>${alternatives(['ar-SA', 'قوارب صيد'])}</Iptc4xmpCore:AltTextAccessibility>
  <Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture</Iptc4xmpExt:DigitalSourceType>`
const readEverything = {
  credit: agency,
  headline: 'شروق في المرفأ',
  source: 'أرشيف خزامى',
  dateCreated: '2026-02-14T06:12:00+03:00',
  creator: 'وائل القطاوي، زينة السوسني',
  title: 'مرفأ 12',
  caption: 'قوارب عند الفجر & شباك ع',
  copyright: '© خزامى',
  usageTerms: 'للاستعمال التحريري فقط',
  alt: 'قوارب صيد',
  digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
}
const nothing = Object.fromEntries(Object.keys(readEverything).map((field) => [field, '']))

describe('XMP', () => {
  for (const format of ['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)
    test(`every field, from ${format}`, async () => {
      const bytes = await sharp(await jpeg())
        .withXmp(xmpPacket(everything))
        .toFormat(format)
        .toBuffer()
      expect(await readMetadata(bytes)).toEqual(readEverything)
    })

  test('properties as attributes, under prefixes of the file’s own', async () => {
    const packet =
      '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ps="http://ns.adobe.com/photoshop/1.0/">' +
      '<r:Description ps:Credit="خزامى &quot;صور&quot;"/>' +
      '<r:Description xmlns:d="http://purl.org/dc/elements/1.1/"><d:creator><r:Bag><r:li>Wael</r:li><r:li>Zina</r:li></r:Bag></d:creator></r:Description></r:RDF>'
    const bytes = await sharp(await jpeg())
      .withXmp(packet)
      .jpeg()
      .toBuffer()
    expect(await readMetadata(bytes)).toEqual({ ...nothing, credit: 'خزامى "صور"', creator: 'Wael, Zina' })
  })

  test('a property of a picture inside the picture is not one of the picture', async () => {
    const bytes = await withXmp(
      '<Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li><rdf:Description photoshop:Credit="رسّام"><dc:creator>رسّام</dc:creator>' +
        '</rdf:Description></rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>',
    )
    expect(await readMetadata(bytes)).toEqual(nothing)
  })

  test('what we write ourselves reads back the same', async () => {
    const fields = {
      credit: `${agency} <"&'>`,
      creator: 'وائل القطاوي',
      caption: 'قوارب ]]> عند الفجر',
      copyright: '© 2026',
      usageTerms: 'بإذن',
      alt: 'قوارب',
    }
    const bytes = await sharp(await jpeg())
      .withXmp(writeXmp(fields))
      .webp()
      .toBuffer()
    expect(await readMetadata(bytes)).toEqual({ ...nothing, ...fields })
  })
})

describe('IIM', () => {
  test('UTF-8 with its mark', async () => {
    const bytes = withIim(
      await jpeg(),
      utf8Mark,
      dataSet(2, 110, 'خزامى'),
      dataSet(2, 80, 'وائل القطاوي'),
      dataSet(2, 80, 'زينة السوسني'),
      dataSet(2, 120, 'قوارب عند الفجر'),
      dataSet(2, 116, '© خزامى'),
      dataSet(2, 105, 'شروق'),
      dataSet(2, 5, 'مرفأ'),
      dataSet(2, 115, 'أرشيف'),
      dataSet(2, 55, '20260214'),
      dataSet(2, 60, '061200+0300'),
    )
    expect(await readMetadata(bytes)).toEqual({
      ...nothing,
      credit: 'خزامى',
      creator: 'وائل القطاوي، زينة السوسني',
      caption: 'قوارب عند الفجر',
      copyright: '© خزامى',
      headline: 'شروق',
      title: 'مرفأ',
      source: 'أرشيف',
      dateCreated: '2026-02-14T06:12:00+03:00',
    })
  })

  test('UTF-8 without its mark, the last letter cut in two', async () => {
    const { credit } = await readMetadata(withIim(await jpeg(), dataSet(2, 110, cutAgency)))
    expect(credit).toBe('وكالة خزامى للأنب')
  })

  test('windows-1256 without a mark', async () => {
    const bytes = withIim(
      await jpeg(),
      dataSet(2, 110, iconv.encode('وكالة خزامى', 'windows-1256')),
      dataSet(2, 120, iconv.encode('ميناء 2 گ', 'windows-1256')),
    )
    expect(await readMetadata(bytes)).toMatchObject({ credit: 'وكالة خزامى', caption: 'ميناء 2 گ' })
  })

  for (const [name, type] of [
    ['bytes', 1],
    ['long numbers', 4],
    ['anything', 7],
  ] as const)
    test(`from a TIFF that stores it as ${name}`, async () => {
      const tiff = tiffWithIim(type, utf8Mark, dataSet(2, 110, 'خزامى'))
      expect(await readMetadata(tiff)).toEqual({ ...nothing, credit: 'خزامى' })
    })

  test('a day alone, and a day that is none', async () => {
    expect((await readMetadata(withIim(await jpeg(), dataSet(2, 55, '20260214')))).dateCreated).toBe('2026-02-14')
    expect((await readMetadata(withIim(await jpeg(), dataSet(2, 55, 'أمس')))).dateCreated).toBe('')
  })
})

test('XMP wins over IIM, field by field: the whole credit stands beside IIM’s cut one', async () => {
  const bytes = withIim(
    await withXmp(`<photoshop:Credit>${agency}</photoshop:Credit>`),
    utf8Mark,
    dataSet(2, 110, cutAgency),
    dataSet(2, 120, 'تعليق'),
  )
  expect(await readMetadata(bytes)).toEqual({ ...nothing, credit: agency, caption: 'تعليق' })
})

describe('metadata from a stranger', () => {
  test('is one clean line, cut at a word', async () => {
    const caption = `قوارب\u0007\n\nفي \u202eالميناء\u0000 ${'موج '.repeat(3000)}`
    const { caption: read } = await readMetadata(withIim(await jpeg(), utf8Mark, dataSet(2, 120, caption)))
    expect(read).toMatch(/^قوارب في الميناء موج/)
    expect(read).toMatch(/ موج…$/)
    expect(read.length).toBeLessThanOrEqual(1000)
    expect(read).not.toMatch(/[\p{Cc}\u202e]/u)
  })

  test('brings no entities of its own', async () => {
    const packet = xmpPacket('<photoshop:Credit>&c;</photoshop:Credit>')
    const bytes = await sharp(await jpeg())
      .withXmp(`<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/hostname">]>${packet}`)
      .jpeg()
      .toBuffer()
    expect(await readMetadata(bytes)).toEqual(nothing)
  })

  for (const [name, packet] of [
    ['is cut short', xmpPacket(everything).slice(0, 700)],
    ['is nested a thousand deep', xmpPacket('<dc:a>'.repeat(1000))],
    ['is larger than a megabyte', xmpPacket(`<photoshop:Credit>${'خ'.repeat(600_000)}</photoshop:Credit>`)],
    ['names the prototype', xmpPacket('<__proto__ constructor="1"/><dc:__proto__>x</dc:__proto__>')],
    ['is no XML', 'خزامى'],
  ] as const)
    test(`XMP that ${name} says nothing`, async () => {
      const bytes = await sharp(await jpeg())
        .withXmp(packet)
        .png()
        .toBuffer()
      expect(await readMetadata(bytes)).toEqual(nothing)
    })

  test('IIM that ends in the middle of a field, or says to be longer than it is, counts as far as it goes', async () => {
    const credit = dataSet(2, 110, 'خزامى')
    const endless = Buffer.from([0x1c, 2, 120, 0xff, 0xff, 0x41])
    expect(await readMetadata(withIim(await jpeg(), utf8Mark, credit, endless))).toEqual({
      ...nothing,
      credit: 'خزامى',
    })
    expect(await readMetadata(withIim(await jpeg(), utf8Mark, credit.subarray(0, -2)))).toMatchObject({
      credit: 'خزام',
    })
  })
})
