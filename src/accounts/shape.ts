import * as z from 'zod'
import { roles } from '../base/actor.ts'

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

/** How long each kind of link may be used, in milliseconds. Every set-up link ends when the site has been set up. */
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

export const sessionRow = z.object({
  id: z.string(),
  /** What the device says it is; null where it does not say. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  address: z.string().nullable(),
  createdAt: z.string(),
  usedAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type SessionRow = z.output<typeof sessionRow>

export const accountItem = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role,
  person: z.string().nullable(),
  disabled: z.boolean(),
  twoFactor: z.boolean(),
  createdAt: z.string(),
  /** As far as a session still tells. */
  usedAt: z.string().nullable(),
  may: z.array(z.string()),
})
export type AccountItem = z.output<typeof accountItem>

export const accountChange = z.strictObject({
  name: displayName.optional(),
  role: role.optional(),
  disabled: z.boolean().optional(),
  person: z.string().max(40).nullable().optional(),
})
export type AccountChange = z.output<typeof accountChange>

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role,
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
})
export type Invitation = z.output<typeof invitation>

export const newLink = z.object({
  id: z.string(),
  /** Shown once; only its hash is kept. */
  url: z.string(),
  expiresAt: z.string(),
  /** Whether a letter with the link goes out. */
  mailed: z.boolean(),
})

export const page = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** The answer of what is done and has nothing to tell. */
export const nothing = z.object({})

/** A code of an authenticator app, or a recovery code. */
export const typedCode = z
  .string()
  .transform((text) =>
    text.replace(/[\s\u200e\u200f]/g, '').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)),
  )
  .pipe(z.string().min(6).max(20))
