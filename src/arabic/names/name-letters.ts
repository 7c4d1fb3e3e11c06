import { normalForm } from '../normalise.ts'

/** What a letter of a name becomes for comparing; not in here: it stays. */
const plain: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ک: 'ك',
  ڤ: 'ف',
  ۏ: 'ف',
  پ: 'ب',
  گ: 'غ',
  ڭ: 'غ',
  ڨ: 'غ',
  چ: 'ج',
  ژ: 'ج',
  '-': ' ',
  '‐': ' ',
  '–': ' ',
  '\u00A0': ' ',
}
const marks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069'’ʼ`.]/g
const variable = /[أإآٱؤئىیةہھکڤۏپگڭڨچژ\u2010\u2013\u00A0-]/g
const rare = /[\uFB50-\uFDFF\uFE70-\uFEFC]/
/** Most words of a text have nothing to change. */
const already = /^[\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A ]*$/

/** Longest name that is compared, in UTF-16 units; the rest is not looked at. */
export const longestName = 120

/**
 * A name without what Arabic spelling leaves open: vowel signs, tatweel, hamza, ى and ي, ة and ه; the added letters
 * ڤ پ گ چ as the letters that stand in for them; hyphens as spaces.
 */
export function plainName(name: string): string {
  const cut = name.length > longestName ? name.slice(0, longestName) : name
  if (already.test(cut)) return cut
  const text = rare.test(cut) ? normalForm(cut, 'NFKC') : cut
  return text
    .replace(marks, '')
    .replace(variable, (letter) => plain[letter] ?? letter)
    .toLowerCase()
}
