import { cleanLine } from '../arabic/normalise.ts'
import { readIim } from './iim.ts'
import { withPictures } from './sharp.ts'
import { readXmp, type XmpValue } from './xmp-reader.ts'

/** IPTC photo metadata, as plain text; '' where the picture says nothing. */
export type PictureMetadata = { [field in keyof typeof fields]: string }

/**
 * Where each field stands: its XMP property, its IIM data set (none for later fields), its greatest length in UTF-16
 * units (the rest is cut at a word). Names: IPTC Photo Metadata Standard, technical reference 2025.1.
 */
const fields = {
  credit: { xmp: 'photoshop:Credit', iim: 110, length: 200 },
  creator: { xmp: 'dc:creator', iim: 80, length: 200 },
  copyright: { xmp: 'dc:rights', iim: 116, length: 500 },
  caption: { xmp: 'dc:description', iim: 120, length: 1000 },
  alt: { xmp: 'Iptc4xmpCore:AltTextAccessibility', iim: null, length: 500 },
  headline: { xmp: 'photoshop:Headline', iim: 105, length: 300 },
  title: { xmp: 'dc:title', iim: 5, length: 300 },
  usageTerms: { xmp: 'xmpRights:UsageTerms', iim: null, length: 500 },
  source: { xmp: 'photoshop:Source', iim: 115, length: 200 },
  dateCreated: { xmp: 'photoshop:DateCreated', iim: 55, length: 40 },
  digitalSourceType: { xmp: 'Iptc4xmpExt:DigitalSourceType', iim: null, length: 200 },
} as const

/** IIM's Time Created, the second half of its date. */
const iimTime = 60

/**
 * Reads what a picture says about itself. XMP wins over IIM, field by field: IIM's fields are counted in bytes, and its
 * credit holds 16 Arabic letters. Of several languages Arabic is taken, then the default, then the first.
 * @param bytes a picture that inspectPicture has let pass
 */
export async function readMetadata(bytes: Uint8Array): Promise<PictureMetadata> {
  const { xmp, iptc, tifftagPhotoshop } = await withPictures((open) => open(bytes).metadata())
  const fromXmp = readXmp(xmp ?? new Uint8Array())
  const fromIim = readIim(iptc ?? tifftagPhotoshop ?? new Uint8Array())
  const read = (name: keyof typeof fields): string => {
    const { xmp: property, iim, length } = fields[name]
    const said = shortLine(chosen(fromXmp.get(property) ?? [], name === 'creator'), length)
    if (said || iim === null) return said
    const values = fromIim.get(iim) ?? []
    if (name === 'dateCreated') return iimDate(values[0], fromIim.get(iimTime)?.[0])
    return shortLine(name === 'creator' ? joined(values) : (values[0] ?? ''), length)
  }
  const names = Object.keys(fields) as (keyof typeof fields)[]
  const found = Object.fromEntries(names.map((name) => [name, read(name)])) as PictureMetadata
  return {
    ...found,
    dateCreated: isoDate.test(found.dateCreated) ? found.dateCreated : '',
    digitalSourceType: sourceType.test(found.digitalSourceType) ? found.digitalSourceType : '',
  }
}

/** ISO 8601 as XMP has it: a year, a month, a day, or an instant with or without its zone. */
const isoDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/
const sourceType = /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/[A-Za-z]{1,60}$/

function chosen(values: XmpValue[], list: boolean): string {
  if (list) return joined(values.map(({ text }) => text))
  const wanted =
    values.find(({ language }) => language === 'ar' || language.startsWith('ar-')) ??
    values.find(({ language }) => language === 'x-default') ??
    values[0]
  return wanted?.text ?? ''
}

function joined(names: string[]): string {
  return names.join(names.some((name) => /\p{Script=Arabic}/u.test(name)) ? '، ' : ', ')
}

/** CCYYMMDD and HHMMSS±HHMM, as IIM has them, in ISO 8601. */
function iimDate(date = '', time = ''): string {
  const day = date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  const hour = /^(\d\d)(\d\d)(\d\d)([+-]\d\d)(\d\d)$/.exec(time)
  return hour ? `${day}T${hour[1]}:${hour[2]}:${hour[3]}${hour[4]}:${hour[5]}` : day
}

/** One line of text from a stranger: clean, and no longer than `length` (cut at a word, with an ellipsis). */
function shortLine(text: string, length: number): string {
  const clean = cleanLine(text.slice(0, length * 4).replaceAll('\ufffd', ''))
  if (clean.length <= length) return clean
  const cut = clean.slice(0, length - 1)
  const word = cut.lastIndexOf(' ')
  return `${cleanLine(cut.slice(0, word > length / 2 ? word : undefined)).replace(/\ufffd$/, '')}…`
}
