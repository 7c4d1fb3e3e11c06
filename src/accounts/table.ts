import type { Role } from '../base/actor.ts'
import type { LinkKind } from './shape.ts'

export type AccountsTable = {
  id: string
  /** In small letters. */
  email: string
  name: string
  role: Role
  /** The page of this person, which bylines name. */
  person: string | null
  /** Of the interface; null for the site's. */
  language: 'ar' | 'en' | null
  disabled: 0 | 1
  two_factor: 0 | 1
  created_at: string
  changed_at: string
}

/** better-auth's `account`: of what we use, only the password. */
export type AccountCredentialsTable = {
  id: string
  account: string
  provider: string
  subject: string
  password: string | null
  created_at: string
  changed_at: string
}

export type AccountSessionsTable = {
  id: string
  account: string
  /** SHA-256 of what the cookie holds. */
  token: string
  created_at: string
  used_at: string
  expires_at: string
  address: string | null
  agent: string | null
}

export type AccountTwoFactorsTable = {
  id: string
  account: string
  /** Encrypted with the site's own secret, like the recovery codes. */
  secret: string
  recovery_codes: string
  verified: 0 | 1
  failures: number
  locked_until: string | null
}

export type AccountPasskeysTable = {
  /** The credential's id, as base64url. */
  id: string
  account: string
  name: string
  public_key: string
  counter: number
  /** JSON */
  transports: string
  created_at: string
  used_at: string | null
}

export type AccountChallengesTable = {
  id: string
  identifier: string
  value: string
  created_at: string
  changed_at: string
  expires_at: string
}

export type AccountLinksTable = {
  id: string
  kind: LinkKind
  /** SHA-256 of what the link holds. */
  token: string
  email: string | null
  name: string
  role: Role | null
  account: string | null
  created_at: string
  created_by: string
  expires_at: string
}

/** How often something was tried since the beginning of a window of time. */
export type AccountTriesTable = { subject: string; since: string; count: number }
