import { createHash } from 'node:crypto'
import type { Settings } from '../base/settings.ts'
import { styleSheet } from './style.ts'

/**
 * Headers of every answer. Nothing is loaded from elsewhere, nothing runs that does not come from a file of ours, and
 * the one style sheet stands in the page by its hash.
 */
export function securityHeaders(settings: Settings): Record<string, string> {
  const style = createHash('sha256').update(styleSheet).digest('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${style}'`,
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
