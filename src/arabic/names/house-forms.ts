import { runningWords } from './running-words.ts'
import { adjoining, type RunningWord } from './titles.ts'

/** A name as the house writes it, and the forms that are not to stand for it. */
export type ListedName = { name: string; variants: readonly string[]; never: readonly string[] }
/** A form that stands in a text where the house writes `name`; `prefix` hangs before it (و, ل). */
export type FormFound = { start: number; end: number; prefix: string; form: string; name: string; never: boolean }

type Form = { words: string[]; form: string; name: string | null; never: boolean }
const prefixes = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']

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

function makeFinder(names: readonly ListedName[]) {
  const byFirst = new Map<string, Form[]>()
  const add = (form: string, name: string | null, never: boolean) => {
    const words = runningWords(form).map(({ bare }) => bare)
    const first = words[0]
    if (first === undefined) return
    const forms = byFirst.get(first) ?? []
    forms.push({ words, form, name, never })
    byFirst.set(first, forms)
  }
  for (const { name, variants, never } of names) {
    add(name, null, false)
    for (const form of variants) add(form, name, false)
    for (const form of never) add(form, name, true)
  }
  // A form that is right for one name is right, even where it is another one's variant.
  for (const forms of byFirst.values())
    forms.sort((a, b) => b.words.length - a.words.length || Number(a.name !== null) - Number(b.name !== null))
  return (text: string, words: readonly RunningWord[]): FormFound[] => {
    const found: FormFound[] = []
    for (let at = 0; at < words.length; at += 1) {
      const match = formAt(byFirst, text, words, at)
      if (!match) continue
      const { form, prefix } = match
      if (form.name !== null)
        found.push({
          start: words[at]!.start,
          end: words[at + form.words.length - 1]!.end,
          prefix,
          form: form.form,
          name: form.name,
          never: form.never,
        })
      at += form.words.length - 1
    }
    return found
  }
}

function formAt(
  byFirst: ReadonlyMap<string, readonly Form[]>,
  text: string,
  words: readonly RunningWord[],
  at: number,
): { form: Form; prefix: string } | null {
  const { bare } = words[at]!
  for (const prefix of prefixes) {
    if (!bare.startsWith(prefix)) continue
    for (const [first, before] of [
      [bare.slice(prefix.length), prefix],
      // ل before the article loses the alef: للمنظمة.
      ...(prefix.endsWith('ل') && bare[prefix.length] === 'ل'
        ? [[`ا${bare.slice(prefix.length)}`, prefix] as const]
        : []),
    ] as const) {
      const form = byFirst
        .get(first)
        ?.find(({ words: parts }) =>
          parts.every(
            (part, index) =>
              index === 0 ||
              (words[at + index]?.bare === part && adjoining(text, words[at + index - 1], words[at + index])),
          ),
        )
      if (form) return { form, prefix: before }
    }
  }
  return null
}

/** Puts what hangs before a name together with it: ل + المنظمة = للمنظمة. */
export function withPrefix(prefix: string, name: string): string {
  return prefix.endsWith('ل') && name.startsWith('ال') ? prefix + name.slice(1) : prefix + name
}
