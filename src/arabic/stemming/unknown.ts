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

/**
 * Of a folded word that is not in the list, the longest known word inside it that is left when beginnings and endings of
 * the language are cut from it; of two the more frequent. The word itself when there is none.
 */
export function knownInside(word: string): string {
  let best = word
  let times = 0
  const take = (found: string, needed: number) => {
    const counted = count(found)
    const longest = times === 0 ? shortest : best.length
    if (counted < needed || found.length < longest || (found.length === longest && counted <= times)) return
    best = found
    times = counted
  }
  for (const [before, after, restore] of [
    [beforeNoun, afterNoun, ''],
    [beforeVerb, afterVerb, 'ي'],
  ] as const) {
    const ends = after.filter((end) => word.endsWith(end))
    for (const start of before) {
      if (!word.startsWith(start)) continue
      for (const end of ends) {
        const core = word.slice(start.length, word.length - end.length)
        if (core.length < 3 || (/^[نت]/.test(end) && /[اوي]$/.test(core))) continue
        const needed = doubtful.test(start) ? 10 : rare
        take(restore + core, needed)
        if (restore) continue
        if (end.startsWith('ت')) take(`${core}ه`, needed)
        if (end.startsWith('و')) take(`${core}ي`, needed)
      }
    }
  }
  return best
}
