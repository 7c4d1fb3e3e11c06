/**
 * What stands before a word and is no part of it: و ف, then ب ك ل, then ال (ل before it makes لل), and what calls or
 * points, يا and هال. Written once where a letter is doubled, as runs of a letter are compared apart.
 */
export const proclitics: readonly string[] = ['', 'و', 'ف']
  .flatMap((and) => ['', 'ب', 'ك', 'ل'].flatMap((before) => ['', 'ال'].map((the) => and + before + the)))
  .concat(['يا', 'ويا', 'هال', 'وهال', 'يال', 'اي'])
  .filter((each, index, all) => all.indexOf(each) === index)

/** Endings that a noun takes and stays itself: plural and dual, pronouns, the alef of the accusative. */
export const endings: readonly string[] = [
  'ا',
  'ون',
  'ين',
  'ان',
  'ات',
  'وا',
  'ه',
  'ها',
  'هم',
  'هن',
  'ك',
  'كم',
  'كن',
  'ي',
  'نا',
]

/** Letters, each run of one letter as a single one, and how long each run was. */
export type Runs = { letters: string; lengths: readonly number[] }

export function runsOf(word: string): Runs {
  let letters = ''
  const lengths: number[] = []
  for (const letter of word)
    if (letters.endsWith(letter)) lengths[lengths.length - 1]! += 1
    else {
      letters += letter
      lengths.push(1)
    }
  return { letters, lengths }
}

const byFirstLetter = Map.groupBy(proclitics.slice(1), (proclitic) => proclitic[0]!)

/** What a word may be: its letters from a place on; `shared` where the one before it is a letter of its own, too. */
export type Rest = { letters: string; at: number; shared: boolean }

/** What is left of a word behind every proclitic it may begin with, itself first. */
export function behindProclitics({ letters, lengths }: Runs): Rest[] {
  const all: Rest[] = [{ letters, at: 0, shared: false }]
  for (const proclitic of byFirstLetter.get(letters[0] ?? '') ?? []) {
    if (!letters.startsWith(proclitic)) continue
    const at = proclitic.length
    all.push({ letters: letters.slice(at), at, shared: false })
    // Its last letter is written together with the same one of the word: اللئيم.
    if (lengths[at - 1]! > 1) all.push({ letters: letters.slice(at - 1), at: at - 1, shared: true })
  }
  return all
}

/** How long the runs of a rest are. */
export const lengthsOf = ({ lengths }: Runs, { at, shared }: Rest): number[] =>
  lengths.slice(at).map((length, index) => (shared && index === 0 ? length - 1 : length))

/**
 * How a word is written against how it is listed: `same`, `doubled` where a letter stands twice in place of once,
 * which may make another word, `other`.
 */
export function compareRuns(listed: readonly number[], written: readonly number[]): 'same' | 'doubled' | 'other' {
  let doubled = false
  for (let at = 0; at < listed.length; at += 1) {
    const more = written[at]! - listed[at]!
    if (more < 0) return 'other'
    if (more === 1) doubled = true
  }
  return doubled ? 'doubled' : 'same'
}
