import { createHmac, pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { canonicalJson } from '../../base/canonical.ts'
import type { ProofSecrets } from './secrets.ts'

/**
 * Proof of work by the ALTCHA protocol, version 2, in its deterministic mode: whoever makes the challenge knows the
 * answer, so that checking it costs two HMACs. https://altcha.org/docs/v2/proof-of-work/
 */
export type ChallengeParameters = {
  algorithm: 'PBKDF2/SHA-256'
  /** 16 random bytes, hex: names the challenge. */
  nonce: string
  salt: string
  /** Iterations of one derivation. */
  cost: number
  keyLength: number
  /** The beginning of the key that is sought, hex. */
  keyPrefix: string
  /** HMAC-SHA-256 of the key, hex. */
  keySignature: string
  /** In seconds. */
  expiresAt: number
  data: { story: string }
}
export type Challenge = { parameters: ChallengeParameters; signature: string }

const derive = promisify(pbkdf2)
const keyLength = 32

/**
 * A challenge and its answer.
 * @param work what it is for, the iterations of a derivation, and how many derivations it takes to get there
 * @param expiresAt in milliseconds
 */
export async function createChallenge(
  secrets: ProofSecrets,
  work: { story: string; cost: number; counter: number },
  expiresAt: number,
): Promise<{ challenge: Challenge; derivedKey: string }> {
  const nonce = randomBytes(16)
  const salt = randomBytes(16)
  const key = await derive(passwordOf(nonce, work.counter), salt, work.cost, keyLength, 'sha256')
  const parameters: ChallengeParameters = {
    algorithm: 'PBKDF2/SHA-256',
    nonce: nonce.toString('hex'),
    salt: salt.toString('hex'),
    cost: work.cost,
    keyLength,
    keyPrefix: key.subarray(0, keyLength / 2).toString('hex'),
    keySignature: keySignatureOf(secrets, key),
    expiresAt: Math.floor(expiresAt / 1000),
    data: { story: work.story },
  }
  return {
    challenge: { parameters, signature: signatureOf(secrets, parameters) },
    derivedKey: key.toString('hex'),
  }
}

/** The nonce, then the counter as four bytes, the highest first. */
function passwordOf(nonce: Buffer, counter: number): Buffer {
  const password = Buffer.alloc(nonce.length + 4)
  nonce.copy(password)
  password.writeUInt32BE(counter, nonce.length)
  return password
}

/** Over the parameters as JSON with sorted keys. */
export function signatureOf(secrets: ProofSecrets, parameters: unknown): string {
  return createHmac('sha256', secrets.challenge).update(canonicalJson(parameters)).digest('hex')
}

export function keySignatureOf(secrets: ProofSecrets, key: Buffer): string {
  return createHmac('sha256', secrets.key).update(key).digest('hex')
}
