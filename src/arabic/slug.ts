import { normalForm } from './normalise.ts'

const maximumSlug = 60

/** Tashkeel, Qur'anic marks, tatweel and joiners; also the marks of Latin that have no letter of their own. */
const unwritten = new RegExp(
  String.raw`[\u0300-\u036F\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u08CA-\u08FF\u200C\u200D\uFE00-\uFE0F]+`,
  'g',
)
/** Inside words they go without a trace: don't → dont. */
const apostrophes = /['’‘ʼʻ`´]+/g
/** Marks count as letters here: what is left of them are the vowel signs of other scripts. */
const betweenWords = /[^\p{L}\p{N}\p{M}]+/gu

/**
 * The readable part of an address: the words of a text in their own script, without tashkeel or tatweel, joined by
 * hyphens; Latin in lower case, digits 0-9, NFC. At most 60 characters (code points), cut at a word; a single word
 * longer than that is cut where it must be. A slug of a slug is the same slug. Empty when the text has no letter.
 */
function slugOf(text: string): string {
  const plain = normalForm(text.toLowerCase().replace(apostrophes, ''), 'NFKC')
    .toLowerCase()
    .replace(/\u200C/g, '-')
    .replace(unwritten, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  return cut(normalForm(plain, 'NFC').replace(betweenWords, '-').replace(/^-|-$/g, ''))
}

function cut(words: string): string {
  // A code point is at most two units, so this slice holds enough of them, and a text of any length is cheap.
  const letters = Array.from(words.slice(0, 2 * maximumSlug + 2))
  if (letters.length <= maximumSlug) return words
  const end = letters.lastIndexOf('-', maximumSlug)
  return letters.slice(0, end > 0 ? end : maximumSlug).join('')
}

/** The slug of a story: `slugOf` its headline, or `story` when that has no letters. */
export function arabicSlug(headline: string): string {
  return slugOf(headline) || 'story'
}

/** The slug of a topic, which is its address: `slugOf` its name, or `topic`. */
export function topicSlug(name: string): string {
  return slugOf(name) || 'topic'
}
