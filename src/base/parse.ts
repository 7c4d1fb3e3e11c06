import type * as z from 'zod'
import { Refused } from './refused.ts'

/**
 * Input from outside, checked whole.
 * @throws Refused('invalid') naming each field that is wrong, at most ten
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new Refused(
    'invalid',
    parsed.error.issues.slice(0, 10).map((issue) => {
      const path = issue.path.join('.')
      const reason = path ? `${path}: ${issue.message}` : issue.message
      return { en: reason, ar: `قيمة غير صالحة — ${reason}` }
    }),
  )
}

/** What was given of an input, so that a field that was left out does not stand in the way of what is kept. */
export function given<T extends object>(input: T): Given<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Given<T>
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> }
