import { timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { Refused, type Words } from '../../base/refused.ts'
import { keySignatureOf, signatureOf } from './challenge.ts'
import type { ProofSecrets } from './secrets.ts'

/** Longest payload that is looked at, in letters: ours have some 900. */
const longest = 4000

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))
/** Whatever the parameters say is signed; what is read of them must have its form. */
const payload = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      nonce: hex(16),
      keySignature: hex(32),
      expiresAt: z.number(),
      data: z.looseObject({ story: z.string().max(100) }),
    }),
    signature: hex(32),
  }),
  solution: z.object({ derivedKey: hex(32) }),
})

/** What is kept of a solution, so that it counts once. */
export type Proof = { nonce: string; expiresAt: string }

const reasons = {
  form: { en: 'the proof of work cannot be read', ar: 'تعذّرت قراءة إثبات العمل' },
  expired: {
    en: 'the proof of work has expired; send the comment again',
    ar: 'انتهت صلاحية إثبات العمل؛ أعد إرسال التعليق',
  },
  forged: { en: 'the proof of work was not asked for by this site', ar: 'إثبات العمل هذا لم يطلبه هذا الموقع' },
  story: { en: 'the proof of work is for another story', ar: 'إثبات العمل هذا يخص مادة أخرى' },
  wrong: { en: 'the proof of work is not solved', ar: 'إثبات العمل غير محلول' },
} satisfies Record<string, Words>

/**
 * Looks at a solved challenge: expiry, signature, the story it is for, the key; the signatures in constant time. That it
 * was not used before is for the database to say.
 * @param text base64 of JSON `{challenge: {parameters, signature}, solution: {counter, derivedKey}}`
 * @throws Refused('invalid') saying what is wrong with it
 */
export function verifyProof(secrets: ProofSecrets, text: string, story: string, now: Date): Proof {
  const { challenge, solution } = read(text)
  const { parameters, signature } = challenge
  if (!(parameters.expiresAt * 1000 > now.getTime())) throw refused('expired')
  if (!same(signature, signatureOf(secrets, parameters))) throw refused('forged')
  if (parameters.data.story !== story) throw refused('story')
  if (!same(parameters.keySignature, keySignatureOf(secrets, Buffer.from(solution.derivedKey, 'hex'))))
    throw refused('wrong')
  return { nonce: parameters.nonce, expiresAt: new Date(parameters.expiresAt * 1000).toISOString() }
}

function read(text: string): z.output<typeof payload> {
  if (text.length > longest || !/^[A-Za-z0-9+/]+=*$/.test(text)) throw refused('form')
  try {
    return payload.parse(JSON.parse(Buffer.from(text, 'base64').toString()))
  } catch {
    throw refused('form')
  }
}

const same = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b))
const refused = (why: keyof typeof reasons) => new Refused('invalid', reasons[why], { reason: `proof-${why}` })
