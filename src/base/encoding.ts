import type { Encoding } from './page-cache.ts'

const chosen = new Map<string, Encoding>()

/** The encoding to answer in, by Accept-Encoding (RFC 9110 12.5.3): brotli before gzip, neither when refused by q=0. */
export function encodingOf(header: string | string[] | undefined): Encoding {
  if (typeof header !== 'string') return 'identity'
  const known = chosen.get(header)
  if (known) return known
  const accepts = (name: string) =>
    header.split(',').some((part) => {
      const [coding = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(';')
        .map((word) => word.trim())
      return coding === name && !parameters.some((parameter) => /^q=0(?:\.0{0,3})?$/.test(parameter))
    })
  const encoding: Encoding = accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity'
  if (chosen.size < 500) chosen.set(header, encoding)
  return encoding
}
