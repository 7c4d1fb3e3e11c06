import { analyse, type AnalysedWord } from '../arabic/analyse.ts'
import { stemNumber } from '../arabic/word-number.ts'
import type { PublishedContent } from '../stories/shape.ts'
import type { Marked } from './shape.ts'
import { fields, textsOf, unpackPlaces } from './story-words.ts'

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

/** Fields a passage is taken from: of those alike the first. */
const shown = ['standfirst', 'body', 'captions'] as const
/** Words of a stretch. */
const stretch = 30

/**
 * The place of a story that has the most of the words, with them marked; how the story begins where there is none.
 * @param packed its words in their places: only the text that is shown is analysed
 */
export function passageOf(content: PublishedContent, packed: Uint8Array, stems: ReadonlySet<string>): Marked[] {
  const texts = textsOf(content)
  const text = (field: number, index: number) =>
    (texts[field]?.[index] ?? '').slice(0, mostRead).replace(/\s+/g, ' ').trim()
  const place = bestPlace(unpackPlaces(packed), new Set([...stems].map((stem) => stemNumber(stem))))
  if (!place) {
    const beginning = content.standfirst || text(bodyField, 0)
    return cut(beginning, [], 0, endOf(beginning, 0))
  }
  const best = text(place.field, place.text)
  const words = analyse(best).filter(({ stem }) => stems.has(stem))
  if (best.length <= longest) return cut(best, words, 0, best.length)
  const start = bestWindow(words)?.start ?? 0
  // Nothing of a short end is left out where the passage can begin earlier.
  const from = beginOf(best, Math.min(start - before, best.length - longest))
  return cut(best, words, from, endOf(best, from))
}

const bodyField = fields.indexOf('body')

/** The text that has a stretch with the most different words: its field, and its number there. */
function bestPlace(all: Uint32Array, stems: ReadonlySet<number>): { field: number; text: number } | null {
  let best: { field: number; text: number; different: number } | null = null
  for (const name of shown) {
    const field = fields.indexOf(name)
    let at = fields.length
    for (let before = 0; before < field; before += 1) at += all[before]!
    const end = at + all[field]!
    let text = 0
    let last: { number: number; at: number }[] = []
    for (; at < end; at += 1) {
      const word = all[at]!
      if (word === 0) {
        text += 1
        last = []
      }
      const number = word >>> 8
      if (word === 0 || !stems.has(number)) continue
      last = [...last.filter((one) => one.number !== number && at - one.at < stretch), { number, at }]
      if (last.length > (best?.different ?? 0)) best = { field, text, different: last.length }
    }
    if (best?.different === stems.size) break
  }
  return best
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
