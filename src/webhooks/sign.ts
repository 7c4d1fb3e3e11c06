import { createHmac, randomBytes } from 'node:crypto'

/** Standard Webhooks: a secret of 256 bits, in base64 behind a word by which it is known. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/**
 * The signature of a delivery (Standard Webhooks 1.0): HMAC-SHA256 over `id.timestamp.body`, one for each secret, so
 * that a receiver that still has the one before goes on.
 * @param seconds of the attempt, since 1970
 */
export function signatureOf(secrets: readonly string[], id: string, seconds: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
      return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`
    })
    .join(' ')
}
