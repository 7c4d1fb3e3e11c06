/** Which digits a newsroom writes: ٠١٢٣٤٥٦٧٨٩ or 0123456789. */
export type Digits = 'arabic' | 'latin'

/** 0-9 to ٠-٩; everything else, separators too, stays as it is. */
export function toArabicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
}

/** ٠-٩ and the Persian ۰-۹ to 0-9; everything else stays as it is. */
export function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** The digits of a text as the newsroom writes them. */
export function inDigits(text: string, digits: Digits): string {
  return digits === 'arabic' ? toArabicDigits(text) : toLatinDigits(text)
}

const latin = new Intl.NumberFormat('en-u-nu-latn', { maximumFractionDigits: 3 })

/** A number for people: thousands apart, 1,250.5 or ١٬٢٥٠٫٥ (with U+066C and U+066B). At most three decimal places. */
export function formatNumber(value: number, digits: Digits): string {
  const text = latin.format(value)
  if (digits === 'latin') return text
  return toArabicDigits(text.replace(/[,.]/g, (separator) => (separator === ',' ? '٬' : '٫')))
}
