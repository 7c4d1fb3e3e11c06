import { plainName } from './name-letters.ts'

/** Letters that newspapers take for each other when they write foreign sounds; long vowels are left out. */
const classes: Record<string, string> = {}
for (const group of ['كقغجخ', 'سصزشثذظ', 'تطدض', 'بف', 'حه']) for (const letter of group) classes[letter] = group[0]!

/**
 * A key that the spellings of one foreign name nearly always share, so that only words with one key need be compared.
 * @returns empty when hardly a sound is left
 */
export function soundKey(word: string): string {
  let key = ''
  for (const letter of plainName(word).replaceAll('تش', 'ش').replace(/ه$/, '')) {
    if (letter === 'ا' || letter === 'و' || letter === 'ي' || letter === 'ء' || letter === 'ع') continue
    const sound = classes[letter] ?? letter
    if (!key.endsWith(sound)) key += sound
  }
  return key
}
