import { longestInitial } from './items.ts'
import { quotationsOf, type Quotation } from './quotations.ts'
import { tokensOf, type Token } from './token.ts'

/** One sentence: where it stands, its tokens, the quotations in it. `paragraph` counts from 0, empty lines left out. */
export type Sentence = { start: number; end: number; tokens: Token[]; quotations: Quotation[]; paragraph: number }

/** Titles of two letters or more that are written with a full stop after them; a single letter always may be one. */
const abbreviations = new Set(['اد', 'dr', 'mr', 'mrs', 'ms', 'st', 'no', 'vs', 'jr', 'prof'])
/** In tokens; what goes on without a stop for longer is cut, so that nothing takes more than time in proportion. */
const longestSentence = 500
const ends = new Set(['.', '!', '?', '؟', '…', '۔'])

/**
 * The sentences of a text. A sentence ends with its paragraph, or at . ! ؟ — but not at the full stop of a title or of
 * letters standing for a name (د. محمد، أ. ف. ب), of a number (1.5) or an address, at an ellipsis, or inside a
 * quotation, unless the quotation closes with the stop and a new sentence follows (… النهاية.» وأضاف).
 */
export function sentencesOf(text: string): Sentence[] {
  const tokens = tokensOf(text)
  const quotations = quotationsOf(text)
  const found: Sentence[] = []
  let from = 0
  let quotation = 0
  let paragraph = 0
  let begun = false
  const close = (to: number) => {
    const own = tokens.slice(from, to).filter((token) => token.word !== '\n')
    if (own.some((token) => !token.sign)) {
      const start = own[0]!.start
      const end = own.at(-1)!.end
      const inside: Quotation[] = []
      while (quotation < quotations.length && quotations[quotation]!.start < end) inside.push(quotations[quotation++]!)
      found.push({ start, end, tokens: own, quotations: inside, paragraph })
      begun = true
    }
    from = to
  }
  let held = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    while (held < quotations.length && quotations[held]!.end <= token.start) held += 1
    const around = quotations[held]
    if (token.word === '\n' || at - from >= longestSentence) {
      close(at)
      if (token.word !== '\n') continue
      if (begun) paragraph += 1
      begun = false
    } else if (around && token.start > around.start && token.end < around.end) continue
    else if (around && token.end === around.end) {
      if (closesSentence(tokens, at)) close(at + 1)
    } else if (ends.has(token.word) && endsSentence(text, tokens, at)) close(at + 1)
  }
  close(tokens.length)
  return found
}

/** بي.بي.سي and آر.تي.إي. الحكومية: short words joined by stops. */
function isInitials(tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at]!
  const [stopBefore, last, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]]
  const isShort = (token: Token | undefined) =>
    token !== undefined && !token.sign && token.word.length <= longestInitial
  if (!last || !isShort(last) || last.end !== stop.start) return false
  if (next?.start === stop.end && isShort(next)) return true
  return stopBefore?.word === '.' && stopBefore.end === last.start && isShort(tokens[at - 3])
}

/** After a quotation that ends with a stop of its own, a word with و begins the next sentence: …» وأضاف. */
function closesSentence(tokens: readonly Token[], mark: number): boolean {
  const last = tokens[mark - 1]
  const next = tokens[mark + 1]
  return Boolean(last && next && ends.has(last.word) && !next.sign && next.word.startsWith('و'))
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const stop = tokens[at]!
  const last = tokens[at - 1]
  const next = tokens[at + 1]
  if (stop.word === '…') return false
  if (next?.sign && ends.has(next.word) && next.start === stop.end) return false
  if (stop.word !== '.') return true
  if (last?.word === '.' && last.end === stop.start) return false
  if (
    last &&
    last.end === stop.start &&
    (/^\p{L}$/u.test(last.word) || abbreviations.has(last.word)) &&
    next &&
    !next.sign
  )
    return false
  if (isInitials(tokens, at)) return false
  return !(next && next.start === stop.end && /^[\p{Script=Latin}\p{N}]/u.test(text[next.start]!))
}
