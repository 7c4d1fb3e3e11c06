import type { PictureFormat } from './shape.ts'

export type Signature = PictureFormat | 'svg' | 'heic' | 'other'

/**
 * What a file is by its first bytes, never by its name.
 * 'svg' also for any other XML or HTML that holds an <svg> near its start.
 */
export function signatureOf(bytes: Uint8Array): Signature {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif'
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp'
  if (/^(?:II[*+]\0|MM\0[*+])/.test(head)) return 'tiff'
  if (head.startsWith('ftyp', 4)) return isoBrand(head)
  if (head.includes('<svg')) return 'svg'
  return 'other'
}

/** The family that an ISO base media file says it belongs to, by its major and compatible brands (ISO/IEC 23000-22). */
function isoBrand(head: string): Signature {
  const end = Math.min(Buffer.from(head.slice(0, 4), 'latin1').readUInt32BE(), 256)
  const brands = head.slice(8, end).match(/.{4}/gs) ?? []
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => /^(?:he[iv][cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : 'other'
}
