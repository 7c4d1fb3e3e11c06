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
