import { actor, testContext } from '../base/testing.ts'
import type { Context } from '../base/context.ts'
import { operator } from '../base/actor.ts'
import { addSection } from '../sections/add.ts'
import type { StoryContentInput } from './shape.ts'

// For tests: a newsroom with its people, a clock that stands still until it is moved, and a story that may go out.

export const people = {
  salma: actor('سلمى', 'reporter'),
  karim: actor('كريم', 'reporter'),
  nadim: actor('نديم', 'editor'),
  hala: actor('هالة', 'editor-in-chief'),
  wael: actor('وائل', 'photo-editor'),
  mona: actor('منى', 'moderator'),
}

export type Newsroom = { context: Context; clock: { at: number }; pass(milliseconds: number): void }

export async function newsroom(): Promise<Newsroom> {
  const clock = { at: Date.parse('2026-03-01T06:00:00.000Z') }
  const context = await testContext({ now: () => new Date(clock.at) })
  await addSection(context, operator('إعداد'), { id: 'harbour', name: 'المرفأ' })
  await addSection(context, operator('إعداد'), { id: 'town', name: 'المدينة' })
  return { context, clock, pass: (milliseconds) => void (clock.at += milliseconds) }
}

export function bread(more: Partial<StoryContentInput> = {}): StoryContentInput {
  return {
    headline: 'المخبز البلدي يفتح أبوابه فجرًا',
    section: 'harbour',
    topics: ['الخبز'],
    body: [{ type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }],
    sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
    ...more,
  }
}
