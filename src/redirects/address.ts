import { Refused, type Words } from '../base/refused.ts'

/** Addresses that are the program's own: whatever stands there, or not, is not for redirects. */
const reserved = /^\/(?:$|(?:studio|api|assets|picture|share|preview|healthz|readyz|\.well-known)(?:\/|$))/

/**
 * The one form of a path: percent-encoded as encodeURIComponent does it, without a slash at the end. Browsers, old
 * systems and people write the same address in many ways.
 * @returns null when it is no path
 */
export function canonicalPath(path: string): string | null {
  if (!path.startsWith('/') || path.includes('//')) return null
  try {
    const parts = path.split('/').map((part) => decodeURIComponent(part).normalize('NFC'))
    if (parts.some((part) => part === '.' || part === '..' || /\p{Cc}/u.test(part))) return null
    return parts
      .map(encodeURIComponent)
      .join('/')
      .replace(/(?<=.)\/$/, '')
  } catch {
    return null
  }
}

/** The path without the language of the interface: a redirect serves both. */
export function withoutLanguage(path: string): string {
  return path === '/en' ? '/' : path.replace(/^\/en(?=\/)/, '')
}

const invalid = (words: Words) => new Refused('invalid', words)

/** The path that a redirect starts from. @param site the site's own address, which may be written before it */
export function fromAddress(text: string, site: string): string {
  const plain = text.startsWith(`${site}/`) ? text.slice(site.length) : text
  if (/[?#]/.test(plain))
    throw invalid({
      en: `${text}: what stands after ? or # is not looked at; give the path alone`,
      ar: `${text}: لا يُنظر إلى ما بعد ? أو #؛ اكتب المسار وحده`,
    })
  const path = canonicalPath(plain)
  if (path === null)
    throw invalid({ en: `${text} is no path of this site: /…`, ar: `${text} ليس مسارًا في هذا الموقع: /…` })
  const own = withoutLanguage(path)
  if (reserved.test(own))
    throw invalid({ en: `${text} is an address of the program itself`, ar: `${text} من عناوين النظام نفسه` })
  return own
}

/** Where a redirect leads: a path of this site, with what stands after it, or an https address elsewhere. */
export function toAddress(text: string, site: string): string {
  const plain = text === site ? '/' : text.startsWith(`${site}/`) ? text.slice(site.length) : text
  if (plain.startsWith('/')) {
    const end = plain.search(/[?#]/)
    const path = canonicalPath(end === -1 ? plain : plain.slice(0, end))
    const after = end === -1 ? '' : plain.slice(end)
    if (path !== null && !/[\s\p{Cc}]/u.test(after)) return withoutLanguage(path) + encodeURI(decodeSafely(after))
  } else if (/^https:\/\//i.test(plain)) {
    const url = URL.parse(plain)
    if (url && !url.username && !url.password && url.hostname.includes('.')) return url.href
  }
  throw invalid({
    en: `${text}: a redirect leads to a path of this site or to an https address`,
    ar: `${text}: تؤدي إعادة التوجيه إلى مسار في هذا الموقع أو إلى عنوان https`,
  })
}

function decodeSafely(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
