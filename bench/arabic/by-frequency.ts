import { frequency } from '../../src/arabic/words/frequency.ts'

/** The plain way: of all spellings that differ in these letters alone, the one that is counted most. */
const alternatives: Readonly<Record<string, string>> = { ا: 'اأإآ', أ: 'اأإآ', إ: 'اأإآ', آ: 'اأإآ' }
const atTheEnd: Readonly<Record<string, string>> = { ه: 'هة', ة: 'هة', ى: 'ىي', ي: 'ىي' }
const lettersLookedAt = 5

function variants(word: string): string[] {
  let forms = ['']
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at]!
    const choices =
      (at < lettersLookedAt ? alternatives[letter] : undefined) ??
      (at === word.length - 1 ? atTheEnd[letter] : undefined)
    forms = forms.flatMap((form) => Array.from(choices ?? letter, (choice) => form + choice))
  }
  return forms.filter((form) => form !== word)
}

/** Another spelling that is `times` as usual as the one written. */
export function byFrequency(word: string, times = 8): string | null {
  let best: { form: string; count: number } | null = null
  for (const form of variants(word)) {
    const count = frequency(form)
    if (count > (best?.count ?? 0)) best = { form, count }
  }
  return best && best.count >= times * Math.max(1, frequency(word)) ? best.form : null
}
