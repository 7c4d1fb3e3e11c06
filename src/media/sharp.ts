import { availableParallelism } from 'node:os'
import type { Sharp, SharpOptions } from 'sharp'
import { Refused } from '../base/refused.ts'
import { maximumPicturePixels, pictureTimeLimit } from './shape.ts'

type OpenPicture = (bytes: Uint8Array, options?: SharpOptions) => Sharp

/** Pictures worked on at once: readers' pages keep at least half of the machine. */
const places = Math.max(1, Math.min(2, Math.floor(availableParallelism() / 2)))
/** Pictures that may wait for a place; beyond it the answer is "busy" rather than a queue without end. */
const maximumWaiting = 500

/** What libvips may open. Everything else it knows (SVG, PDF, FITS, CSV …) is closed for the whole process. */
const loaders = ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map((name) => `VipsForeignLoad${name}Buffer`)

let loading: Promise<OpenPicture> | undefined
let working = 0
const waiting: (() => void)[] = []

/**
 * Runs work that needs the picture library, a small number at a time. This is the only place that loads it: it takes
 * some 25 MB of memory, which a process that only serves pages does not need.
 * `open` reads one picture from bytes, turned as its EXIF orientation says, within the limits on pixels and time; of an
 * animation it reads the first frame.
 * @throws Refused('busy') when too many pictures wait already
 */
export async function withPictures<T>(work: (open: OpenPicture) => Promise<T>): Promise<T> {
  if (waiting.length >= maximumWaiting)
    throw new Refused('busy', {
      en: 'too many pictures are being made at the moment; try again',
      ar: 'يجري تجهيز صور كثيرة في هذه اللحظة، حاول مرة أخرى',
    })
  if (working >= places) await new Promise<void>((resolve) => waiting.push(resolve))
  else working += 1
  try {
    return await work(await (loading ??= load()))
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working -= 1
  }
}

async function load(): Promise<OpenPicture> {
  const { default: sharp } = await import('sharp')
  // Each rendition is made once, so libvips' memory of past operations would only hold memory.
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: loaders })
  return (bytes, options) =>
    sharp(bytes, {
      autoOrient: true,
      limitInputPixels: maximumPicturePixels,
      // Warnings are common in sound pictures from cameras and agencies; errors and missing ends are not.
      failOn: 'error',
      ...options,
    }).timeout({ seconds: pictureTimeLimit / 1000 })
}
