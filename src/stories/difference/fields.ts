import { wordDifference, type Effort, type Part } from './words.ts'
import type { Compared } from './compare.ts'

export type FieldDifference = { field: string; kind: 'added' | 'removed' | 'changed'; parts: Part[] }

/** Each field but the body, as lines of text. */
const texts: Record<Exclude<keyof Compared, 'body'>, (content: Compared) => string> = {
  headline: ({ headline }) => headline,
  kicker: ({ kicker }) => kicker,
  standfirst: ({ standfirst }) => standfirst,
  byline: ({ byline }) => lines(byline.map(({ name, role }) => `${name} · ${role}`)),
  dateline: ({ dateline }) => dateline,
  section: ({ section }) => section,
  topics: ({ topics }) => lines(topics),
  kind: ({ kind }) => kind,
  language: ({ language }) => language,
  slug: ({ slug }) => slug,
  sources: ({ sources }) =>
    lines(
      sources.map(({ name, kind, relation, title, url, date }) =>
        [name, kind, relation, title, url, date].filter(Boolean).join(' · '),
      ),
    ),
  notes: ({ notes }) => notes,
}

const lines = (all: readonly string[]) => all.join('\n')

/** The fields that say something else, in the order an editor reads them. */
export function fieldDifference(before: Compared, after: Compared, effort: Effort): FieldDifference[] {
  return Object.entries(texts).flatMap(([field, textOf]): FieldDifference[] => {
    const older = textOf(before)
    const newer = textOf(after)
    if (older === newer) return []
    const kind = older === '' ? 'added' : newer === '' ? 'removed' : 'changed'
    return [{ field, kind, parts: wordDifference(older, newer, effort) }]
  })
}
