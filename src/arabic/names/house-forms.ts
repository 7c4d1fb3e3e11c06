import { runningWords } from './running-words.ts'
import { adjoining, type RunningWord } from './titles.ts'

/** A name as the house writes it, and the forms that are not to stand for it. */
export type ListedName = { name: string; variants: readonly string[]; never: readonly string[] }
/** A form that stands in a text where the house writes `name`; `prefix` hangs before it (و, ل). */
export type FormFound = { start: number; end: number; prefix: string; form: string; name: string; never: boolean }

type Form = { words: string[]; form: string; name: string | null; never: boolean }
const prefixes = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']

const finders = new WeakMap<readonly ListedName[], ReturnType<typeof makeFinder>>()

/**
 * A function that finds what a list of names does not want written. The longest form that stands at a place counts, a
 * form that is right too; letters are compared as they are written, without vowel signs, because a variant may differ
 * in hamza alone. Takes time in proportion to the text, however long the list. Made once for a list.
 */
export function houseForms(names: readonly ListedName[]): (text: string, words: readonly RunningWord[]) => FormFound[] {
  let finder = finders.get(names)
  if (!finder) finders.set(names, (finder = makeFinder(names)))
  return finder
}

/** The forms that begin with one word: that word alone, and by their second word, the longest first. */
type Beginning = { alone: Form | null; longer: Map<string, Form[]> }

function makeFinder(names: readonly ListedName[]) {
  const beginnings = beginningsOf(names)
  return (text: string, words: readonly RunningWord[]): FormFound[] => {
    const found: FormFound[] = []
    for (let at = 0; at < words.length; at += 1) {
      const match = formAt(beginnings, text, words, at)
      if (!match) continue
      const { form, prefix } = match
      const last = at + form.words.length - 1
      if (form.name !== null)
        found.push({
          start: words[at]!.start,
          end: words[last]!.end,
          prefix,
          form: form.form,
          name: form.name,
          never: form.never,
        })
      at = last
    }
    return found
  }
}

function beginningsOf(names: readonly ListedName[]): ReadonlyMap<string, Beginning> {
  const beginnings = new Map<string, Beginning>()
  const add = (form: string, name: string | null, never: boolean) => {
    const words = runningWords(form).map(({ bare }) => bare)
    const [first, second] = words
    if (first === undefined) return
    const beginning = beginnings.get(first) ?? { alone: null, longer: new Map<string, Form[]>() }
    beginnings.set(first, beginning)
    const made = { words, form, name, never }
    // A form that is right for one name is right, even where it is another one's variant.
    if (second === undefined) beginning.alone = beginning.alone?.name === null ? beginning.alone : made
    else beginning.longer.set(second, [...(beginning.longer.get(second) ?? []), made])
  }
  for (const { name, variants, never } of names) {
    add(name, null, false)
    for (const form of variants) add(form, name, false)
    for (const form of never) add(form, name, true)
  }
  for (const { longer } of beginnings.values())
    for (const forms of longer.values())
      forms.sort((a, b) => b.words.length - a.words.length || Number(a.name !== null) - Number(b.name !== null))
  return beginnings
}

function formAt(
  beginnings: ReadonlyMap<string, Beginning>,
  text: string,
  words: readonly RunningWord[],
  at: number,
): { form: Form; prefix: string } | null {
  const { bare } = words[at]!
  const second = adjoining(text, words[at], words[at + 1]) ? words[at + 1]!.bare : ''
  const stands = (form: Form) =>
    form.words.every((part, index) => {
      const word = words[at + index]
      return index < 2 || (word?.bare === part && adjoining(text, words[at + index - 1], word))
    })
  for (const [first, prefix] of firstWords(bare)) {
    const beginning = beginnings.get(first)
    const form = beginning?.longer.get(second)?.find(stands) ?? beginning?.alone
    if (form) return { form, prefix }
  }
  return null
}

/** What a word may be as the first of a name, and what then hangs before it. */
function firstWords(bare: string): [string, string][] {
  const found: [string, string][] = [[bare, '']]
  if (!/^[وفبلك]/.test(bare)) return found
  for (const prefix of prefixes) {
    if (!bare.startsWith(prefix)) continue
    const rest = bare.slice(prefix.length)
    found.push([rest, prefix])
    // ل before the article loses the alef: للمنظمة.
    if (prefix.endsWith('ل') && rest.startsWith('ل')) found.push([`ا${rest}`, prefix])
  }
  return found
}

/** Puts what hangs before a name together with it: ل + المنظمة = للمنظمة. */
export function withPrefix(prefix: string, name: string): string {
  return prefix.endsWith('ل') && name.startsWith('ال') ? prefix + name.slice(1) : prefix + name
}
