import { Refusal } from '../api/call.ts'
import { reasonsOf } from '../shell/feedback.tsx'
import type { Language } from '../shell/language.ts'

/** Which field of a form a refusal is about, as the server says it; null when it is about all of it. */
export function fieldOf(error: unknown): string | null {
  const { details } = error instanceof Refusal ? error : { details: null }
  const field = (details as { field?: unknown } | null)?.field
  return typeof field === 'string' ? field : null
}

/** What stands below a field. */
export function fieldError(error: unknown, field: string, language: Language): string | null {
  return fieldOf(error) === field ? reasonsOf(error, language).join(' ') : null
}
