const inPath = String.raw`[^\s<>"'«»“”()\[\]]{0,2000}`
const url = new RegExp(String.raw`https?://([a-z0-9.-]{1,253})(?::\d{1,5})?(?:[/?#]${inPath})?`, 'iy')
const mail = /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy
const domain = new RegExp(
  String.raw`((?:[a-z0-9][a-z0-9-]{0,62}\.){1,6}[a-z]{2,24})(?![\p{L}\p{N}])(?:/${inPath})?`,
  'iuy',
)
const endOfSentence = /[.,،؛;:!?؟…]+$/
/** What may follow the first letters of an address. */
const signs = new Set(':@.-_+%')

/**
 * The address (URL, domain, e-mail) that begins at `start` with the Latin letters up to `end`; null when none does.
 * `read` is the host without www, or the whole e-mail address: what the address is found by.
 */
export function addressAt(text: string, start: number, end: number): { end: number; read: string } | null {
  if (!signs.has(text[end] ?? '')) return null
  for (const pattern of [url, mail, domain]) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const whole = match[0].replace(endOfSentence, '')
    const read = (match[1] ?? whole)
      .toLowerCase()
      .replace(/^www\./, '')
      .replace(/[.-]+$/, '')
    if (read.includes('.')) return { end: start + whole.length, read }
  }
  return null
}

const addressLetters = /[a-z0-9._%+@-]{1,254}/iy

/** Where letters and signs that an address could be made of end. */
export function endOfAddressLetters(text: string, start: number): number {
  addressLetters.lastIndex = start
  return start + (addressLetters.exec(text)?.[0].length ?? 0)
}

/** The name in an address: aljazeera of aljazeera.net, bbc of bbc.co.uk; an e-mail address is its own. */
export function nameInAddress(read: string): string {
  if (read.includes('@')) return read
  return read
    .split('.')
    .slice(0, -1)
    .reduce((longest, label) => (label.length > longest.length ? label : longest), '')
}
