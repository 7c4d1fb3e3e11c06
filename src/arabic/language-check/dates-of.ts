import { dates, type DateFound } from '../find-dates.ts'
import type { CheckedText } from './rule.ts'

const known = new WeakMap<CheckedText, DateFound[]>()

/** The dates of a text, looked for once a check. */
export function datesOf(checked: CheckedText): DateFound[] {
  let found = known.get(checked)
  if (!found) known.set(checked, (found = dates(checked.text)))
  return found
}
