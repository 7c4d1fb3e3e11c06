import * as z from 'zod'
import { cleanLine } from '../arabic/normalise.ts'

/** What a personal token may be allowed to do; what its account may do bounds it at each request. */
export const scopes = [
  'stories:read',
  'stories:write',
  'stories:publish',
  'media:read',
  'media:write',
  'fronts:write',
  'newsroom:read',
  'newsroom:write',
  'audit:read',
] as const
export type Scope = (typeof scopes)[number]

/** Longest a token may live, in days. */
export const longestLifeDays = 366
/** Tokens that one account may have. */
export const mostTokens = 50

/** How every token begins, so that a leaked one is recognised by people and by scanners of code. */
export const tokenPrefix = 'isnad_'

export const tokenInput = z.strictObject({
  name: z.string().transform(cleanLine).pipe(z.string().min(1).max(80)),
  scopes: z
    .array(z.enum(scopes))
    .min(1)
    .max(scopes.length)
    .transform((given) => scopes.filter((scope) => given.includes(scope))),
  /** When it ends: an instant in UTC, a year from now at most. */
  expiresAt: z.iso.datetime(),
})
export type TokenInput = z.input<typeof tokenInput>

/** A token as it is shown: all but the token. */
export type AccessToken = {
  id: string
  account: string
  accountName: string
  name: string
  scopes: Scope[]
  createdAt: string
  expiresAt: string
  /** The day it was last used (UTC), or null. */
  usedAt: string | null
}
