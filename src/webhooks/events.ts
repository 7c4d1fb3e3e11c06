import * as z from 'zod'
import type { EventName } from '../base/outbox.ts'

const story = z.string().describe("The story's id")
const headline = z.string()
const slug = z.string().describe('The last part of its address, /story/<id>/<slug>')
const released = z.strictObject({
  story,
  version: z.int().min(1),
  act: z.enum(['publish', 'update', 'correct', 'retract']).describe('What brought this version about'),
  headline,
  slug,
  sha256: z.string().describe('Of the version, as the public API shows it'),
})
const example = {
  story: '7k2m9x4qpt',
  headline: 'توسعة ميناء الرمل تبدأ في الربيع',
  slug: 'توسعة-ميناء-الرمل-تبدأ-في-الربيع',
  sha256: '5f0c1e6d9a0b4f7c8d2e3a41b6c7d8e9f0a1b2c3d4e5f60718293a4b5c6d7e8f',
}

/** What each event says: the `data` of a delivery. */
export const eventData: Record<EventName, { summary: string; data: z.ZodType; example: unknown }> = {
  'story.published': {
    summary: 'A story, or a new version of it without a notice, is in front of readers',
    data: released,
    example: { ...example, version: 1, act: 'publish' },
  },
  'story.corrected': {
    summary: 'A published story was corrected with a notice, or retracted',
    data: released,
    example: { ...example, version: 2, act: 'correct' },
  },
  'story.withdrawn': {
    summary: 'A story was taken away from readers; its address answers 410',
    data: z.strictObject({ story, headline, slug }),
    example: { story: example.story, headline: example.headline, slug: example.slug },
  },
  'comment.received': {
    summary: 'A reader wrote a comment, or asked for a correction',
    data: z.strictObject({
      story,
      comment: z.string().describe('Its id'),
      kind: z.enum(['comment', 'correction']).describe('`correction`: a reader says that something is wrong'),
      state: z.string().describe('What became of it at first: published, waiting, held or refused'),
    }),
    example: { story: example.story, comment: '4h8n2v6wzk', kind: 'comment', state: 'waiting' },
  },
}
