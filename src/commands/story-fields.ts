import type { Command } from 'commander'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { sourceKinds, sourceLink, sourceRelations, type SourceLink } from '../sources/shape.ts'
import { storyContent, storyKinds, type StoryContent } from '../stories/shape.ts'
import { collect } from './command.ts'
import { readText } from './input.ts'

export type Fields = {
  headline?: string
  kicker?: string
  standfirst?: string
  section?: string
  dateline?: string
  language?: string
  kind?: string
  slug?: string
  topics?: string
  notes?: string
  sourceName?: string
  sourceUrl?: string
  sourceTitle?: string
  sourceDate?: string
  sourceKind?: string
  relation?: string
  figure?: string[]
  alt?: string[]
  caption?: string[]
  credit?: string[]
  content?: string
}

/** The options that change a story's text, the same for `set` and `correct`. */
export function withFields(target: Command): Command {
  return target
    .option('--headline <text>')
    .option('--kicker <text>')
    .option('--standfirst <text>')
    .option('--section <id>')
    .option('--dateline <text>')
    .option('--language <tag>', 'ar, en, …')
    .option('--slug <text>')
    .option('--topics <names>', 'separated by commas')
    .option('--notes <text>', 'for colleagues, never published')
    .option('--source-name <text>', 'of the first link of the chain of sources')
    .option('--source-url <address>')
    .option('--source-title <text>', 'the headline over there')
    .option('--source-date <date>')
    .option('--source-kind <kind>', sourceKinds.join(', '))
    .option('--relation <relation>', sourceRelations.join(', '))
    .option('--figure <number=media>', 'the picture of a figure, by its place in the story; may be repeated', collect)
    .option('--alt <number=text>', 'alt text of a figure', collect)
    .option('--caption <number=text>', 'caption of a figure', collect)
    .option('--credit <number=text>', 'credit line of a figure', collect)
    .option('--content <file>', 'the whole content as JSON (docs/story-format.md), - for standard input')
}

/** The change of a story's text that the options ask for. @throws Refused('invalid') naming the option */
export async function changeOf(fields: Fields): Promise<(content: StoryContent) => StoryContent> {
  const whole = fields.content === undefined ? null : parse(storyContent, JSON.parse(await readText(fields.content)))
  const named: Partial<StoryContent> = {}
  for (const name of ['headline', 'kicker', 'standfirst', 'dateline', 'language', 'slug', 'notes'] as const)
    if (fields[name] !== undefined) named[name] = fields[name]
  if (fields.section !== undefined) named.section = fields.section || null
  if (fields.kind !== undefined) named.kind = oneOf('--kind', storyKinds, fields.kind)
  if (fields.topics !== undefined)
    named.topics = fields.topics
      .split(/[,،]/)
      .map((name) => name.trim())
      .filter(Boolean)
  return (content) => ({
    ...(whole ?? content),
    ...named,
    sources: withSource((whole ?? content).sources, fields),
    body: withFigures((whole ?? content).body, fields),
  })
}

function withSource(sources: SourceLink[], fields: Fields): SourceLink[] {
  const given = {
    name: fields.sourceName,
    url: fields.sourceUrl,
    title: fields.sourceTitle,
    date: fields.sourceDate,
    kind: fields.sourceKind,
    relation: fields.relation,
  }
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return sources
  const [first = {}, ...rest] = sources
  return [parse(sourceLink, { ...first, ...Object.fromEntries(entries) }), ...rest]
}

function withFigures(body: StoryContent['body'], fields: Fields): StoryContent['body'] {
  const changes = new Map<number, Record<string, string>>()
  for (const [field, option] of [
    ['media', 'figure'],
    ['alt', 'alt'],
    ['caption', 'caption'],
    ['credit', 'credit'],
  ] as const)
    for (const pair of fields[option] ?? []) {
      const [, number, value] = /^(\d{1,3})=(.*)$/s.exec(pair) ?? []
      if (number === undefined || value === undefined)
        throw new Refused('invalid', { en: `--${option}: is written 1=…`, ar: `--${option}: يُكتب هكذا 1=…` })
      changes.set(Number(number), { ...changes.get(Number(number)), [field]: value })
    }
  let number = 0
  const changed = body.map((block) => (block.type === 'figure' ? { ...block, ...changes.get(++number) } : block))
  for (const wanted of changes.keys())
    if (wanted < 1 || wanted > number)
      throw new Refused('invalid', {
        en: `there is no figure ${wanted} in the story`,
        ar: `لا توجد في المادة صورة رقمها ${wanted}`,
      })
  return changed
}

/** @throws Refused('invalid') naming the option and what it may be */
export function oneOf<T extends string>(option: string, values: readonly T[], given: string): T {
  const found = values.find((value) => value === given)
  if (found) return found
  throw new Refused('invalid', {
    en: `${option}: one of ${values.join(', ')}`,
    ar: `${option}: واحد من ${values.join('، ')}`,
  })
}

/** @throws Refused('invalid') naming the option, unless it is a whole number between the two */
export function wholeNumber(option: string, from: number, to: number, given: string): number {
  const number = Number(given)
  if (/^\d{1,9}$/.test(given) && number >= from && number <= to) return number
  throw new Refused('invalid', {
    en: `${option}: a whole number from ${from} to ${to}`,
    ar: `${option}: عدد صحيح من ${from} إلى ${to}`,
  })
}
