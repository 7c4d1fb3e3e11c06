import { Refused, type RefusalKind, type Words } from '../base/refused.ts'
import { withPictures } from './sharp.ts'
import { maximumPictureBytes, maximumPicturePixels, pictureTimeLimit, type PictureFormat } from './shape.ts'
import { signatureOf } from './signature.ts'

export type Inspected = {
  format: PictureFormat
  /** Pixels as shown, after the EXIF orientation; of one frame. */
  width: number
  height: number
  bytes: number
}

/** WebP holds no more, and a rendition keeps the shape of its original. */
const maximumHeight = 16_383

/**
 * What a picture really is. It is decoded once from end to end, so what passes here can be shown.
 *
 * SVG is refused: it is a program rather than a picture (scripts, style sheets, addresses outside), and drawn here its
 * Arabic would come out in whatever fonts this machine has, on a bare one as empty boxes. Export it as PNG.
 * @throws Refused('not-supported') what is no picture, or of a kind not taken
 * @throws Refused('too-large') more bytes, pixels or time than a picture may take
 * @throws Refused('invalid') empty, damaged or cut short
 */
export async function inspectPicture(bytes: Uint8Array): Promise<Inspected> {
  if (bytes.length === 0) throw no('empty')
  if (bytes.length > maximumPictureBytes) throw no('bytes')
  const format = signatureOf(bytes)
  if (format === 'other' || format === 'svg' || format === 'heic') throw no(format)
  return withPictures(async (open) => {
    const found = await open(bytes).metadata().catch(explain)
    if (found.mediaType !== `image/${format}`) throw no('damaged')
    const { width, height } = found.autoOrient
    if (width * height * (found.pages ?? 1) > maximumPicturePixels) throw no('pixels')
    if (height > maximumHeight) throw no('height')
    await open(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer().catch(explain)
    return { format, width, height, bytes: bytes.length }
  })
}

/** What the picture library said, as one line a person can act on. */
function explain(error: unknown): never {
  const said = error instanceof Error ? error.message : ''
  throw no(/pixel limit/.test(said) ? 'pixels' : /timeout/.test(said) ? 'time' : 'damaged')
}

function no(reason: keyof typeof reasons): Refused {
  const [kind, words] = reasons[reason]
  return new Refused(kind, words)
}

const mebibytes = maximumPictureBytes / 1024 / 1024
const millions = maximumPicturePixels / 1_000_000
const seconds = pictureTimeLimit / 1000

const reasons = {
  empty: ['invalid', { en: 'the file is empty', ar: 'الملف فارغ' }],
  damaged: ['invalid', { en: 'the picture is damaged or cut short', ar: 'ملف الصورة تالف أو غير مكتمل' }],
  other: [
    'not-supported',
    {
      en: 'the file is not a picture that can be taken (JPEG, PNG, WebP, AVIF, GIF, TIFF)',
      ar: 'الملف ليس صورة بإحدى الصيغ المقبولة (JPEG وPNG وWebP وAVIF وGIF وTIFF)',
    },
  ],
  svg: [
    'not-supported',
    { en: 'SVG drawings are not taken; export the drawing as PNG', ar: 'رسوم SVG غير مقبولة، صدّر الرسم بصيغة PNG' },
  ],
  heic: [
    'not-supported',
    { en: 'HEIC pictures are not taken; export the picture as JPEG', ar: 'صور HEIC غير مقبولة، صدّر الصورة بصيغة JPEG' },
  ],
  bytes: [
    'too-large',
    { en: `the picture is larger than ${mebibytes} MiB`, ar: `حجم ملف الصورة أكبر من ${mebibytes} ميغابايت` },
  ],
  pixels: [
    'too-large',
    {
      en: `the picture has more than ${millions} million pixels`,
      ar: `أبعاد الصورة أكبر من المسموح (${millions} مليون بكسل)`,
    },
  ],
  height: [
    'too-large',
    {
      en: `the picture is more than ${maximumHeight} pixels high`,
      ar: `ارتفاع الصورة أكبر من المسموح (${maximumHeight} بكسل)`,
    },
  ],
  time: [
    'too-large',
    {
      en: `the picture takes more than ${seconds} seconds to read`,
      ar: `تستغرق قراءة الصورة أكثر من ${seconds} ثانية`,
    },
  ],
} satisfies Record<string, [RefusalKind, Words]>
