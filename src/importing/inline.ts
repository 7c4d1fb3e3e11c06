import { cleanLine } from '../arabic/normalise.ts'
import type { Run } from '../stories/shape.ts'

export type Marks = Omit<Run, 'text' | 'quotation'>
export type Raw = { text: string; marks: Marks }
/** Stands for a line break among raw pieces of text. */
export const lineBreak = '\u2028'

/** Runs as they come from markup, cleaned: one space between words, none at the ends, equal neighbours joined. */
export function cleanRuns(raw: Raw[]): Run[] {
  const runs: Run[] = []
  let spaced = true
  for (const { text, marks } of raw) {
    const core = cleanLine(text)
    const before = /^\s/.test(text) && !spaced ? ' ' : ''
    if (core || before) push(runs, before + core, core ? marks : {})
    if (core || before) spaced = core === ''
    if (core && /\s$/.test(text)) {
      push(runs, ' ', {})
      spaced = true
    }
  }
  const last = runs.at(-1)
  if (last) last.text = last.text.trimEnd()
  return runs.filter((run) => run.text !== '')
}

function push(runs: Run[], text: string, marks: Marks): void {
  const last = runs.at(-1)
  const isSpace = text === ' '
  if (last && (isSpace || sameMarks(last, marks))) last.text += text
  else runs.push({ text, ...marks })
}

function sameMarks(run: Run, marks: Marks): boolean {
  return (
    run.strong === marks.strong &&
    run.emphasis === marks.emphasis &&
    run.link === marks.link &&
    run.language === marks.language
  )
}

/**
 * Paragraphs out of text with line breaks: two breaks part paragraphs; one does so after a sentence or a bold line, or
 * where every line stands for itself.
 */
export function paragraphsOf(raw: Raw[], everyLine: boolean): Run[][] {
  const lines: Raw[][] = [[]]
  for (const piece of raw) {
    if (piece.text === lineBreak) lines.push([])
    else lines.at(-1)!.push(piece)
  }
  const paragraphs: Raw[][] = [[]]
  for (const line of lines) {
    const current = paragraphs.at(-1)!
    const text = current
      .map((piece) => piece.text)
      .join('')
      .trim()
    const empty = line.every((piece) => !piece.text.trim())
    const bold = text.length <= 110 && current.every((piece) => piece.marks.strong || !piece.text.trim())
    if (empty || everyLine || bold || /[.!؟?:…][”"»)]?$/.test(text)) paragraphs.push(empty ? [] : line)
    else current.push({ text: ' ', marks: {} }, ...line)
  }
  return paragraphs.map(cleanRuns).filter((runs) => runs.length > 0)
}
