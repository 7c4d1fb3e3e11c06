import * as z from 'zod'
import { roles } from '../base/actor.ts'

/** Fewest and most characters of a password. */
export const passwordLength = { least: 10, most: 128 }

export const email = z
  .email({ error: 'must be an e-mail address' })
  .max(200)
  .transform((text) => text.toLowerCase())
export const displayName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}]*$/u, 'must be one line')
/** A password as it is typed to sign in; whether it is good enough is asked only when it is chosen. */
export const typedPassword = z.string().min(1).max(1000)
export const interfaceLanguage = z.enum(['ar', 'en'])
export const role = z.enum(roles)
/** What a link holds. */
export const token = z.string().regex(/^[\w-]{43}$/, 'is not the token of a link')

export const linkKinds = ['set-up', 'invitation', 'reset'] as const
export type LinkKind = (typeof linkKinds)[number]

const minute = 60 * 1000
const day = 24 * 60 * minute

/** How long each kind of link may be used, in milliseconds. A set-up link also ends with the next start. */
export const linkLifetimes: Record<LinkKind, number> = { 'set-up': 7 * day, invitation: 7 * day, reset: 60 * minute }

/** A session ends so long after signing in, or when nobody used it for so long, in milliseconds. */
export const sessionLifetime = { whole: 30 * day, unused: 7 * day }

/** Who is signed in, as the studio is told. */
export const me = z.object({
  account: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  language: interfaceLanguage.nullable(),
  person: z.string().nullable(),
  twoFactor: z.boolean(),
  may: z.array(z.string()),
})
export type Me = z.output<typeof me>
