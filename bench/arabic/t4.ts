import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measured } from '../claim.ts'
import { suggest } from './adapter.ts'
import { byFrequency } from './by-frequency.ts'

type Row = { previous: string; word: string; next: string; right: string }
type Checker = (word: string, previous: string, next: string) => string | null

/** Lines of previous TAB word TAB next TAB right form. @throws when a line is not of that form */
export function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [previous, word, next, right] = line.replace(/\r$/, '').split('\t')
      if (word === undefined || previous === undefined || next === undefined || right === undefined)
        throw new Error(`line ${index + 1} of T4 is not previous, word, next and right form`)
      return { previous, word, next, right }
    })
}

export type Spelling = { f: number; precision: number; recall: number; falseAlarms: number }

/** F0.5 of what is flagged with the right form, and alarms per 1,000 words that were right. */
export function measure(rows: readonly Row[], check: Checker): Spelling {
  let [right, flagged, alarms, wrongWords] = [0, 0, 0, 0]
  for (const { previous, word, next, right: form } of rows) {
    if (word !== form) wrongWords += 1
    const suggestion = check(word, previous, next)
    if (suggestion === null) continue
    flagged += 1
    if (suggestion === form) right += 1
    if (word === form) alarms += 1
  }
  const precision = right / Math.max(1, flagged)
  const recall = right / Math.max(1, wrongWords)
  const f = right === 0 ? 0 : (1.25 * precision * recall) / (0.25 * precision + recall)
  return { f, precision, recall, falseAlarms: (1000 * alarms) / Math.max(1, rows.length - wrongWords) }
}

const told = ({ f, falseAlarms }: Spelling) => `${f.toFixed(3)}, ${falseAlarms.toFixed(1)}`

/** T4: hamza, ta marbuta and ya in news. @param folder where the data is */
export async function spelling(folder: string): Promise<Measured[]> {
  const rows = rowsOf(await readFile(join(folder, 't4_words_dev.tsv'), 'utf8'))
  const quick = speed(rows)
  const ours = measure(rows, suggest)
  const byCount = measure(rows, (word) => byFrequency(word))
  return [
    {
      what: `T4 spelling (${rows.length.toLocaleString('en')} words): F0.5, false alarms per 1,000`,
      floor: `frequency list ${told(byCount)}; Hunspell, measured elsewhere, 0.793, 4.1`,
      ours: `${told(ours)} (precision ${ours.precision.toFixed(3)}, recall ${ours.recall.toFixed(3)})`,
      promise: '≥ 0.84, ≤ 2',
      kept: ours.f >= 0.84 && ours.falseAlarms <= 2,
    },
    quick,
  ]
}

/** Each thousand is another part of the text, before anything else has asked for its words: they are remembered. */
function speed(rows: readonly Row[]): Measured {
  suggest('اعلان', '', '')
  const times: number[] = []
  for (let from = 0; from + 1000 <= rows.length; from += 1000) {
    const started = performance.now()
    for (const { word, previous, next } of rows.slice(from, from + 1000)) suggest(word, previous, next)
    times.push(performance.now() - started)
  }
  const median = times.toSorted((a, b) => a - b)[times.length >> 1]!
  return {
    what: 'T4 spelling, 1,000 words',
    floor: '—',
    ours: `${median.toFixed(1)} ms`,
    promise: '≤ 5 ms',
    kept: median <= 5,
  }
}
