import type { Measured } from '../claim.ts'
import { light, normalised, ours, snowball, type Method } from './methods.ts'
import { readLemmas } from './read-data.ts'

export type Clustering = { precision: number; recall: number; f: number }

/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of one grouping of things against another. */
export function bCubed(groups: readonly string[], right: readonly string[]): Clustering {
  const sizes = new Map<string, number>()
  const count = (key: string) => sizes.set(key, (sizes.get(key) ?? 0) + 1)
  groups.forEach((group, index) => {
    count(`group ${group}`)
    count(`right ${right[index]}`)
    count(`both ${group}\n${right[index]}`)
  })
  let precision = 0
  let recall = 0
  groups.forEach((group, index) => {
    const both = sizes.get(`both ${group}\n${right[index]}`)!
    precision += both / sizes.get(`group ${group}`)! / groups.length
    recall += both / sizes.get(`right ${right[index]}`)! / groups.length
  })
  return { precision, recall, f: (2 * precision * recall) / (precision + recall) }
}

/** T2: do the forms of one lemma get one stem, and nothing else? @param folder where the data is */
export async function lemmas(folder: string, say: (line: string) => void): Promise<Measured[]> {
  const list = await readLemmas(folder)
  const words = list.map(([word]) => word)
  const right = list.map(([, lemma]) => lemma)
  const of = (method: Method) => bCubed(words.map(method.stem), right)
  const other = await snowball(words, say)
  const mine = of(ours)
  return [
    {
      what: `T2 forms of one lemma (${words.length.toLocaleString('en')} words): B³ F1`,
      floor: [light, ...(other ? [other] : []), normalised]
        .map((method) => `${method.name} ${of(method).f.toFixed(3)}`)
        .join(', '),
      ours: `${mine.f.toFixed(3)} (precision ${mine.precision.toFixed(3)}, recall ${mine.recall.toFixed(3)})`,
      promise: '≥ 0.91',
      kept: mine.f >= 0.91,
    },
  ]
}
