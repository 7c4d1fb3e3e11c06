import type { Settings } from '../base/settings.ts'
import type { Look } from '../base/palettes.ts'
import { styleHashes } from './style.ts'

/** @param framedBy who may show the page in a frame: for previews, which the studio shows, this site itself */
export function contentSecurityPolicy(look: Look, framedBy: "'none'" | "'self'" = "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src ${styleHashes(look).join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')
}

/** Headers of a page that is shown before it is saved: nobody keeps it, nobody finds it, the studio frames it. */
export function previewHeaders(look: Look): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(look, "'self'"),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    // The address is the key.
    'referrer-policy': 'no-referrer',
  }
}

const made = new Map<string, Record<string, string>>()

/**
 * Headers of every answer. Nothing is loaded from elsewhere, nothing runs that does not come from a file of ours, and
 * the style sheets of the site's look stand in the pages by their hashes.
 */
export function securityHeaders(settings: Settings, look: Look): Record<string, string> {
  const key = `${look.palette} ${look.scheme} ${settings.url}`
  const known = made.get(key)
  if (known) return known
  const headers: Record<string, string> = {
    'Content-Security-Policy': contentSecurityPolicy(look),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(settings.url.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
  made.set(key, headers)
  return headers
}
