/**
 * IPTC Information Interchange Model, record 2, as photo agencies still write it (IIM version 4.2: a data set is the
 * byte 0x1C, record, number, length and bytes).
 */
export type Iim = Map<number, string[]>

/** A data set longer than this is no caption: two bytes of length, no extended lengths. */
const maximumLength = 32_767
/** Data sets read from one picture. */
const maximumSets = 1000
/** Photoshop's image resource that holds IIM. */
const iimResource = 0x0404

/**
 * Reads record 2 from a JPEG's APP13 segment, Photoshop image resources, or IIM alone (as TIFF stores it).
 * What is cut short or makes no sense ends the reading; what was read until then counts.
 * @returns texts by data set number (110 = Credit …), in the file's order
 */
export function readIim(bytes: Uint8Array): Iim {
  const block = iimBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const found = new Map<number, Buffer[]>()
  let utf8 = false
  for (let at = 0, sets = 0; at + 5 <= block.length && block[at] === 0x1c && sets < maximumSets; sets += 1) {
    const [, record, number] = block.subarray(at)
    const length = block.readUInt16BE(at + 3)
    if (length > maximumLength) break
    const value = block.subarray(at + 5, at + 5 + length)
    if (record === 1 && number === 90) utf8 = value.toString('latin1') === '\x1b%G'
    if (record === 2) found.set(number!, [...(found.get(number!) ?? []), value])
    at += 5 + length
  }
  return new Map([...found].map(([number, values]) => [number, values.map((value) => decode(value, utf8))]))
}

/** Walks the image resources: '8BIM', id, name and data each padded to an even length. */
function iimBlock(bytes: Buffer): Buffer {
  let at = bytes.toString('latin1', 0, 13) === 'Photoshop 3.0' ? 14 : 0
  if (bytes[at] === 0x1c) return bytes.subarray(at)
  while (at + 12 <= bytes.length && bytes.toString('latin1', at, at + 4) === '8BIM') {
    const id = bytes.readUInt16BE(at + 4)
    const nameLength = bytes[at + 6]! + 1
    at += 6 + nameLength + (nameLength % 2)
    if (at + 4 > bytes.length) break
    const length = bytes.readUInt32BE(at)
    at += 4
    if (id === iimResource) return bytes.subarray(at, at + length)
    at += length + (length % 2)
  }
  return Buffer.alloc(0)
}

/**
 * IIM says UTF-8 in 1:90 or nothing at all. Without it: UTF-8 if the bytes are UTF-8, also with the last letter cut in
 * two by a field that is full; otherwise windows-1256, which Arabic newsrooms typed for twenty years.
 */
function decode(bytes: Buffer, utf8: boolean): string {
  if (utf8) return new TextDecoder('utf-8').decode(bytes).replace(/\ufffd+$/, '')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    // The unfinished end of a stream is held back; in a text of plain ASCII it is a windows-1256 letter, not a cut one.
    if (Buffer.byteLength(text) === bytes.length || /[^\0-\x7f]/.test(text)) return text
  } catch {
    // not UTF-8
  }
  return new TextDecoder('windows-1256').decode(bytes)
}
