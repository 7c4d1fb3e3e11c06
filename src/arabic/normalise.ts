import { quickFolder } from './quick-fold.ts'

/**
 * Text hygiene. Two strengths: `cleanText` for what is stored and shown, `fold` for what is only compared.
 * Everything here takes time in proportion to the length of the text, whatever the text is.
 */

/** No written language stacks more marks; the number is that of the stream-safe format in Unicode Annex 15. */
const tooManyMarks = /(\p{M}{30})\p{M}+/gu
/** Where such a run could be at all; it only saves time. */
const withoutCommonLetters = /[^\s!-~\u0621-\u063A\u0641-\u064A]{31,}/g

/**
 * Composes (NFC) or decomposes text. Always use this instead of `String.normalize` on text from outside:
 * reordering a run of marks takes quadratic time in the engine (80,000 marks: four seconds), so runs are cut at 30.
 */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  const safe = text.toWellFormed().replace(withoutCommonLetters, (run) => run.replace(tooManyMarks, '$1'))
  return safe.normalize(form)
}

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const spaces = /[\t\p{Zs}]+/gu
const spaceAtLineEnd = / ?\n ?/g

/**
 * What never shows and never means anything in a story: controls, soft hyphen, bidi marks, embeddings and isolates
 * (direction belongs to the markup), zero-width space, word joiner and byte order mark, invisible operators,
 * interlinear and object marks, noncharacters. Line feed and tab are dealt with as white space.
 */
const invisible = new RegExp(
  String.raw`[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F` +
    String.raw`\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF]`,
  'g',
)

/** Tag characters carry invisible text everywhere but in the flags of England, Scotland and Wales. */
const tags = /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,6}\u{E007F})|[\u{E0000}-\u{E007F}]/gu

/**
 * The zero-width non-joiner is spelling inside a word of a script with joined letters (Persian می‌شود). The joiner is
 * one inside an emoji, and where it makes a letter stand in its joined form beside none (ه‍ for the Hijri era).
 */
const joining = String.raw`[[\p{L}\p{M}\u064B-\u0655]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}[\p{Script=Inherited}--[\u064B-\u0655]]]]`
const pictograph = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]`
const joiners = new RegExp(
  String.raw`(?<=${joining})(\u200C)[\u200C\u200D]*(?=${joining})` +
    String.raw`|(?<=${pictograph})(\u200D)[\u200C\u200D]*(?=\p{Extended_Pictographic})` +
    String.raw`|(?<=${joining})(\u200D)[\u200C\u200D]*(?!${joining}|[\u200C\u200D])` +
    String.raw`|(?<!${joining}|[\u200C\u200D])(\u200D)[\u200C\u200D]*(?=${joining})` +
    String.raw`|[\u200C\u200D]+`,
  'gv',
)

/**
 * Arabic Presentation Forms A and B come from old files and from PDF; the letters are meant. Signs that an editor
 * sets on purpose stay: ﴾ ﴿, ﷺ, ﷻ, ﷼ and the ligatures for whole phrases (U+FD3E–FD4F, U+FDFA–FDFF).
 */
const presentationForms = /[\uFB50-\uFD3D\uFD50-\uFDCE\uFDF0-\uFDF9\uFE70-\uFEFC]+/g
/** The form of a mark alone decomposes to a space or tatweel that carries it; neither is in the text. */
const carrierOfMark = /[ \u0640](?=\p{M})/gu
const letters = (forms: string) => normalForm(forms, 'NFKC').replace(carrierOfMark, '')

/**
 * Removes from a text what may always be removed, and nothing an editor could have written on purpose: hamza,
 * ta marbuta, tashkeel, tatweel, digits and punctuation stay as they are. Line feeds stay; other white space becomes
 * one space, and none at the ends of lines or of the text. The result is well-formed and in NFC.
 */
export function cleanText(text: string): string {
  const visible = text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(invisible, '')
    .replace(tags, '$1')
    .replace(presentationForms, letters)
  // Composed before the joiners are judged, too, because composing puts the marks beside them in order.
  return normalForm(normalForm(visible, 'NFC').replace(joiners, '$1$2$3$4'), 'NFC')
    .replace(spaces, ' ')
    .replace(spaceAtLineEnd, '\n')
    .trim()
}

/** `cleanText` for what stands on one line: a headline, a name, a caption. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ')
}

/** Combining marks of Arabic and Latin, tatweel, joiners. Vowel signs of other scripts are letters to their readers. */
const foldedMarks = new RegExp(
  String.raw`[\u0300-\u036F\u0610-\u061A\u0640\u064B-\u065F\u0670\u0674\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8` +
    String.raw`\u06EA-\u06ED\u08CA-\u08E1\u08E3-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u200C\u200D\u20D0-\u20F0` +
    String.raw`\uFE00-\uFE0F\uFE20-\uFE2F]+`,
  'g',
)

const folded: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ۃ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
}
const foldedLetters = /[ٱىیېےةۃہھەک]/g
const digits = /[٠-٩۰-۹]/g
/** One sign that stands for several words. */
const phrases = /[\uFDFA\uFDFB]/g

/**
 * The form in which two spellings of a word are equal, for finding only, never for showing: marks and tatweel out;
 * أ إ آ ٱ become ا, ؤ becomes و, ئ ى ی become ي, ة becomes ه, ک becomes ك; all digits 0-9; Latin in lower case without
 * accents; compatibility forms resolved (NFKD). Hamza on the line stays. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return quick.fold(text) ?? foldAny(text)
}

function foldAny(text: string): string {
  // The marks go out before the text is decomposed, and again those that decomposing sets free: of أ the hamza.
  const bare = text
    .toWellFormed()
    .toLowerCase()
    .replace(invisible, '')
    .replace(tags, '')
    .replace(presentationForms, letters)
    .replace(foldedMarks, '')
    .replace(phrases, ' $& ')
  return normalForm(normalForm(bare, 'NFKD').toLowerCase().replace(foldedMarks, ''), 'NFC')
    .replace(foldedLetters, (letter) => folded[letter]!)
    .replace(digits, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s+/g, ' ')
    .trim()
}

const longestWord = 64
const words = new RegExp(String.raw`[\p{L}\p{N}\p{M}]{1,${longestWord}}`, 'gu')
const quick = quickFolder(foldAny, (letter) => /[\p{L}\p{N}\p{M}]/u.test(letter), longestWord)

/**
 * The words of a text for the plain search: folded, letters and digits only, in order, repeats included. A run of more
 * than 64 letters comes in pieces, so that no index is fed with monsters.
 */
export function tokens(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const folded = quick.fold(line)
    return folded === null ? (foldAny(line).match(words) ?? []) : quick.words(folded)
  })
}
