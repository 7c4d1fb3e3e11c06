import { sentencesOf, type Sentence } from '../attribution/sentences.ts'
import { sourcesOf, type Source } from '../attribution/sources.ts'
import { placedStatements, type PlacedStatement } from '../attribution/statements.ts'
import type { CheckedText } from './rule.ts'

/** Who says what in a text: read once a check, for all the rules that ask. */
export type Attributed = { sentences: Sentence[]; statements: PlacedStatement[]; sources: Source[] }

const read = new WeakMap<CheckedText, Attributed>()

export function attributed(checked: CheckedText): Attributed {
  let found = read.get(checked)
  if (!found) {
    const sentences = sentencesOf(checked.text)
    const statements = placedStatements(checked.text, sentences)
    read.set(checked, (found = { sentences, statements, sources: sourcesOf(statements) }))
  }
  return found
}
