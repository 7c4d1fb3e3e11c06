import type { Settings } from '../base/settings.ts'
import { styleHashes } from './style.ts'

/**
 * Headers of every answer. Nothing is loaded from elsewhere, nothing runs that does not come from a file of ours, and
 * the style sheets stand in the pages by their hashes.
 */
export function securityHeaders(settings: Settings): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styleHashes.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(settings.url.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  }
}
