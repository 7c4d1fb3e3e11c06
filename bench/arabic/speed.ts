import { readFileSync } from 'node:fs'
import { analyse } from '../../src/arabic/analyse.ts'
import type { Measured } from '../claim.ts'
import { readStretches } from './read-data.ts'

const rounds = 9

/** How fast text is read into words and stems, and what hostile text costs. @param folder where the data is */
export async function speed(folder: string): Promise<Measured[]> {
  const started = performance.now()
  analyse('الكلمة')
  const first = performance.now() - started
  const text = (await readStretches(folder, 1_000_000)).join(' ')
  const rates: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now()
    rates.push(analyse(text).length / ((performance.now() - begun) / 1000))
  }
  const rate = rates.toSorted((a, b) => a - b)[rounds >> 1]!
  const list = readFileSync(new URL('../../src/arabic/words/words.br', import.meta.url)).length
  return [
    {
      what: `words read a second (running news), first word after ${first.toFixed(0)} ms, word list ${(list / 1000).toFixed(0)} kB`,
      floor: '—',
      ours: `${(rate / 1e6).toFixed(1)} M/s`,
      promise: '≥ 1.5 M/s, ≤ 700 kB',
      kept: rate >= 1_500_000 && list <= 700_000,
    },
    ...hostile(),
  ]
}

/** The longest of what a query or a story may bring. */
function hostile(): Measured[] {
  const million = 1_000_000
  const texts = { 'a million ال': 'ال'.repeat(million), 'a million marks': `ب${'\u064e'.repeat(million)}` }
  const slowest = Object.entries(texts).map(([name, text]) => {
    const begun = performance.now()
    analyse(text)
    return `${name} ${(performance.now() - begun).toFixed(0)} ms`
  })
  return [{ what: 'hostile text, read whole', floor: '—', ours: slowest.join(', '), promise: 'linear', kept: null }]
}
