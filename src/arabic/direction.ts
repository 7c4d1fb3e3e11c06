export type Direction = 'rtl' | 'ltr'

/** Scripts of living languages written from right to left (Unicode Bidi_Class R or AL). */
const rightToLeft = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}`
const rightToLeftScripts = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Samr', 'Mand', 'Rohg'])

/** Letters are strong, and so are the two marks and ALM; digits, punctuation and marks are not. */
const firstStrong = new RegExp(String.raw`([[${rightToLeft}]&&\p{L}]|[\u061C\u200F])|\p{L}|\u200E`, 'v')

/**
 * The direction of a text by its first strong character (rules P2 and P3 of the Unicode Bidirectional Algorithm, as
 * in HTML's dir="auto"); `fallback` when it has none.
 */
export function directionOf(text: string, fallback: Direction = 'rtl'): Direction {
  const found = firstStrong.exec(text)
  if (!found) return fallback
  return found[1] === undefined ? 'ltr' : 'rtl'
}

/** Whether a language is written from right to left, by the likely script of its BCP 47 tag. No for what is no tag. */
export function isRightToLeft(languageTag: string): boolean {
  try {
    return rightToLeftScripts.has(new Intl.Locale(languageTag).maximize().script ?? '')
  } catch {
    return false
  }
}
