import type { Direction } from '../../arabic/direction.ts'
import { setLine, type SetLine } from './set-text.ts'

/** Lines of text and the size they fit at. */
export type Block = { lines: SetLine[]; size: number }

/** The room a block has, in pixels, and the sizes to try, largest first. */
export type Room = { width: number; height: number; lines: number; lineHeight: number; sizes: number[] }

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/**
 * Breaks a headline into lines at the largest size at which they fit the room, of about the same length each, so that
 * no word is left alone on the last one. What does not fit at the smallest size ends in … .
 */
export function fitHeadline(text: string, direction: Direction, room: Room): Block {
  const words = text.split(' ')
  const widths = new Map<string, number>()
  const widthOf = (part: string) => {
    const known = widths.get(part) ?? setLine(part, direction).width
    widths.set(part, known)
    return known
  }
  for (const size of room.sizes) {
    const most = Math.min(room.lines, Math.floor(room.height / (size * room.lineHeight)))
    const width = room.width / size
    const last = size === room.sizes.at(-1)
    if (!last && words.some((word) => widthOf(word) > width)) continue
    const lines = broken(last ? words.flatMap((word) => pieces(word, width, widthOf)) : words, width, widthOf)
    if (lines.length > most && !last) continue
    const kept = lines.length > most ? shortened(lines, most, width, widthOf) : evened(words, lines, width, widthOf)
    return { lines: kept.map((line) => setLine(line, direction)), size }
  }
  throw new Error('a room needs at least one size')
}

type Width = (part: string) => number

/** As many words on a line as go. Words do not join across a space, so widths add up. */
function broken(words: string[], width: number, widthOf: Width): string[] {
  const space = widthOf(' ')
  const lines: string[] = []
  let used = Infinity
  for (const word of words) {
    const wide = widthOf(word)
    if (used + space + wide > width) {
      lines.push(word)
      used = wide
    } else {
      lines.push(`${lines.pop()} ${word}`)
      used += space + wide
    }
  }
  return lines
}

/** The same number of lines within the smallest width that allows it. */
function evened(words: string[], lines: string[], width: number, widthOf: Width): string[] {
  let [narrow, wide, best] = [Math.max(...words.map(widthOf)), width, lines]
  for (let step = 0; step < 12 && narrow < wide; step += 1) {
    const middle = (narrow + wide) / 2
    const tried = broken(words, middle, widthOf)
    if (tried.length > lines.length) narrow = middle
    else [wide, best] = [middle, tried]
  }
  return best
}

function shortened(lines: string[], most: number, width: number, widthOf: Width): string[] {
  const kept = lines.slice(0, most)
  let words = kept.pop()!.split(' ')
  while (words.length > 1 && widthOf(`${words.join(' ')}…`) > width) words = words.slice(0, -1)
  return [...kept, `${words.join(' ')}…`]
}

/** A word wider than a line, in pieces that are not. */
function pieces(word: string, width: number, widthOf: Width): string[] {
  if (widthOf(word) <= width) return [word]
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment)
  if (letters.length === 1) return [word]
  const half = Math.ceil(letters.length / 2)
  return [letters.slice(0, half), letters.slice(half)].flatMap((part) => pieces(part.join(''), width, widthOf))
}
