import { foldedFrequency as count } from '../words/folded-frequency.ts'

const beforeNoun = [
  '',
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ول',
  'وب',
  'فل',
  'فب',
  'ال',
  'وال',
  'بال',
  'كال',
  'فال',
  'لل',
  'ولل',
  'وبال',
]
/** The imperfect's own beginnings, with what may stand before them. */
const beforeVerb = ['ي', 'ت', 'ن', 'سي', 'ست', 'سن', 'وي', 'وت', 'وسي', 'وست', 'في', 'فت', 'لي', 'لت']
const third = ['', 'ها', 'هم', 'هن', 'هما', 'ه']
const all = [...third, 'كم', 'كن', 'كما', 'نا', 'ك', 'ني']
const nominal = ['', 'ات', 'ان', 'ين', 'ون', 'تان', 'تين', 'ت', 'ا', 'ي', 'يه', 'يات']
const verbal = ['', 'ت', 'ا', 'تا', 'وا', 'و', 'ون', 'ان', 'ين', 'ن', 'نا', 'تم', 'تن', 'تما']

const withPronouns = (endings: readonly string[], pronouns: readonly string[]) => [
  ...new Set(endings.flatMap((ending) => pronouns.map((pronoun) => ending + pronoun))),
]
/** كم and its like only after an ending that names do not have. */
const afterNoun = [...withPronouns([...nominal, ...verbal], third), ...withPronouns(['ات', 'ت', 'وا'], all)]
const afterVerb = withPronouns(verbal, all)
const rare = 3
/** Before a name that is not known: one of these may be its own letter. */
const doubtful = /^[وف]?[فبك]$/
/** Of a name like بلينكن three letters would be left. */
const shortest = 4

type Affix = { text: string; needed: number }
const affixes = (texts: readonly string[]): Affix[] =>
  texts.map((text) => ({ text, needed: doubtful.test(text) ? 10 : rare }))

/** Affixes by the one letter that a word must have for them, so that few need be tried. */
const byLetter = (texts: readonly string[], at: 0 | -1): Map<string, Affix[]> => {
  const letters = new Set(texts.map((text) => text.at(at) ?? ''))
  return new Map(
    [...letters].map((letter) => [letter, affixes(texts.filter((text) => (text.at(at) ?? '') === letter))]),
  )
}
const nouns = { starts: byLetter(beforeNoun, 0), ends: byLetter(afterNoun, -1), restored: '' }
const verbs = { starts: byLetter(beforeVerb, 0), ends: byLetter(afterVerb, -1), restored: 'ي' }

const fitting = (by: Map<string, Affix[]>, letter: string, fits: (affix: string) => boolean): Affix[] =>
  [...(by.get('') ?? []), ...(by.get(letter) ?? [])].filter(({ text }) => fits(text))

/**
 * Of a folded word that is not in the list, the longest known word inside it that is left when beginnings and endings of
 * the language are cut from it; of two the more frequent. The word itself when there is none.
 */
export function knownInside(word: string): string {
  let best = word
  let times = 0
  const take = (found: string, counted: number) => {
    const longest = times === 0 ? shortest : best.length
    if (found.length < longest || (found.length === longest && counted <= times)) return
    best = found
    times = counted
  }
  for (const { starts, ends, restored } of [nouns, verbs]) {
    const before = fitting(starts, word[0]!, (text) => word.startsWith(text))
    if (before.length === 0) continue
    const after = fitting(ends, word.at(-1)!, (text) => word.endsWith(text))
    for (const { text: start, needed } of before)
      for (const { text: end } of after) {
        const [from, to] = [start.length, word.length - end.length]
        // With what may be put back a core is one letter longer.
        if (to - from < 3 || to - from + 1 < (times === 0 ? shortest : best.length)) continue
        if (/^[نت]/.test(end) && 'اوي'.includes(word[to - 1]!)) continue
        const others = restored ? [restored] : end.startsWith('ت') ? ['ه'] : end.startsWith('و') ? ['ي'] : []
        const alone = restored ? 0 : count(word, from, to)
        if (alone >= needed) take(word.slice(from, to), alone)
        for (const other of others) {
          const core = restored ? other + word.slice(from, to) : word.slice(from, to) + other
          const counted = count(core)
          if (counted >= needed) take(core, counted)
        }
      }
  }
  return best
}
