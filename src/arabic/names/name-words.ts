import { plainName } from './name-letters.ts'

/** Words that only tie names together: son of, daughter of, the house of. */
const ties = new Set(['بن', 'ابن', 'بنت', 'ال', 'ولد'])
/** Words that are one name with the word after them, whether a space stands between or not. */
const openers: Record<string, string> = { عبد: 'عبد', ابو: 'ابو', ابا: 'ابو', ابي: 'ابو', ام: 'ام', نيو: 'نيو' }

/** A name as it is compared: its words in order, عبد and أبو joined to theirs; ties apart; all of it without spaces. */
export type NameWords = { words: string[]; ties: string[]; joined: string }

const oneWord = /^\S+$/

/** @param name as written */
export function nameWords(name: string): NameWords {
  const plain = plainName(name)
  if (oneWord.test(plain)) return { words: [plain], ties: [], joined: plain }
  const parts = plain.split(/\s+/).filter(Boolean)
  const words: string[] = []
  const tied: string[] = []
  let opener = ''
  for (const [index, part] of parts.entries()) {
    const more = index < parts.length - 1
    if (opener) {
      words.push(opener + part)
      opener = ''
    } else if (more && openers[part] !== undefined && !(part === 'ابي' && index === 0)) opener = openers[part]!
    else if (ties.has(part) && parts.length > 1) tied.push(part === 'ابن' ? 'بن' : part)
    else words.push(part)
  }
  return { words, ties: tied, joined: parts.join('') }
}
