/**
 * How the domain says no. The kind decides the HTTP status and the exit code; the reason is one line a person can act on.
 */
export const refusals = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  method: 405,
  late: 408,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'not-supported': 415,
  unmet: 422,
  limited: 429,
  busy: 503,
} as const

export type RefusalKind = keyof typeof refusals

/** Both interface languages, always. */
export type Words = { ar: string; en: string }

/** An act that was not allowed: story.publish of the story with this id. */
export type Attempt = { act: string; subject: string; id: string }

export class Refused extends Error {
  readonly kind: RefusalKind
  /** One or more reasons, each a line of its own. */
  readonly reasons: Words[]
  /** What a program needs to go on: the revision that stands, who holds the lock. */
  readonly details: unknown
  /** What was tried, where the audit log must know that somebody tried; the door writes it once the work is undone. */
  readonly attempt: Attempt | undefined

  constructor(kind: RefusalKind, reasons: Words | Words[], details?: unknown, attempt?: Attempt) {
    const all = Array.isArray(reasons) ? reasons : [reasons]
    super(all.map((reason) => reason.en).join('\n'))
    this.name = 'Refused'
    this.kind = kind
    this.reasons = all
    this.details = details
    this.attempt = attempt
  }
}

/** The one form that every refusal has over HTTP, with a reason a line in both languages. */
export function refusalBody(kind: RefusalKind | 'failed' | 'method', reasons: readonly Words[], details?: unknown) {
  const lines = (language: 'ar' | 'en') => reasons.map((reason) => reason[language]).join('\n')
  return { error: { kind, message: { ar: lines('ar'), en: lines('en') }, ...(details !== undefined && { details }) } }
}
