import { analyse, type AnalysedWord } from '../arabic/analyse.ts'
import { fold } from '../arabic/normalise.ts'
import { daysOf } from './days.ts'
import { searchLimits, type Asked } from './shape.ts'

/** A question as it is looked for. */
export type Query = {
  /** In order, each stem once; what is everywhere (`stop`) only where nothing else was asked. */
  words: AnalysedWord[]
  /** Words that must stand beside each other as they are written. */
  phrases: AnalysedWord[][]
  authors: AnalysedWord[]
  sources: AnalysedWord[]
  /** The ids of each section asked for: its own and those of what stands under it. */
  sections: string[][]
  /** Days since 1970-01-01: the first, and the first that is no longer asked for. */
  from: number | null
  until: number | null
  /** The words that are looked for, without filters, as they were written. */
  text: string
}

const names = {
  author: ['الكاتب', 'كاتب', 'author', 'by'],
  section: ['القسم', 'قسم', 'section'],
  source: ['المصدر', 'مصدر', 'source'],
  from: ['من', 'منذ', 'from', 'since'],
  until: ['إلى', 'الى', 'حتى', 'to', 'until'],
  date: ['التاريخ', 'تاريخ', 'date'],
} as const
type Filter = keyof typeof names

const filterOf = new Map<string, Filter>(
  Object.entries(names).flatMap(([filter, words]) => words.map((word) => [fold(word), filter as Filter] as const)),
)
const words = [...new Set(Object.values(names).flat())].join('|')
const quoted = String.raw`«[^«»]*»|"[^"]*"|“[^“”]*”|„[^„“”]*[“”]`
const filter = new RegExp(String.raw`(?<![\p{L}\p{N}])(${words}):[ \t]*(${quoted}|[^\s«»"“”„]+)`, 'giu')
const phrase = new RegExp(quoted, 'g')

/** The ids of the section that somebody means; null for none. */
export type SectionFinder = (said: string) => string[] | null

/**
 * Reads a question: words, «phrases» and filters. Whatever it is, it is a question of some words, or of none; a filter
 * that says nothing is words like any other.
 */
export function parseQuery(asked: Asked, sectionOf: SectionFinder): Query {
  const query: Query = {
    words: [],
    phrases: [],
    authors: [],
    sources: [],
    sections: [],
    from: null,
    until: null,
    text: '',
  }
  const whole = asked.query.slice(0, searchLimits.query).toWellFormed()
  query.text = whole
    .replace(filter, (said: string, name: string, value: string) =>
      narrow(query, sectionOf, filterOf.get(fold(name))!, value.replace(/^[«"“„]|[»"“”]$/g, '')) ? ' ' : said,
    )
    .replace(/\s+/g, ' ')
    .trim()
  for (const key of ['author', 'section', 'source', 'from', 'until'] as const) {
    const value = asked[key]?.slice(0, searchLimits.query)
    if (value) narrow(query, sectionOf, key, value)
  }
  for (const [part] of query.text.matchAll(phrase)) {
    const inside = analyse(part).slice(0, searchLimits.words)
    if (inside.length > 1) query.phrases.push(inside)
  }
  const all = analyse(query.text)
  const said = all.some(({ stop }) => !stop) ? all.filter(({ stop }) => !stop) : all
  query.words = [...new Map(said.toReversed().map((word) => [word.stem, word])).values()]
    .toReversed()
    .slice(0, searchLimits.words)
  return query
}

/** Whether anything was asked for. */
export function asksSomething({ words: said, authors, sources, sections, from, until }: Query): boolean {
  return said.length + authors.length + sources.length + sections.length > 0 || from !== null || until !== null
}

/** Takes a filter in; false for one that says nothing, which is then a word like any other. */
function narrow(query: Query, sectionOf: SectionFinder, name: Filter, value: string): boolean {
  if (name === 'author' || name === 'source') {
    const said = analyse(value).slice(0, searchLimits.words)
    query[name === 'author' ? 'authors' : 'sources'].push(...said)
    return said.length > 0
  }
  if (name === 'section') {
    const ids = sectionOf(value.trim())
    if (ids) query.sections.push(ids)
    return ids !== null
  }
  const [first, last] = value.split(/\.\.|…/)
  const begins = daysOf(first ?? '')
  const ends = last === undefined ? begins : daysOf(last)
  if (!begins && !ends) return false
  if (name !== 'until' && begins) query.from = Math.max(query.from ?? begins.first, begins.first)
  if (name !== 'from' && ends) query.until = Math.min(query.until ?? ends.after, ends.after)
  return true
}
