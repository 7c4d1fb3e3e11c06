/**
 * How far apart two words are when both are taken for spellings of a foreign name: the sum of what each difference in
 * letters says against it, 0 = nothing, 1 = as much as another consonant. What is cheap is what Arabic newspapers do with the
 * same sound: a long vowel written or not; g as غ ج ق ك; s, z and sh as س ص ز ش; t as ت ط; v as ف; ch as تش.
 */

/** One letter for تش, which is one sound. */
const ch = '\u0686'
const isVowel = (letter: string) => letter === 'ا' || letter === 'و' || letter === 'ي'

/** What it says against two words that they differ in these two letters. */
const confusable = new Map<number, number>()
/** Two letters as one number: joining them as text for every comparison took most of the time. */
const both = (a: string, b: string) => (a.charCodeAt(0) << 16) | b.charCodeAt(0)
for (const [cost, pairs] of [
  [0.12, 'غج سص تط دض قغ صز'],
  [0.2, `جق غك قك جك سش سز ثت ذد زذ ثس زظ ضظ ش${ch}`],
  [0.3, 'اي او'],
  [0.35, `وي غخ خه خك هح جش جز تد طد فب فو عا عء اء جي ثف ج${ch} س${ch}`],
  [0.7, `من لر زش وب ك${ch}`],
] as const)
  for (const pair of pairs.split(' ')) {
    confusable.set(both(pair[0]!, pair[1]!), cost)
    confusable.set(both(pair[1]!, pair[0]!), cost)
  }

function substitution(a: string, b: string, i: number, j: number): number {
  const one = a[i]!
  const other = b[j]!
  if (i === a.length - 1 && j === b.length - 1) {
    if ((one === 'ا' && other === 'ه') || (one === 'ه' && other === 'ا')) return 0.08
    if (isVowel(one) && isVowel(other)) return 0.8
    if ((one === 'س' && other === 'ز') || (one === 'ز' && other === 'س')) return 0.1
  }
  const cost = confusable.get(both(one, other)) ?? 1
  // The first letter is heard clearly.
  return i === 0 && j === 0 && isVowel(one) !== isVowel(other) ? Math.max(cost, 0.5) : cost
}

/** What a letter that only one of the words has says against it. */
function extra(letters: string, index: number): number {
  const letter = letters[index]!
  const before = letters[index - 1]
  const after = letters[index + 1]
  if (letter === before) return 0.05
  if (index === 0) return letter === 'ا' ? 0.3 : 0.9
  if (after === undefined)
    return letter === 'ا' || letter === 'ه' ? 0.5 : letter === 'ء' ? 0.2 : isVowel(letter) ? 0.7 : 0.9
  if (letter === 'ا') return 0.12
  if (letter === 'ي') return before === 'ا' || after === 'ا' ? 0.25 : 0.14
  if (letter === 'و') return before === 'ا' || after === 'ا' ? 0.25 : 0.18
  if (letter === 'ه' || letter === 'ء') return 0.45
  // ng and nk, ts and tz: the second consonant is often not heard.
  if ((letter === 'ت' && (after === 'س' || after === 'ش' || after === 'ز')) || (letter === 'د' && after === 'ج'))
    return 0.3
  if ((letter === 'غ' || letter === 'ك') && before === 'ن') return 0.5
  return 1
}

const longest = 32
const width = longest + 1
const costs = new Float64Array(width * width)

export type SpellingDistance = {
  distance: number
  /** How many letters that are not long vowels the longer one has. */
  consonants: number
  /** The words differ in nothing but letters for sounds that are taken for each other (غ ج, ذ د). */
  onlySounds: boolean
}

/** @param first @param second words as `plainName` gives them; of long ones the first 32 letters count */
export function spellingDistance(first: string, second: string): SpellingDistance {
  const a = first.replaceAll('تش', ch).slice(0, longest)
  const b = second.replaceAll('تش', ch).slice(0, longest)
  costs[0] = 0
  for (let i = 1; i <= a.length; i += 1) costs[i * width] = costs[(i - 1) * width]! + extra(a, i - 1)
  for (let j = 1; j <= b.length; j += 1) costs[j] = costs[j - 1]! + extra(b, j - 1)
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : substitution(a, b, i - 1, j - 1)
      let best = Math.min(
        costs[(i - 1) * width + j - 1]! + change,
        costs[(i - 1) * width + j]! + extra(a, i - 1),
        costs[i * width + j - 1]! + extra(b, j - 1),
      )
      if (change > 0 && i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        const vowelMoved = isVowel(a[i - 1]!) || isVowel(a[i - 2]!)
        best = Math.min(best, costs[(i - 2) * width + j - 2]! + (vowelMoved ? 0.3 : 0.6))
      }
      costs[i * width + j] = best
    }
  return {
    distance: costs[a.length * width + b.length]!,
    consonants: Math.max(consonantsOf(a), consonantsOf(b)),
    onlySounds: a.length === b.length && onlySounds(a, b),
  }
}

function onlySounds(a: string, b: string): boolean {
  for (let index = 0; index < a.length; index += 1)
    if (a[index] !== b[index] && (isVowel(a[index]!) || (confusable.get(both(a[index]!, b[index]!)) ?? 1) > 0.2))
      return false
  return true
}

function consonantsOf(word: string): number {
  let count = 0
  for (const letter of word) if (!isVowel(letter)) count += 1
  return count
}
