import { addressAt, endOfAddressLetters } from './address.ts'
import { fold } from './normalise.ts'

/** What stands at a place of a text, to the search for words. */
const unseen = 0
const between = 1
const ignored = 2
const arabic = 3
const letter = 4
const digit = 5
const surrogate = 6

/** No index is fed with monsters: a longer run of letters comes in pieces of so many. */
export const longestWord = 64
const mostGroups = 20
const mostInitials = 8

const classes = new Uint8Array(0x10000)
/** Of signs beyond the 65,536 of the table: emoji, rare Chinese. */
const rareClasses = new Map<number, number>()
const mostRare = 1000
/** How many units the last answer of `classAt` is about. */
let width = 1

function classAt(text: string, at: number): number {
  width = 1
  const unit = text.charCodeAt(at)
  if (Number.isNaN(unit)) return between
  const known = classes[unit]!
  const found = known === unseen ? (classes[unit] = findClass(unit)) : known
  if (found !== surrogate) return found
  const point = text.codePointAt(at)!
  if (point < 0x10000) return between
  width = 2
  const remembered = rareClasses.get(point)
  if (remembered !== undefined) return remembered
  if (rareClasses.size >= mostRare) rareClasses.clear()
  const rare = classOfLetter(String.fromCodePoint(point))
  rareClasses.set(point, rare)
  return rare
}

const findClass = (unit: number) =>
  unit >= 0xd800 && unit <= 0xdfff ? surrogate : classOfLetter(String.fromCharCode(unit))

function classOfLetter(text: string): number {
  const middle = fold(`ب${text}ب`).slice(1, -1)
  if (middle === '') return ignored
  if (/^[0-9]+$/.test(middle)) return digit
  if (!/[\p{L}\p{N}\p{M}]/u.test(middle)) return between
  return /\p{Script=Arabic}/u.test(middle) ? arabic : letter
}

type Run = { end: number; read: string }

/**
 * Finds the words of a text, in order, and hands each over as [start, end) in UTF-16 units of the text and as it reads
 * (not folded yet). Takes time in proportion to the text, whatever it is.
 *
 * A word is a run of letters of one kind: Arabic letters are parted from digits and Latin ones (1436هـ, الـBBC, بـ20),
 * Latin letters and digits are not (F16). Marks, tatweel and what is invisible neither begin nor end a word. Kept together
 * are numbers with their separators (1,250 and ١٬٢٥٠ read 1250, 3.5 reads 3.5), letters that stand for words (أ.ف.ب,
 * أ. ف. ب and أ ف ب, U.S.A.), Latin words with an apostrophe, and addresses (URL, domain, e-mail).
 */
export function scan(text: string, found: (start: number, end: number, read: string) => void): void {
  /** Up to here no address begins. */
  let plain = 0
  for (let at = 0; at < text.length;) {
    const kind = classAt(text, at)
    if (kind <= ignored) {
      at += width
      continue
    }
    const end = runEnd(text, at, kind)
    let word: Run | null = null
    if (kind === digit && classAt(text, end) !== letter) word = numberAt(text, at, end)
    else if (kind === arabic) word = initialsAt(text, at, end, kind)
    else {
      const latin = latinEnd(text, at, end)
      word = initialsAt(text, at, end, kind) ?? (at < plain ? null : addressAt(text, at, latin))
      if (!word && at >= plain) plain = endOfAddressLetters(text, at)
      word ??= { end: latin, read: text.slice(at, latin).replace(/['’]/g, '') }
    }
    found(at, word?.end ?? end, word?.read ?? text.slice(at, end))
    at = word?.end ?? end
  }
}

/** Where a run of letters of one kind ends, with the marks on its last letter. */
function runEnd(text: string, start: number, kind: number): number {
  let at = start
  let letters = 0
  while (at < text.length) {
    // Asking the table here, before the function, makes reading half as fast again.
    const known = classes[text.charCodeAt(at)]!
    const plain = known === kind || known === ignored
    const here = plain ? known : classAt(text, at)
    if (here === kind) letters += 1
    else if (here !== ignored) break
    if (letters > longestWord) break
    at += plain ? 1 : width
  }
  return at
}

const groupSigns = new Set(',٬،')
const decimalSigns = new Set('.٫')
const isDigit = (text: string, at: number) => classAt(text, at) === digit

function numberAt(text: string, start: number, firstEnd: number): Run {
  let end = firstEnd
  let read = text.slice(start, end)
  for (let groups = 0; groups < mostGroups && (groups > 0 || end - start <= 3); groups += 1) {
    if (!groupSigns.has(text[end] ?? '')) break
    if (!isDigit(text, end + 1) || !isDigit(text, end + 2) || !isDigit(text, end + 3) || isDigit(text, end + 4)) break
    read += text.slice(end + 1, end + 4)
    end += 4
  }
  // 13.10.2024 is no decimal number.
  const afterPoint = decimalSigns.has(text[start - 1] ?? '') && start > 1 && isDigit(text, start - 2)
  if (!afterPoint && decimalSigns.has(text[end] ?? '') && isDigit(text, end + 1)) {
    const last = runEnd(text, end + 1, digit)
    if (!decimalSigns.has(text[last] ?? '') || !isDigit(text, last + 1))
      return { end: last, read: `${read}.${text.slice(end + 1, last)}` }
  }
  return { end, read }
}

/** Letters that stand for words: three or more Arabic ones, with points or spaces between them, two Latin with points. */
function initialsAt(text: string, start: number, firstEnd: number, kind: number): Run | null {
  if (firstEnd - start > 2 || !'. \u00a0'.includes(text[firstEnd] ?? 'ب')) return null
  let end = firstEnd
  let read = text.slice(start, end)
  let count = 1
  for (; count < mostInitials; count += 1) {
    const pointed = text[end] === '.'
    let next = pointed ? end + 1 : end
    const spaced = text[next] === ' ' || text[next] === '\u00a0'
    if (spaced) next += 1
    if ((!pointed && !spaced) || (spaced && kind === letter) || classAt(text, next) !== kind) break
    const nextEnd = runEnd(text, next, kind)
    const initial = text.slice(next, nextEnd)
    // A lone و between two letters is the word "and".
    if (nextEnd - next > 2 || fold(initial).length > 1 || (!pointed && initial === 'و')) break
    read += initial
    end = nextEnd
  }
  if (count < (kind === arabic ? 3 : 2) || fold(read).length !== count) return null
  return { end: kind === letter && text[end] === '.' ? end + 1 : end, read }
}

const apostrophes = new Set("'’")

/** Where a Latin word with its digits and apostrophes ends. */
function latinEnd(text: string, start: number, firstEnd: number): number {
  let end = firstEnd
  for (let parts = 0; parts < longestWord; parts += 1) {
    const here = classAt(text, end)
    const next = apostrophes.has(text[end] ?? '') ? end + 1 : end
    const kind = next === end ? here : classAt(text, next)
    if (kind !== letter && !(kind === digit && next === end)) break
    if (next === end && end - start >= longestWord) break
    end = runEnd(text, next, kind)
  }
  return end
}
