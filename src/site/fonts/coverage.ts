/** Which characters our faces hold, and which of their files a browser asks for them. */

const range = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))

/** The letters U+0621–064A, tatweel, tashkeel with the small alef, wasla. */
const arabicLetters = range(0x621, 0x63a) + range(0x640, 0x655) + '\u0670\u0671'
/** Arabic-Indic digits, ٪ ٫ ٬, Arabic punctuation, joiners; the space, so that words of Arabic need one font. */
const arabicSigns = range(0x660, 0x66c) + '،؛؟\u200C\u200D \u00A0'
/** Letters of Persian and of foreign names: پاريس، ڤيينا. */
const persianLetters = 'پچژڤکگی'

const ascii = range(0x21, 0x7e)
const punctuation = '«»‹›“”‘’–—…·'
/** Of French and German, whose names stand in the news of the Maghreb and elsewhere. */
const accented = 'ÀÂÇÈÉÊÎÔÖÜàâäçèéêëîïôöùûü'

/** The text of each subset that readers get. */
export const siteText = { arabic: arabicLetters + arabicSigns + persianLetters, latin: ascii + punctuation + accented }

/** Letters of Urdu, Kurdish and Uyghur, for the share picture, which no reader waits for. */
const furtherLetters = 'ۀہھەےۆێڵڕڭۇۋېٹڈڑں' + range(0x6f0, 0x6f9) + 'ﷺ﴾﴿'

/** The text of each subset of the share picture, which is drawn here and cannot fall back on another font. */
export const pictureText = {
  arabic: siteText.arabic + furtherLetters,
  latin: siteText.latin + range(0xa1, 0xff) + 'Œœ€•™',
}

/** What CSS tells the browser about each file. Latin first: of two that hold a character the later one is taken. */
export const unicodeRanges = {
  latin: 'U+21-7E,U+AB,U+BB,U+B7,U+C0-FF,U+2013-2026,U+2039-203A',
  arabic: 'U+20,U+A0,U+600-6FF,U+200C-200D',
}
