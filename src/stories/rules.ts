import type { Actor } from '../base/actor.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused, type Attempt, type Words } from '../base/refused.ts'
import { unmetConditions } from './checks/index.ts'
import { storyPolicy } from './policy.ts'
import {
  storyContent,
  storyLimits,
  type Story,
  type StoryContent,
  type StoryContentInput,
  type StoryState,
} from './shape.ts'
import { isPossible, type MoveName } from './workflow.ts'

const stateNames: Record<StoryState, Words> = {
  draft: { en: 'a draft', ar: 'مسودة' },
  'in-review': { en: 'in review', ar: 'قيد المراجعة' },
  approved: { en: 'approved', ar: 'مُجازة' },
  scheduled: { en: 'scheduled', ar: 'مجدولة' },
  published: { en: 'published', ar: 'منشورة' },
  retracted: { en: 'retracted', ar: 'مسحوبة بإشعار' },
  withdrawn: { en: 'withdrawn', ar: 'مُزالة' },
}

/**
 * The story, when it is there, this person may do this with it, nobody has moved it on meanwhile, and its state allows
 * it. Asked by every verb. Of a story that somebody may not see they learn no more than that there is none.
 * @param revision the one the decision was made at; left out, whatever stands
 * @throws Refused('missing' | 'forbidden' | 'conflict')
 */
export function mustAct(by: Actor, act: MoveName, found: Story | null, id: string, revision?: number): Story {
  const attempt = { act: `story.${act}`, subject: 'story', id }
  const story = mustRead(by, found, id, attempt)
  // A tab that still saves after its story was sent in is no attempt at anything.
  mustBeAllowed(storyPolicy, act, by, story, act === 'change' ? undefined : attempt)
  if (revision !== undefined && revision !== story.revision) throw moved(story, revision)
  if (isPossible(act, story.state)) return story
  const state = stateNames[story.state]
  throw new Refused('conflict', {
    en: `story ${story.id} is ${state.en}: it cannot be ${past[act].en}`,
    ar: `المادة ${story.id} ${state.ar}: لا يمكن ${past[act].ar}`,
  })
}

/** The refusal of what was made from an older text, with what stands now. */
export function moved(story: Story, revision: number): Refused {
  return new Refused(
    'conflict',
    {
      en: `story ${story.id} is at revision ${story.revision}, this was made from ${revision}`,
      ar: `المادة ${story.id} في المراجعة ${story.revision}، وهذا مبني على ${revision}`,
    },
    {
      reason: 'moved',
      revision: story.revision,
      state: story.state,
      content: story.content,
      by: story.lastSavedBy,
      at: story.changedAt,
    },
  )
}

const past: Record<MoveName, Words> = {
  change: { en: 'changed', ar: 'تعديلها' },
  'change-figures': { en: 'changed', ar: 'تعديلها' },
  restore: { en: 'restored', ar: 'استعادة نص سابق لها' },
  submit: { en: 'sent in', ar: 'إرسالها إلى المراجعة' },
  approve: { en: 'approved', ar: 'إجازتها' },
  return: { en: 'returned', ar: 'إعادتها إلى كاتبها' },
  schedule: { en: 'scheduled', ar: 'جدولتها' },
  unschedule: { en: 'unscheduled', ar: 'إلغاء جدولتها' },
  embargo: { en: 'put under an embargo', ar: 'حظر نشرها حتى موعد' },
  publish: { en: 'published', ar: 'نشرها' },
  correct: { en: 'corrected', ar: 'تصحيحها' },
  retract: { en: 'retracted', ar: 'سحبها' },
  withdraw: { en: 'withdrawn', ar: 'إزالتها' },
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

/** @throws Refused('unmet') while nothing of the story may be public, with details `{ reason: 'embargo', until }` */
export function mustBePastEmbargo(story: Story, at: string): void {
  if (story.embargoUntil === null || story.embargoUntil <= at) return
  const until = story.embargoUntil
  throw new Refused(
    'unmet',
    { en: `story ${story.id} is under an embargo until ${until}`, ar: `نشر المادة ${story.id} محظور حتى ${until}` },
    { reason: 'embargo', until },
  )
}

/**
 * @param exception an editor's reason to go ahead although something excusable is missing
 * @returns the conditions that were excused, for the history
 * @throws Refused('unmet') with one reason a line, and details `{ unmet: [{ check, reason, place, excusable }] }`
 */
export function mustBeReady(content: StoryContent, exception: string | null): string[] {
  const unmet = unmetConditions(content)
  const blocking = unmet.filter((condition) => !condition.excusable || !exception)
  if (blocking.length > 0)
    throw new Refused(
      'unmet',
      blocking.map((condition) => condition.reason),
      { unmet: blocking.map(({ check, reason, place, excusable }) => ({ check, reason, place, excusable })) },
    )
  return unmet.map((condition) => condition.reason.en)
}

/** The story, when it is there and this person may know it. @throws Refused('missing') */
export function mustRead(by: Actor, story: Story | null, id: string, attempt?: Attempt): Story {
  if (story && storyPolicy.read(by, story)) return story
  throw missing(id, story ? attempt : undefined)
}

/** @throws Refused('missing') when there is none */
export function mustExist(story: Story | null, id: string): Story {
  if (story) return story
  throw missing(id)
}

function missing(id: string, attempt?: Attempt): Refused {
  const reason = { en: `there is no story ${id}`, ar: `لا توجد مادة بالرقم ${id}` }
  return new Refused('missing', reason, undefined, attempt)
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
