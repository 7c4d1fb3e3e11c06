import { cleanLine } from '../arabic/normalise.ts'
import type { Run } from '../stories/shape.ts'

export type Marks = Omit<Run, 'text' | 'quotation'>

/** Runs as they come from markup, cleaned: one space between words, none at the ends, equal neighbours joined. */
export function cleanRuns(raw: { text: string; marks: Marks }[]): Run[] {
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
  return run.strong === marks.strong && run.emphasis === marks.emphasis && run.link === marks.link && run.language === marks.language
}
