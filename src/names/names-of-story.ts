import { namesInText } from '../arabic/names/names-in-text.ts'
import { ownName } from '../arabic/names/own-names.ts'
import { plainName } from '../arabic/names/name-letters.ts'
import { bareForm } from '../arabic/names/running-words.ts'
import type { Block, PublishedContent } from '../stories/shape.ts'
import { blockText } from '../stories/text.ts'
import { nameLimits, type NameKind } from './shape.ts'

/** A name that a story has, as written, and a passage where it stands. */
export type StoryName = { form: string; kind: NameKind; passage: string }

/** Letters of a passage before and after a name. */
const around = 60

/** The names of a published story, each once. Takes time in proportion to the story. */
export function namesOfStory(content: PublishedContent): StoryName[] {
  const names = new Map<string, StoryName>()
  const add = (written: string, kind: NameKind, passage = '') => {
    const form = bareForm(written)
    if (form === '' || form.length > nameLimits.form || !/[\u0621-\u064A]/.test(form)) return
    if (!names.get(form)?.passage) names.set(form, { form, kind, passage })
  }
  if (!content.language.startsWith('ar')) return []
  for (const text of [content.headline, content.standfirst, ...content.body.map(blockText)])
    for (const { start, end, name, kind } of namesInText(text)) add(name, kind, passageOf(text, start, end))
  for (const { name, kind } of content.byline) add(name, kind === 'person' ? 'person' : 'body')
  for (const block of content.body)
    for (const speaker of speakersOf(block)) if (isPerson(speaker)) add(speaker, 'person')
  for (const topic of content.topics) {
    if (isPerson(topic)) add(topic, 'person')
    else if (isPlace(topic)) add(topic, 'place')
  }
  return [...names.values()]
}

function speakersOf(block: Block): string[] {
  if (block.type === 'quotation' || block.type === 'pull-quote') return block.speaker ? [block.speaker] : []
  if (block.type !== 'paragraph') return []
  return block.runs.flatMap(({ quotation }) => quotation?.speaker ?? [])
}

/** Two words or more, the first of which is a given name. */
function isPerson(text: string): boolean {
  const words = plainName(text).split(' ')
  const kind = ownName(words[0]!)?.kind
  return words.length > 1 && words.length <= 6 && (kind === 'arabic' || kind === 'foreign')
}

const isPlace = (text: string) => ownName(plainName(text))?.kind === 'place'

function passageOf(text: string, start: number, end: number): string {
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1
  const to = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around)
  return `${from > 0 ? '…' : ''}${text.slice(Math.min(from, start), Math.max(to, end))}${to < text.length ? '…' : ''}`
}
