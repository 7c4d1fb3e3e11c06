import { RefusalAlert } from '../shell/feedback.tsx'
import { fieldOf } from './field-error.ts'

/** What was refused of a form, unless it stands below the field that it is about. */
export function FormRefusal({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  const field = fieldOf(error)
  return field !== null && fields.includes(field) ? null : <RefusalAlert error={error} />
}
