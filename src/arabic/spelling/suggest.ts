import { rightYa } from './alef-maqsura.ts'
import { rightAn } from './an.ts'
import { rightAlef } from './initial-hamza.ts'
import { withInnerHamza } from './inner-hamza.ts'
import { articleLength } from './proclitics.ts'
import { beginsNounPhrase, isForWhich, rightParticle } from './particles.ts'
import { isSpelledLetter } from './spelled-letters.ts'
import { isAdjectiveInTa, rightTa } from './ta-marbuta.ts'
import { rightTowards } from './towards.ts'

export type SpellingKind = 'hamza' | 'ta-marbuta' | 'alef-maqsura'

/** What a word should be. `forms` the likeliest first, never the word itself; `sure` where no other reading is likely. */
export type Correction = { kind: SpellingKind; forms: string[]; sure: boolean }

/** Longer is no Arabic word. */
const longestWord = 24
/** News agencies by their letters, the letter و, and Wi-Fi: no و before another word. */
const wholeWords = new Set(['وام', 'واس', 'واو', 'واي', 'فاي'])
const banKiMoon = /^[وفل]?بان كي$/
const arabic = /^[\u0621-\u063A\u0641-\u064A]{2,}$/

function rightHamza(word: string): { forms: string[]; sure: boolean } | null {
  const particle = rightParticle(word)
  if (particle) return { forms: particle, sure: true }
  const inner = withInnerHamza(word)
  return rightAlef(inner ?? word) ?? (inner ? { forms: [inner], sure: true } : null)
}

/** What a word says by itself. A slip at its end may hide one at its head (الي, الارضيه), so they are looked for in turn. */
type Verdict = (Correction & { beforeAdjective: boolean }) | null

function verdict(word: string): Verdict {
  if (!arabic.test(word) || wholeWords.has(word)) return null
  const ya = rightYa(word)
  const hamza = rightHamza(ya ?? word)
  const forms = hamza?.forms ?? [ya ?? word]
  const ta = rightTa(forms[0]!)
  if (ta?.alone && !hamza) return { kind: 'ta-marbuta', forms: [ta.form], sure: true, beforeAdjective: false }
  if (ta?.alone) return { kind: 'hamza', ...bothMended(hamza!, ta.form, word), beforeAdjective: false }
  if (hamza) return { kind: 'hamza', ...hamza, beforeAdjective: false }
  if (ya) return { kind: 'alef-maqsura', forms, sure: true, beforeAdjective: false }
  return ta && { kind: 'ta-marbuta', forms: [ta.form], sure: false, beforeAdjective: true }
}

/** Without an article the ه may belong to a verb that begins like the noun: اذاعه, broadcast it, beside إذاعة. */
function bothMended({ forms, sure }: { forms: string[]; sure: boolean }, both: string, word: string) {
  return articleLength(word) > 0 ? { forms: [both], sure } : { forms: [both, ...forms], sure: false }
}

/** Words come again and again. */
const verdicts = new Map<string, Verdict>()
const mostVerdicts = 20_000

function keptVerdict(word: string): Verdict {
  let kept = verdicts.get(word)
  if (kept === undefined) {
    if (verdicts.size >= mostVerdicts) verdicts.clear()
    verdicts.set(word, (kept = verdict(word)))
  }
  return kept
}

/**
 * What is wrong with the spelling of one word between its neighbours: hamza, ta marbuta, alef maqsura. Null when it
 * stands, as every word does that is not of Arabic letters.
 * @param word without vowel signs and tatweel, like its neighbours
 * @param previous empty where a sentence begins
 */
export function correct(word: string, previous: string, next: string): Correction | null {
  if (word.length > longestWord || isSpelledLetter(word, previous, next)) return null
  if (banKiMoon.test(`${word} ${next}`)) return null
  const an = rightAn(word, previous, next)
  if (an) return an.forms.length > 0 ? { kind: 'hamza', ...an } : null
  const towards = rightTowards(word, previous, next)
  if (towards) return towards.forms.length > 0 ? { kind: 'alef-maqsura', ...towards } : null
  if (isForWhich(word) && !beginsNounPhrase(next)) return null
  const kept = keptVerdict(word)
  return kept?.beforeAdjective && !isAdjectiveInTa(next) ? null : kept
}

/**
 * The right form of a word by hamza, ta marbuta and alef maqsura, clitics kept, or null when it stands or two forms
 * are about as likely. Decided by the rules of Arabic writing, by how often a word and its kin are written which way
 * (words/README.md), and by the neighbours. Takes microseconds; the first question the time to read the list.
 */
export function suggest(word: string, previous: string, next: string): string | null {
  const found = correct(word, previous, next)
  return found?.sure ? found.forms[0]! : null
}
