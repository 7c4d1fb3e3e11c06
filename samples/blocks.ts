import type { Run, StoryContentInput } from '../src/stories/shape.ts'
import { type PictureName, pictures } from './pictures.ts'

/** Short names for the body's blocks, so that a story file reads as a story. Each returns plain data. */
type Block = NonNullable<StoryContentInput['body']>[number]
type Words = string | Run

const runs = (words: Words[]): Run[] => words.map((word) => (typeof word === 'string' ? { text: word } : word))

/** Somebody's words inside a paragraph, without marks: the page draws them. */
export const said = (text: string, speaker: string): Run => ({ text, quotation: { speaker } })
/** The same in a story in English. */
export const saidInEnglish = said
/** A name or term in Latin letters inside Arabic. */
export const latin = (text: string): Run => ({ text, language: 'en' })
export const strong = (text: string): Run => ({ text, strong: true })
export const emphasis = (text: string): Run => ({ text, emphasis: true })
export const link = (text: string, address: string): Run => ({ text, link: address })

export const paragraph = (...words: Words[]): Block => ({ type: 'paragraph', runs: runs(words) })
export const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: 'heading', level, runs: [{ text }] })
export const bullets = (...items: Words[][]): Block => ({ type: 'list', ordered: false, items: items.map(runs) })
export const steps = (...items: Words[][]): Block => ({ type: 'list', ordered: true, items: items.map(runs) })
/** A quotation standing alone, without marks. */
export const quotation = (speaker: string, ...paragraphs: string[]): Block => ({
  type: 'quotation',
  speaker,
  paragraphs: paragraphs.map((text) => [{ text }]),
})
export const pullQuote = (text: string, speaker: string | null = null): Block => ({
  type: 'pull-quote',
  speaker,
  runs: [{ text }],
})
const cell = (text: string): Run[] => (text ? [{ text }] : [])
export const table = (caption: string, head: string[], ...rows: string[][]): Block => ({
  type: 'table',
  caption,
  head: head.map(cell),
  rows: rows.map((cells) => cells.map(cell)),
})
export const divider: Block = { type: 'divider' }

/** A picture with the story's own caption; alt text and credit are the picture's unless the story is in another language. */
export const figure = (name: PictureName, caption: string, own: { alt?: string; credit?: string } = {}): Block => {
  const picture = pictures.find((each) => each.name === name)
  if (!picture) throw new Error(`no picture ${name}`)
  return { type: 'figure', media: name, alt: own.alt ?? picture.alt, caption, credit: own.credit ?? picture.credit }
}
