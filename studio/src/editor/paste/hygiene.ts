import { cleanText } from '../../../../src/arabic/normalise.ts'
import type { Run } from '../../../../src/stories/shape.ts'

/** Stretching between two letters is decoration (قــال); at the edge of a word it is spelling (هـ، لـBBC). */
const stretching =
  /(?<=[\u0620-\u063F\u0641-\u064A\u066E-\u06D3][\u064B-\u065F\u0670]*)\u0640+(?=[\u0620-\u063F\u0641-\u064A\u066E-\u06D3])/g

/** Pasted text as it is stored: nothing invisible, no stretching, one space where there was any white space. */
export function cleanRun(text: string): string {
  // The dots keep the space at its edges, which belongs between this run and its neighbours.
  return cleanText(`.${text.replace(/\s+/g, ' ')}.`)
    .slice(1, -1)
    .replace(stretching, '')
}

/** The runs of one block: neighbours alike become one, no space at the edges, none doubled where runs meet. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = []
  for (const run of runs) {
    const before = tidy.at(-1)
    let text = cleanRun(run.text)
    if (!before || before.text.endsWith(' ')) text = text.trimStart()
    if (!text) continue
    if (before && sameMarks(before, run)) before.text += text
    else tidy.push({ ...run, text })
  }
  const last = tidy.at(-1)
  if (last) {
    last.text = last.text.trimEnd()
    if (!last.text) tidy.pop()
  }
  return tidy
}

const sameMarks = (one: Run, other: Run) =>
  JSON.stringify({ ...one, text: '' }) === JSON.stringify({ ...other, text: '' })
