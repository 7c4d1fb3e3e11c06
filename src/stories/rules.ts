import { parse } from '../base/parse.ts'
import { Refused, type Words } from '../base/refused.ts'
import { unmetConditions } from './checks/index.ts'
import {
  storyContent,
  storyLimits,
  type Story,
  type StoryContent,
  type StoryContentInput,
  type StoryState,
} from './shape.ts'

/** Which moves each state allows. */
const moves = {
  publish: ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn'],
  correct: ['published'],
  retract: ['published'],
  withdraw: ['published', 'retracted'],
  change: ['draft', 'in-review', 'approved', 'scheduled', 'published', 'withdrawn'],
} as const satisfies Record<string, readonly StoryState[]>

const stateNames: Record<StoryState, Words> = {
  draft: { en: 'a draft', ar: 'مسودة' },
  'in-review': { en: 'in review', ar: 'قيد المراجعة' },
  approved: { en: 'approved', ar: 'مجازة' },
  scheduled: { en: 'scheduled', ar: 'مجدولة' },
  published: { en: 'published', ar: 'منشورة' },
  retracted: { en: 'retracted', ar: 'مسحوبة بإشعار' },
  withdrawn: { en: 'withdrawn', ar: 'مُزالة' },
}

/** @throws Refused('conflict') when the story's state does not allow the move */
export function mustAllow(story: Story, move: keyof typeof moves): void {
  if ((moves[move] as readonly StoryState[]).includes(story.state)) return
  const state = stateNames[story.state]
  throw new Refused('conflict', {
    en: `story ${story.id} is ${state.en}: it cannot be ${past[move].en}`,
    ar: `المادة ${story.id} ${state.ar}: لا يمكن ${past[move].ar}`,
  })
}

const past: Record<keyof typeof moves, Words> = {
  publish: { en: 'published', ar: 'نشرها' },
  correct: { en: 'corrected', ar: 'تصحيحها' },
  retract: { en: 'retracted', ar: 'سحبها' },
  withdraw: { en: 'withdrawn', ar: 'إزالتها' },
  change: { en: 'changed', ar: 'تعديلها' },
}

/**
 * A story that was retracted does not come back: what is told anew is a new story.
 * @throws Refused('conflict')
 */
export function mustNotBeTakenBack(story: Story): void {
  if (story.corrections.at(-1)?.kind !== 'retraction') return
  throw new Refused('conflict', {
    en: `story ${story.id} was retracted: it is not published again; make a new story`,
    ar: `سُحبت المادة ${story.id}، ولا يعاد نشرها؛ حرّر مادة جديدة`,
  })
}

/**
 * @param exception an editor's reason to go ahead although something excusable is missing
 * @returns the conditions that were excused, for the history
 * @throws Refused('unmet') with one reason a line
 */
export function mustBeReady(content: StoryContent, exception: string | null): string[] {
  const unmet = unmetConditions(content)
  const blocking = unmet.filter((condition) => !condition.excusable || !exception)
  if (blocking.length > 0)
    throw new Refused(
      'unmet',
      blocking.map((condition) => condition.reason),
    )
  return unmet.map((condition) => condition.reason.en)
}

/** @throws Refused('missing') when there is none */
export function mustExist(story: Story | null, id: string): Story {
  if (story) return story
  throw new Refused('missing', { en: `there is no story ${id}`, ar: `لا توجد مادة بالرقم ${id}` })
}

/**
 * Content from outside, checked whole.
 * @throws Refused('invalid') naming the field · Refused('too-large')
 */
export function parseContent(input: StoryContentInput): StoryContent {
  const content = parse(storyContent, input)
  const bytes = Buffer.byteLength(JSON.stringify(content))
  if (bytes > storyLimits.bytes)
    throw new Refused('too-large', {
      en: `a story may hold ${storyLimits.bytes} bytes at most, this one has ${bytes}`,
      ar: `حجم المادة ${bytes} بايت، والحد الأقصى ${storyLimits.bytes}`,
    })
  return wellFormed(content)
}

/** Lone surrogates cannot be stored as UTF-8: they become U+FFFD here rather than an error in PostgreSQL; so does U+0000. */
function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\u0000', '\ufffd') as T
  if (Array.isArray(value)) return value.map(wellFormed) as T
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wellFormed(item)])) as T
  return value
}
