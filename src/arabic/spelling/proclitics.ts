/** What is written on to the front of a word: a conjunction, a preposition or the س of the future, the article. */
const chains = `ال و ف ب ل ك س وال فال بال كال وبال وكال فبال لل ولل فلل وب ول وك فب فل وس فس`.split(' ')
const proclitics = new Set(['', ...chains])
const procliticLetters = new Set(chains.join(''))
const longest = 4

/** The four that a word can begin with; places in this order are used by all that counts them. */
export const alefs = ['ا', 'أ', 'إ', 'آ'] as const

/**
 * Where the word proper may begin with an alef: at its first letter, or after a chain of proclitics. والإعلان begins
 * at 3; الامن may begin at 0 and at 2. In ascending order.
 */
export function openings(word: string): number[] {
  const found: number[] = []
  for (let at = 0; at <= longest && at < word.length - 1; at += 1) {
    const letter = word[at]!
    const isAlef = letter === 'ا' || letter === 'أ' || letter === 'إ' || letter === 'آ'
    if (isAlef && (at === 0 || proclitics.has(word.slice(0, at)))) found.push(at)
    if (!procliticLetters.has(letter)) break
  }
  return found
}

const article = /^[وف]?(?:[بك]?ال|لل)(?=..)/

/** How many letters the article has with what stands before it; 0 without one. The ال of التزام counts, too. */
export const articleLength = (word: string): number => article.exec(word)?.[0].length ?? 0

/** A single conjunction or preposition at the head of a word, or what may be one. */
export const withoutHead = (word: string): string | null =>
  word.length >= 3 && /^[وفبلك]/.test(word) ? word.slice(1) : null
