import { Refused } from '../base/refused.ts'
import { storyLimits } from '../stories/shape.ts'
import type { Figure } from '../stories/shape.ts'
import { readBylineLine } from './byline.ts'
import { isAltLine, readCaptionLine } from './caption.ts'
import { isHeadlineLike, nothingFound, paragraphPiece } from './piece.ts'
import type { Found, Piece } from './piece.ts'
import { isVerb } from './quotations.ts'
import { tooLong } from './raw-page.ts'
import type { RawPage } from './raw-page.ts'
import { sift } from './sift.ts'
import { readHead } from './text-head.ts'
import { bulletText, isSpaced, numberedText, readLines } from './text-lines.ts'
import type { Line } from './text-lines.ts'

/** More lines than any page that one story could be on. */
const maximumLines = 10_000

export const noHeadline = () => new Refused('invalid', { ar: 'لا عنوان في الصفحة', en: 'The page has no headline' })

/**
 * Reads a page that came as plain text: no markup tells what a line is, so its place, its length and its form do.
 * @throws Refused when no line can be the headline
 */
export function readTextPage(text: string): RawPage {
  if (text.length > storyLimits.bytes) throw tooLong()
  const lines = readLines(text)
  if (lines.length > maximumLines) throw tooLong()
  const head = readHead(lines)
  if (!head) throw noHeadline()
  const found = nothingFound()
  const pieces = [
    ...head.over.map((line) => linePiece(line, 'over')),
    ...head.head.map((line) => linePiece(line, 'head')),
    ...withFigures(head.body),
  ]
  const kept = sift(pieces, found)
  const body = kept.filter((piece) => piece.where === 'body')
  for (const piece of kept) if (piece.where !== 'body') leftOver(piece, found)
  return {
    headline: head.headline,
    kicker: head.kicker,
    standfirst: head.standfirst,
    kind: 'report',
    language: '',
    outlet: { name: head.site, url: null },
    pieces: dropTail(structured(body), found),
    found,
  }
}

const linePiece = (line: Line, where: Piece['where']): Piece => paragraphPiece(line.text, where, line.gap)

/** A short line under the headline that nothing explains is the author's name, if none was found; else it is left out. */
function leftOver(piece: Piece, found: Found): void {
  const line =
    piece.where === 'head' && found.byline.length === 0 && /^\S+\s\S+(?:\s\S+)?$/.test(piece.text)
      ? readBylineLine(piece.text, true)
      : null
  if (line && line.entries.length === 1) found.byline.push(...line.entries)
  else found.dropped.push(piece.text)
}

/** Makes figures of the lines that stand under pictures: alternative text and caption, or caption alone. */
function withFigures(lines: Line[]): Piece[] {
  const pieces: Piece[] = []
  const figureAt = () => (pieces.at(-1)?.block.type === 'figure' ? (pieces.at(-1)!.block as Figure) : null)
  for (const line of lines) {
    const picture = /^!\[([^\]]{0,500})\]\((\S{1,2000})(?:\s"([^"]{0,500})")?\)$/.exec(line.text)
    const caption = readCaptionLine(line.text)
    const open = figureAt()
    if (line.level) {
      const level = Math.min(4, Math.max(2, line.level)) as 2 | 3 | 4
      pieces.push({ ...linePiece(line, 'body'), block: { type: 'heading', level, runs: [{ text: line.text }] } })
    } else if (picture) {
      pieces.push(figurePiece({ alt: picture[1]!, caption: picture[3] ?? '', credit: '' }, line, picture[2]!))
    } else if (caption && (caption.only || (line.text.length <= 250 && !/[.؟!]\s/.test(caption.caption)))) {
      if (open && caption.caption && !open.caption && (!open.credit || !caption.credit)) {
        open.caption = caption.caption
        open.credit ||= caption.credit
      } else if (open && !caption.caption && !open.credit) {
        open.credit = caption.credit
      } else {
        const alt =
          pieces.at(-1)?.block.type === 'paragraph' &&
          isAltLine(pieces.at(-1)!.text, { text: caption.caption, gap: line.gap }, isSpaced(lines))
            ? pieces.pop()!.text
            : ''
        pieces.push(figurePiece({ ...caption, alt }, line, null))
      }
    } else {
      pieces.push(linePiece(line, 'body'))
    }
  }
  return pieces
}

function figurePiece(
  words: { alt: string; caption: string; credit: string },
  line: Line,
  picture: string | null,
): Piece {
  const { alt, caption, credit } = words
  return { ...linePiece(line, 'body'), block: { type: 'figure', media: null, alt, caption, credit }, picture }
}

/** Lists, quotations and headings out of lines. */
function structured(pieces: Piece[]): Piece[] {
  const result: Piece[] = []
  const long = pieces.filter(({ text, block }) => block.type === 'paragraph' && text.length > 60)
  const punctuated =
    long.length > 0 && long.filter(({ text }) => /[.!؟?:…][”"»)]?$/.test(text)).length >= long.length / 2
  const short = (text: string) =>
    text.length <= (punctuated ? 110 : 60) && text.split(' ').length <= (punctuated ? 14 : 8)
  const isHeading = (piece: Piece | undefined) =>
    piece?.block.type === 'paragraph' &&
    isHeadlineLike(piece.text) &&
    short(piece.text) &&
    !isNarrative(piece.text) &&
    !(piece.text.length > 60 && piece.text.includes('،')) &&
    !bulletText(piece.text) &&
    !numberedText(piece.text)
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    const said = /^[—–―]\s?([^—–―]{2,150})$/.exec(piece.text)?.[1]
    const words = result.at(-1)
    if (said && words?.block.type === 'paragraph' && !/^[—–―]/.test(pieces[index + 1]?.text ?? '')) {
      // A line that begins with a dash under a paragraph names who said or wrote it.
      const speaker = said.replace(/\s?\(@\w{1,30}\).*$/, '').trim()
      result.splice(-1, 1, {
        ...words,
        block: {
          type: 'quotation',
          paragraphs: [[{ text: words.text.replace(/^[“”«"](.*)[“”»"]$/u, '$1') }]],
          speaker,
        },
      })
      continue
    }
    const listed = piece.block.type === 'paragraph' ? readList(pieces, index, isHeading) : null
    const quoted = piece.block.type === 'paragraph' ? readQuote(pieces, index) : null
    if (listed || quoted) {
      result.push((listed ?? quoted)!.piece)
      index = (listed ?? quoted)!.last
    } else if (isHeading(piece) && pieces[index + 1] && !isHeading(pieces[index + 1])) {
      result.push({ ...piece, block: { type: 'heading', level: 2, runs: [{ text: piece.text }] } })
    } else {
      result.push(piece)
    }
  }
  return result
}

/** وأضاف أن …, وتابع قائلا: a sentence of the report, though it lacks its full stop. */
const isNarrative = (text: string) =>
  isVerb(text.split(' ').at(-1)!) || (/^[وف]/.test(text) && isVerb(text.split(' ')[0]!))

/** A list from `from` on: bullets, rising numbers, or short lines under a line that ends in a colon. */
function readList(
  pieces: Piece[],
  from: number,
  isShort: (piece: Piece | undefined) => boolean,
): { piece: Piece; last: number } | null {
  const items: string[] = []
  const first = numberedText(pieces[from]!.text)?.number
  const under = /[:：]$/.test(pieces[from - 1]?.text ?? '') && isShort(pieces[from]) && isShort(pieces[from + 1])
  let index = from
  for (; index < pieces.length && items.length < 500; index++) {
    const { text, block } = pieces[index]!
    if (block.type !== 'paragraph') break
    const numbered = first === undefined ? null : numberedText(text)
    const item =
      numbered && numbered.number === first! + items.length
        ? numbered.text
        : first === undefined
          ? (bulletText(text) ?? (under && isShort(pieces[index]) ? text : null))
          : null
    if (item === null) break
    items.push(item)
  }
  // Question and answer, each with a mark of its own, are no list.
  const marksOf = new Set(pieces.slice(from, index).map(({ text }) => text[0]))
  if (first === undefined && !under && marksOf.size > 1) return null
  // One dash alone opens a dialogue, one number a sentence.
  if (items.length < 2) return null
  const list = { type: 'list' as const, ordered: first !== undefined, items: items.map((text) => [{ text }]) }
  return { piece: { ...pieces[from]!, block: list, text: items.join('\n') }, last: index - 1 }
}

function readQuote(pieces: Piece[], from: number): { piece: Piece; last: number } | null {
  const words: string[] = []
  let index = from
  for (; pieces[index]?.text.startsWith('> '); index++) words.push(pieces[index]!.text.slice(2).trim())
  if (words.length === 0) return null
  const named = words.length > 1 ? /^[-–—―]{1,2}\s?(.{2,150})$/.exec(words.at(-1)!)?.[1] : undefined
  const paragraphs = (named ? words.slice(0, -1) : words).map((text) => [{ text }])
  return {
    piece: {
      ...pieces[from]!,
      block: { type: 'quotation', paragraphs, speaker: named ?? null },
      text: words.join('\n'),
    },
    last: index - 1,
  }
}

/**
 * Leaves out what stands after the last paragraph without being one: three headlines or more (links to other stories), and
 * words alone (tags, hours, numbers).
 */
function dropTail(pieces: Piece[], found: Found): Piece[] {
  const last = pieces.findLastIndex(({ block, text }) => block.type !== 'paragraph' || !isHeadlineLike(text))
  const tail = pieces.slice(last + 1)
  if (last < 0 || !/[.!؟?…][”"»)]?$/.test(pieces[last]!.text)) return pieces
  const kept = tail.length >= 3 ? [] : tail.filter(({ text }) => text.split(' ').length > 3)
  found.dropped.push(...tail.filter((piece) => !kept.includes(piece)).map(({ text }) => text))
  return [...pieces.slice(0, last + 1), ...kept]
}
