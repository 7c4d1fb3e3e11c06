import type { Settings } from '../base/settings.ts'
import { styleHashes } from './style.ts'

/** @param framedBy who may show the page in a frame: for previews, which the studio shows, this site itself */
export function contentSecurityPolicy(framedBy: "'none'" | "'self'" = "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHashes.join(' ')}`,
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
export function previewHeaders(): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy("'self'"),
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'referrer-policy': 'no-referrer',
  }
}

/**
 * Headers of every answer. Nothing is loaded from elsewhere, nothing runs that does not come from a file of ours, and
 * the style sheets stand in the pages by their hashes.
 */
export function securityHeaders(settings: Settings): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(settings.url.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}
