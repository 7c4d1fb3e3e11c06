/** A stretch of text in quotation marks, marks included; offsets in UTF-16 units. */
export type Quotation = { start: number; end: number; inside: Quotation[] }

/** What each mark closes; curly marks are found the wrong way round in half of what is pasted, so either closes either. */
const families = ['«»', '“”„‟', '"″＂', '‹›', '‘’‚‛']
const familyOf = new Map(families.flatMap((marks, family) => [...marks].map((mark) => [mark, family] as const)))
const marks = /[«»“”„‟"″＂‹›‘’‚‛\n]/g
const deepest = 4

/**
 * The quotations of a text, outermost first in order, those inside them with them. A quotation does not go beyond its
 * paragraph; a mark without its partner is no quotation. Apostrophes inside words (‘’ between letters) are none either.
 */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = []
  let open: { at: number; family: number; inside: Quotation[] }[] = []
  for (const match of text.matchAll(marks)) {
    const at = match.index
    if (match[0] === '\n') {
      for (const left of open.slice(0, 1)) found.push(...left.inside)
      open = []
      continue
    }
    const family = familyOf.get(match[0])!
    const partner = open.findLastIndex((one) => one.family === family)
    if (family === 4 && isLetter(text[at - 1]) && isLetter(text[at + 1])) continue
    if (partner >= 0 && (match[0] === '»' || match[0] === '›' || !opensAgain(text, at, match[0]))) {
      const one = { start: open[partner]!.at, end: at + 1, inside: open[partner]!.inside }
      open.length = partner
      const outer = open.at(-1)
      if (outer) outer.inside.push(one)
      else found.push(one)
    } else if (open.length < deepest) open.push({ at, family, inside: [] })
  }
  for (const left of open.slice(0, 1)) found.push(...left.inside)
  return found
}

const isLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}]/u.test(letter)

/** Whether a mark that could close opens one more: " before a word and after a space, while one is open. */
function opensAgain(text: string, at: number, mark: string): boolean {
  if (mark === '«' || mark === '‹') return true
  return /[\s(:]/.test(text[at - 1] ?? ' ') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ')
}

/** Every quotation, those inside others too, in the order of their beginnings. */
export function everyQuotation(quotations: readonly Quotation[]): Quotation[] {
  return quotations.flatMap((one) => [one, ...everyQuotation(one.inside)])
}
