import { read, type Reading } from '../attribution/reading.ts'
import { sentencesOf } from '../attribution/sentences.ts'
import { sourcesOf, type Source } from '../attribution/sources.ts'
import { placedStatements, type PlacedStatement } from '../attribution/statements.ts'
import type { CheckedText } from './rule.ts'

/** Who says what in a text: read once a check, for all the rules that ask. */
export type Attributed = { readings: Reading[]; statements: PlacedStatement[]; sources: Source[] }

const known = new WeakMap<CheckedText, Attributed>()

export function attributed(checked: CheckedText): Attributed {
  let found = known.get(checked)
  if (!found) {
    const readings = sentencesOf(checked.text).map((sentence) => read(sentence))
    const statements = placedStatements(checked.text, readings)
    known.set(checked, (found = { readings, statements, sources: sourcesOf(statements) }))
  }
  return found
}
