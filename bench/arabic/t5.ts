import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Measured } from '../claim.ts'
import { sameName } from './adapter.ts'
import { jaroWinkler, levenshtein } from './name-measures.ts'
import { developingPairs, hardPairs, keptPairs, type NamePair } from './name-pairs.ts'

/** The pairs that the data's README gives, read out of its text. @throws when the README is not of that form */
export function pairsOf(readme: string): NamePair[] {
  const line = readme.match(/^T5, examples.*$/m)?.[0]
  const [same, different] = line?.split(/Different[^:]*:/) ?? []
  if (!same || !different) throw new Error('no examples of T5 in the README of the data')
  return [...readPairs(same.slice(same.lastIndexOf('same:') + 5), true), ...readPairs(different, false)]
}

function readPairs(text: string, same: boolean): NamePair[] {
  return text
    .split(/[،.]/)
    .map((pair) => pair.split('/'))
    .filter((halves) => halves.length === 2)
    .map(([first, second]) => ({ first: first!.trim(), second: second!.trim(), same }))
}

/** Average precision, the best F1 of all thresholds, and F1 at the threshold given. Equal scores count against us. */
export function measure(
  pairs: readonly NamePair[],
  score: (a: string, b: string) => number,
  threshold: number,
): { averagePrecision: number; bestF1: number; f1: number } {
  const rows = pairs.map(({ first, second, same }) => ({ same, score: score(first, second) }))
  rows.sort((a, b) => b.score - a.score || Number(a.same) - Number(b.same))
  const all = rows.filter(({ same }) => same).length
  const f1At = (hits: number, taken: number) => (2 * hits) / (taken + all)
  let hits = 0
  let sum = 0
  let bestF1 = 0
  for (const [index, { same }] of rows.entries()) {
    if (same) sum += ++hits / (index + 1)
    bestF1 = Math.max(bestF1, f1At(hits, index + 1))
  }
  const taken = rows.filter((row) => row.score >= threshold)
  return { averagePrecision: sum / all, bestF1, f1: f1At(taken.filter(({ same }) => same).length, taken.length) }
}

/** T5: two spellings of one name? @param folder where the data is, with its README */
export async function names(folder: string): Promise<Measured[]> {
  const sets = [
    { what: 'pairs of the README', pairs: pairsOf(await readFile(join(folder, 'README.md'), 'utf8')) },
    { what: 'our pairs, developing', pairs: developingPairs },
    { what: 'our pairs, kept', pairs: keptPairs },
    { what: 'our pairs, harder', pairs: hardPairs },
  ]
  const rows = sets.map(({ what, pairs }): Measured => {
    const [ours, distance, jaro] = [sameName, levenshtein, jaroWinkler].map((score) => measure(pairs, score, 0.5))
    return {
      what: `T5 names, ${what} (${pairs.length}): AP, F1 at 0.5`,
      floor: `AP: Levenshtein ${distance!.averagePrecision.toFixed(3)}, Jaro-Winkler ${jaro!.averagePrecision.toFixed(3)}`,
      ours: `${ours!.averagePrecision.toFixed(3)}, ${ours!.f1.toFixed(3)}`,
      promise: '≥ 0.86, ≥ 0.79',
      kept: ours!.averagePrecision >= 0.86 && ours!.f1 >= 0.79,
    }
  })
  return [...rows, speed()]
}

function speed(): Measured {
  const rounds = 50
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1) for (const { first, second } of keptPairs) sameName(first, second)
  const each = ((performance.now() - started) * 1000) / (rounds * keptPairs.length)
  return { what: 'T5 names, one pair', floor: '—', ours: `${each.toFixed(1)} µs`, promise: '≤ 20 µs', kept: each <= 20 }
}
