import { randomBytes } from 'node:crypto'

/** Lower-case letters and digits without those that look alike (i l o u 0-1 stay readable; after Crockford's base 32). */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new random id: 10 characters, 50 bits, safe in an address. */
export function newId(): string {
  return idFrom(randomBytes(10))
}

/** The id that these bytes always give; the first 10 of them count. */
export function idFrom(bytes: Uint8Array): string {
  let id = ''
  for (const byte of bytes.subarray(0, 10)) id += letters[byte & 31]
  return id
}

/** Whether a text has the form of an id made here. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{10}$/.test(text)
}
