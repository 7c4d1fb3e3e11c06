import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import type { Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { testContext } from '../base/testing.ts'

/** An empty newsroom, early on the first of March. */
export function newsroom(): Promise<Context> {
  return testContext({ now: () => new Date('2026-03-01T06:00:00.000Z'), log: createLog('silent') })
}

/** A picture in four colours: red and green above, blue and yellow below. */
export function quarters(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3)
  const colours = ['e02020', '20a020', '2020e0', 'e0e020'].map((hex) => Buffer.from(hex, 'hex'))
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      colours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]!.copy(pixels, (y * width + x) * 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

/** Which of the four colours a picture shows at a place, 0..1 from its left and top. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * 3
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
  if (red > 150 && green > 150) return 'yellow'
  return red > 150 ? 'red' : green > 100 ? 'green' : blue > 150 ? 'blue' : 'none'
}

/** What a telephone writes about itself and where it was. */
export const telephone = {
  IFD0: { Make: 'Nakhla', Model: 'Nakhla Phone 7' },
  IFD2: { LensModel: 'Nakhla Wide 26mm', BodySerialNumber: 'NK-7733-0042' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 1234/100', GPSLongitudeRef: 'E', GPSLongitude: '46/1 40/1 0/1' },
}

/** An XMP packet with these properties, as XML. */
export function xmpPacket(properties: string): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
${properties}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

/** One IIM data set. */
export function dataSet(record: number, number: number, value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string)
  const head = Buffer.from([0x1c, record, number, 0, 0])
  head.writeUInt16BE(bytes.length, 3)
  return Buffer.concat([head, bytes])
}

/** 1:90, which says that what follows is UTF-8. */
export const utf8Mark = dataSet(1, 90, '\x1b%G')

/** Puts IIM into a JPEG the way Photoshop does: APP13, behind another image resource. */
export function withIim(jpeg: Buffer, ...sets: Buffer[]): Buffer {
  const resource = (id: number, data: Buffer): Buffer => {
    const head = Buffer.from('8BIM\0\0\0\0\0\0\0\0', 'latin1')
    head.writeUInt16BE(id, 4)
    head.writeUInt32BE(data.length, 8)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  }
  const body = Buffer.concat([
    Buffer.from('Photoshop 3.0\0', 'latin1'),
    resource(0x03ed, Buffer.from('abc')),
    resource(0x0404, Buffer.concat(sets)),
  ])
  const marker = Buffer.from([0xff, 0xed, 0, 0])
  marker.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), marker, body, jpeg.subarray(2)])
}

/** A TIFF of 4 by 2 grey pixels with IIM in tag 33723, as an array of this TIFF type. */
export function tiffWithIim(type: 1 | 4 | 7, ...sets: Buffer[]): Buffer {
  const iim = Buffer.concat(sets)
  const padded = Buffer.concat([iim, Buffer.alloc((4 - (iim.length % 4)) % 4)])
  const pixels = Buffer.alloc(8, 99)
  const directory = Buffer.alloc(2 + 10 * 12 + 4)
  const pixelsAt = 8 + directory.length
  /** Tag, type, count, value: width, height, bits, no compression, black is zero, strip, one sample, rows, bytes. */
  const entries = [
    [256, 3, 1, 4],
    [257, 3, 1, 2],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, pixelsAt],
    [277, 3, 1, 1],
    [278, 3, 1, 2],
    [279, 4, 1, 8],
    [33723, type, type === 4 ? padded.length / 4 : iim.length, pixelsAt + pixels.length],
  ] as const
  directory.writeUInt16LE(entries.length)
  for (const [at, [tag, kind, count, value]] of entries.entries()) {
    directory.writeUInt16LE(tag, 2 + at * 12)
    directory.writeUInt16LE(kind, 4 + at * 12)
    directory.writeUInt32LE(count, 6 + at * 12)
    directory.writeUInt32LE(value, 10 + at * 12)
  }
  return Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), directory, pixels, padded])
}

/** A PNG that says to be of this size, whatever its pixels are. */
export function pngOf(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
