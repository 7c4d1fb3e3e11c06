import { arabicLikeness } from './arabic-pattern.ts'
import { nameWords } from './name-words.ts'
import { ownName } from './own-names.ts'
import { spellingDistance } from './spelling-distance.ts'

/**
 * Are two spellings one name? 1 = one name but for hamza, ta marbuta, vowel signs or a space (عبد العزيز، عبدالعزيز);
 * from `oneName` up very likely one (بلينكن، بلينكين); towards 0 two names, however close (حسن، حسين).
 *
 * Two kinds of names are told apart. In a name from elsewhere Arabic letters are a guess at the sound, and what guesses
 * differ in counts little. An Arabic name is a pattern laid over a root: another long vowel, or a letter more, is
 * another name. A list of common names settles those that are known; the shape of the words decides about the rest.
 * Names of several words are compared word by word; a word that one of them leaves out lowers.
 * Pure; some microseconds a pair; of longer names the first 120 letters count.
 */
export function sameName(a: string, b: string): number {
  const first = nameWords(a)
  const second = nameWords(b)
  if (first.joined === '' || second.joined === '') return 0
  if (first.joined === second.joined) return 1
  if (first.words.length === 0 || second.words.length === 0) return 0
  const tied = first.ties.length === second.ties.length ? 1 : 0.93
  if (first.words.length === 1 && second.words.length === 1) return sameWord(first.words[0]!, second.words[0]!) * tied
  const apart = alignWords(first.words, second.words) * tied
  // A foreign name may be written in one word or in two (نيودلهي، نيو دلهي).
  if (first.words.length === second.words.length) return apart
  return Math.max(apart, 0.98 * sameWord(first.words.join(''), second.words.join('')))
}

/** From here up two spellings are taken for one name. */
export const oneName = 0.5

function alignWords(a: string[], b: string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let least = 1
  let sum = 0
  let at = 0
  let inside = 0
  for (const [index, word] of short.entries()) {
    let best = 0
    let where = at
    for (let look = at; look <= long.length - (short.length - index); look += 1) {
      const score = sameWord(word, long[look]!)
      if (score > best) [best, where] = [score, look]
    }
    if (index > 0) inside += where - at
    least = Math.min(least, best)
    sum += best
    at = where + 1
  }
  const outside = long.length - short.length - inside
  // One word of several says little; a grandfather left out in the middle says little against it.
  const whole = short.length === 1 && long.length > 1 ? 0.45 : 0.85 ** inside * 0.75 ** outside
  return (0.75 * least + 0.25 * (sum / short.length)) * whole
}

/** The same for one word, as `plainName` gives it. */
function sameWord(a: string, b: string): number {
  if (a === b) return 1
  const bareA = withoutArticle(a)
  const bareB = withoutArticle(b)
  // The article before a family name comes and goes.
  if (bareA === bareB) return 0.93
  const { distance, consonants, onlySounds } = spellingDistance(bareA, bareB)
  const share = distance / (consonants < 3 ? 1.4 : Math.sqrt(consonants + 1))
  const foreign = 1 / (1 + (share / 0.3) ** 2)
  const known = ownName(a) ?? ownName(bareA)
  const other = ownName(b) ?? ownName(bareB)
  if (known && other) return known.name === other.name ? 0.97 : 0.25 * foreign
  let arabic = Math.min(
    known?.kind === 'arabic' ? 1 : arabicLikeness(a),
    other?.kind === 'arabic' ? 1 : arabicLikeness(b),
  )
  if (known?.kind === 'arabic' || other?.kind === 'arabic') arabic = Math.max(arabic, 0.5)
  // Two letters for one foreign sound, and neither word known as an Arab's name: so it is a foreign name.
  else if (onlySounds) arabic *= 0.4
  // In an Arabic name nothing but the ways of writing one letter is left open.
  return (1 - arabic) * foreign + arabic * (distance <= 0.1 ? 0.9 : 0.25 * foreign)
}

function withoutArticle(word: string): string {
  return word.length > 4 && word.startsWith('ال') ? word.slice(2) : word
}
