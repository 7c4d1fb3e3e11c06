import { analyse, type AnalysedWord } from '../arabic/analyse.ts'
import type { PublishedContent } from '../stories/shape.ts'
import { blockText } from '../stories/text.ts'
import type { Marked } from './shape.ts'

/** Length of a passage, in UTF-16 units, and how much of a story is read for it. */
const longest = 240
const mostRead = 40_000
/** How much of what stands before the first word is shown. */
const before = 60

/** A headline with the words that were asked for marked. @param stems of those words */
export function markedHeadline(text: string, stems: ReadonlySet<string>): Marked[] {
  return cut(
    text,
    analyse(text).filter(({ stem }) => stems.has(stem)),
    0,
    text.length,
  )
}

/** The place of a story that has the most of the words, with them marked; how the story begins where there is none. */
export function passageOf(content: PublishedContent, stems: ReadonlySet<string>): Marked[] {
  let best: { text: string; words: AnalysedWord[]; start: number; different: number } | null = null
  let read = 0
  for (const text of textsOf(content)) {
    const words = analyse(text).filter(({ stem }) => stems.has(stem))
    const window = bestWindow(words)
    if (window && window.different > (best?.different ?? 0)) best = { text, words, ...window }
    read += text.length
    if (best?.different === stems.size || read > mostRead) break
  }
  if (!best) {
    const [text = ''] = textsOf(content)
    return cut(text, [], 0, endOf(text, 0))
  }
  const { text, words, start } = best
  if (text.length <= longest) return cut(text, words, 0, text.length)
  // Nothing of a short end is left out where the passage can begin earlier.
  const from = beginOf(text, Math.min(start - before, text.length - longest))
  return cut(text, words, from, endOf(text, from))
}

function* textsOf(content: PublishedContent): Generator<string> {
  if (content.standfirst) yield content.standfirst
  for (const block of content.body) {
    const text = blockText(block).slice(0, mostRead).replace(/\s+/g, ' ').trim()
    if (text) yield text
  }
}

/** Where the stretch begins that has the most different words; the first of those alike. */
function bestWindow(words: readonly AnalysedWord[]): { start: number; different: number } | null {
  let best: { start: number; different: number } | null = null
  for (let first = 0; first < words.length; first += 1) {
    const { start } = words[first]!
    const inside = new Set<string>()
    for (let at = first; at < words.length && words[at]!.end <= start + longest - before; at += 1)
      inside.add(words[at]!.stem)
    if (inside.size > (best?.different ?? 0)) best = { start, different: inside.size }
  }
  return best
}

function beginOf(text: string, wanted: number): number {
  if (wanted <= 0) return 0
  const space = text.indexOf(' ', wanted)
  return space === -1 ? wanted : space + 1
}

function endOf(text: string, from: number): number {
  if (text.length <= from + longest) return text.length
  const space = text.lastIndexOf(' ', from + longest)
  return space > from ? space : from + longest
}

/** Part of a text in pieces, the words marked, with signs for what is left out. */
function cut(text: string, words: readonly AnalysedWord[], from: number, until: number): Marked[] {
  const pieces: Marked[] = []
  const say = (piece: string, mark: boolean) => {
    if (piece !== '') pieces.push({ text: piece, mark })
  }
  let at = from
  for (const { start, end } of words) {
    if (start < at || end > until) continue
    say(text.slice(at, start), false)
    say(text.slice(start, end), true)
    at = end
  }
  say(text.slice(at, until), false)
  if (from > 0) pieces.unshift({ text: '… ', mark: false })
  if (until < text.length) pieces.push({ text: ' …', mark: false })
  return pieces
}
