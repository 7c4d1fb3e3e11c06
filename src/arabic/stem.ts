import { frequency } from './words/frequency.ts'

const prefixes = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال']
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']
const known = 3

/** The stem of a folded Arabic word: what finds its kin. Leaves a word of up to three letters alone. */
export function lightStem(word: string): string {
  let stem = word
  const prefix = prefixes.find((each) => stem.startsWith(each) && stem.length - each.length >= 2)
  if (prefix) stem = stem.slice(prefix.length)
  else if (stem.length > 4 && stem.startsWith('و') && frequency(stem.slice(1)) >= known) stem = stem.slice(1)
  for (const suffix of suffixes)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length)
  return stem
}
