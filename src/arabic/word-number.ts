/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 units, mixed once more. */
export function textNumber(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

/** The 24 bits of a stem in the number of its words. */
export const stemNumber = (stem: string): number => (textNumber(stem) << 8) >>> 8

/** A word as 32 bits: 24 of its stem, 8 of its exact form; never 0. Two words in millions may be alike. */
export function wordNumber(word: string, stem: string): number {
  return ((textNumber(stem) << 8) | (textNumber(word) & 0xff)) >>> 0 || 1
}
