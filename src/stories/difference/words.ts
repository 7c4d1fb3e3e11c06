import { diffArrays } from 'diff'

/** A stretch of text that is in both, only in the older, or only in the newer. */
export type Part = { text: string; change: 'same' | 'removed' | 'added' }

/** Steps that all comparisons of one answer may take together: some tenths of a second. */
export type Effort = { left: number }
export const wholeEffort = (): Effort => ({ left: 3_000_000 })

/** Most single changes that are looked for in one text; beyond it the texts have nothing to do with each other. */
const mostChanges = 1000

const letters = String.raw`[\p{L}\p{N}\p{M}\u200c\u200d]`
const token = new RegExp(
  String.raw`${letters}+(?:(?:['’\u2010\u2011-]|(?<=\p{N})[.,:٫٬/](?=\p{N}))${letters}+)*|\s+|[^\s\p{L}\p{N}\p{M}]`,
  'gu',
)

/**
 * A text as words with their vowel signs, numbers with their points, spaces and single signs: a word is never taken
 * apart, so that joined letters stay joined.
 */
export function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}

/** What was taken out of a text and put into it, word by word. Removed words stand before those in their place. */
export function wordDifference(before: string, after: string, effort: Effort): Part[] {
  if (before === after) return before === '' ? [] : [{ text: before, change: 'same' }]
  const limit = Math.min(mostChanges, Math.floor(Math.sqrt(Math.max(effort.left, 0))))
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: limit })
  if (!changes) {
    effort.left -= limit * limit
    return replaced(before, after)
  }
  const count = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
  effort.left -= count * count
  return joined(
    changes.map(({ value, added, removed }) => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'removed' : 'same',
    })),
  )
}

export function replaced(before: string, after: string): Part[] {
  const parts: Part[] = [
    { text: before, change: 'removed' },
    { text: after, change: 'added' },
  ]
  return parts.filter(({ text }) => text !== '')
}

const same = (text: string): Part[] => (text ? [{ text, change: 'same' }] : [])

/** The space before or after words that were exchanged was not. */
function exchanged(removed: string, added: string): Part[] {
  const shortest = Math.min(removed.length, added.length)
  const isSpace = (letter: string | undefined) => letter !== undefined && letter.trim() === ''
  let start = 0
  while (start < shortest && removed[start] === added[start] && isSpace(added[start])) start += 1
  let end = 0
  while (end < shortest - start && removed.at(-1 - end) === added.at(-1 - end) && isSpace(added.at(-1 - end))) end += 1
  const inside = (text: string) => text.slice(start, text.length - end)
  const after = added.slice(added.length - end)
  return [...same(added.slice(0, start)), ...replaced(inside(removed), inside(added)), ...same(after)]
}

/** Changed words with nothing but a space between them are one change, or a sentence reads as a row of crumbs. */
function joined(parts: readonly Part[]): Part[] {
  const whole: Part[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    whole.push(...exchanged(removed, added))
    removed = ''
    added = ''
  }
  for (const [index, { text, change }] of parts.entries()) {
    if (change === 'removed') removed += text
    else if (change === 'added') added += text
    else if ((removed || added) && text.trim() === '' && index < parts.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      whole.push({ text, change })
    }
  }
  flush()
  return whole
}

/** How much two texts share, from 0 to 1: words they have in common out of all their words. */
export function likeness(before: readonly string[], after: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of after) {
    const left = counts.get(word) ?? 0
    if (left > 0) {
      shared += 1
      counts.set(word, left - 1)
    }
  }
  const all = before.length + after.length
  return all === 0 ? 1 : (2 * shared) / all
}
