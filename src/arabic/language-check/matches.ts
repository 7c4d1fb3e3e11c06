import type { Words } from '../../base/refused.ts'
import type { Found } from './rule.ts'

/**
 * What a pattern finds, for rules that are one pattern. `suggest` answers the replacements of a match, or null where
 * the match is none after all.
 * @param pattern with the flag g, linear on any text
 */
export function matches(
  text: string,
  pattern: RegExp,
  message: Words | ((match: RegExpExecArray) => Words),
  suggest: (match: RegExpExecArray) => string[] | null,
): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(pattern)) {
    const suggestions = suggest(match)
    if (suggestions)
      found.push({
        offset: match.index,
        length: match[0].length,
        message: typeof message === 'function' ? message(match) : message,
        suggestions,
      })
  }
  return found
}
