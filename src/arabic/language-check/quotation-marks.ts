/**
 * One quotation mark where it stands. `side` is told from its neighbours, since a mark is often typed the wrong way
 * round; null where they say nothing (a space or a letter on both sides).
 */
export type Mark = { offset: number; character: string; kind: 'guillemets' | 'curly' | 'straight'; side: Side | null }
export type Side = 'opens' | 'closes'

const kinds: Record<string, Mark['kind']> = {
  '«': 'guillemets',
  '»': 'guillemets',
  '“': 'curly',
  '”': 'curly',
  '„': 'curly',
  '"': 'straight',
}
const gap = /[\s\u00A0([{\-–—/]/
const afterClosing = /[\s\u00A0)\]}،؛؟.,:;!?…\-–—/]/
/** A clitic before an opening mark: و«، بـ«، ال«. */
const clitic = /(?:^|[^\p{L}\p{M}])(?:[وفأ]?(?:[بلكس]|ال|لل)?|[وف]?[بك]ال)\u0640?$/u

/** The quotation marks of one line, from left of the string to right. Inches, and gershayim in Hebrew words, are none. */
export function marksOf(line: string, start = 0): Mark[] {
  const marks: Mark[] = []
  for (const { index } of line.matchAll(/[«»“”„"]/g)) {
    const character = line[index]!
    const before = line[index - 1] ?? '\n'
    const after = line[index + 1] ?? '\n'
    if (character === '"' && (/[\u0590-\u05FF]/.test(before) || (/[0-9٠-٩]/.test(before) && !marks.length))) continue
    marks.push({ offset: start + index, character, kind: kinds[character]!, side: sideOf(line, index, before, after) })
  }
  return marks
}

function sideOf(line: string, index: number, before: string, after: string): Side | null {
  const canClose = afterClosing.test(after) || after in kinds
  const canOpen = gap.test(before) || before in kinds || clitic.test(line.slice(Math.max(0, index - 6), index))
  const touches = (character: string) => !gap.test(character) && !(character in kinds)
  if (canOpen && touches(after) && !afterClosing.test(after)) return 'opens'
  if (canClose && touches(before)) return 'closes'
  return null
}

/** What a mark says by itself: « opens, » closes; curly and straight ones are typed either way in Arabic. */
export const drawnSide = (character: string): Side | null =>
  character === '«' ? 'opens' : character === '»' ? 'closes' : null
