import { normalForm } from '../normalise.ts'

/**
 * How a letter may be read when somebody hides a word. Sources: the shapes in the Unicode charts of Arabic (dots left
 * out, added or changed make another letter of the same body), the signs that look like a letter in common faces, and
 * the digits by which Arabic is typed with Latin keys (ع as 3, ح as 7).
 */
const bodies: Record<string, string> = {
  ا: 'ٱٲٳٵأإآﺍ',
  ب: 'ٻپڀݐݑݒݓݔݕݖࢠ',
  ت: 'ٹٺټ',
  ث: 'ٽٿ',
  ج: 'چڃڄڇڿ',
  ح: 'ځ',
  خ: 'ڂݗ',
  د: 'ڈډڊڋڍ',
  ذ: 'ڌڎڏڐ',
  ر: 'ڑڒړڔڕږݛ',
  ز: 'ژڙݫ',
  س: 'ښڛݜ',
  ش: 'ڜ',
  ص: 'ڝڞ',
  ط: 'ڟ',
  ع: 'ڠݝݞݟ',
  ف: 'ڢڣڤڥڦ',
  ق: 'ڧڨ',
  ك: 'کڪګڬڭڮگڰڱڲڳڴݢݣݤ',
  ل: 'ڵڶڷڸݪ',
  م: 'ݥݦ',
  ن: 'ڻڼڽڹݧݨݩ',
  ه: 'ةۀہۂۃھەۿ',
  و: 'ؤۄۅۆۇۈۉۊۋۏ',
  ي: 'ىئیۍێېۑےۓ',
}

/** Signs that may stand for one of several letters, inside a word with Arabic letters only. */
const readings: Record<string, string> = {
  ٮ: 'بتثني',
  ڡ: 'فق',
  ٯ: 'قف',
  ں: 'نبتثي',
  '1': 'ال',
  '١': 'ال',
  '|': 'ال',
  '!': 'ال',
  l: 'ال',
  i: 'ا',
  і: 'ا',
  ι: 'ا',
  ا: 'ا',
  ו: 'او',
  ן: 'ا',
  j: 'ل',
  o: 'هو',
  ο: 'هو',
  о: 'هو',
  ס: 'ه',
  '0': 'ه',
  '٥': 'ه',
  '۵': 'ه',
  '5': 'خه',
  '3': 'ع',
  '٣': 'س',
  '7': 'ح',
  '2': 'ا',
  '6': 'ط',
  '9': 'وقص',
  '٩': 'و',
  g: 'و',
  c: 'ر',
  u: 'ن',
  w: 'س',
  s: 'ك',
  e: 'ع',
  '@': 'ه',
}

/** Letters of other scripts that look like a Latin one (Unicode's table of confusables, the ordinary ones). */
const latin: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ɑ: 'a',
  ɡ: 'g',
  ı: 'i',
  '0': 'o',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  '3': 'e',
  '4': 'a',
  '@': 'a',
  '5': 's',
  $: 's',
  '7': 't',
}

const base = new Map<string, string>()
for (const [letter, forms] of Object.entries(bodies)) for (const form of forms) base.set(form, letter)

/** Marks, tatweel and everything that does not show: what may stand between the letters of a word. */
const unseen = /[\p{M}\p{Cf}\p{Cc}ـ\u115F\u1160\u3164\uFFA0\u2800]/u

const isArabic = (letter: string) => /[\u0621-\u063A\u0641-\u064A]/.test(letter)

/** Compatibility forms resolved (NFKC), lower case, without what does not show; hamza and ta marbuta are kept. */
export function visibleLetters(text: string): string {
  let visible = ''
  for (const sign of normalForm(text, 'NFKC').toLowerCase()) if (sign === '\n' || !unseen.test(sign)) visible += sign
  return visible
}

/** Arabic letters as the bodies that are compared; hamza on the line is left out. */
export function bodiesOf(word: string): string {
  let bare = ''
  for (const sign of word) if (sign !== 'ء') bare += base.get(sign) ?? sign
  return bare
}

/** The most ways in which one word is read. */
const mostReadings = 16

/**
 * What a word with Arabic letters may be read as, in bodies: one way for plain Arabic, several where signs stand for
 * letters, none for a word of another script.
 */
export function arabicReadings(word: string): string[] {
  const bare = bodiesOf(word)
  if (/^[\u0621-\u063A\u0641-\u064A]+$/.test(bare)) return [bare]
  if (!/[\u0621-\u063A\u0641-\u064A\u066E\u066F\u06A1\u06BA]/.test(bare)) return []
  let read = ['']
  for (const sign of bare) {
    const letters = isArabic(sign) ? sign : (readings[sign] ?? '')
    if (letters === '') continue
    const ways = read.length * letters.length > mostReadings ? letters.slice(0, 1) : letters
    read = read.flatMap((before) => [...ways].map((letter) => before + letter))
  }
  return read
}

/** A Latin word with its look-alikes from other scripts, and digits, read as the letters they stand for. */
export const latinReading = (word: string): string =>
  [...word.normalize('NFKD').replace(/\p{M}/gu, '')].map((sign) => latin[sign] ?? sign).join('')
