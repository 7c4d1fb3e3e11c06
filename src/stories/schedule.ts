import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { mustHaveSection } from '../sections/rules.ts'
import { mustLieAhead } from './instant.ts'
import { putMove } from './move.ts'
import { mustAct, mustBePastEmbargo, mustBeReady, mustNotBeTakenBack } from './rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'

export type Schedule = {
  /** When it goes out: an ISO 8601 instant ahead of now. */
  at: string
  /** An editor's reason to publish although a picture or source is incomplete. */
  exception?: string | null | undefined
  /** The revision the decision was made at. */
  revision?: number | undefined
}

/**
 * Has a story published by the clock, or at another time than was set before. What must be met is asked now, so that
 * an editor is there to mend it, and once more when the time comes.
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid' | 'unmet')
 */
export async function scheduleStory(context: Context, by: Actor, id: string, schedule: Schedule): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'schedule', await takeStory(inside, id), id, schedule.revision)
    const at = mustLieAhead(schedule.at, inside.now())
    const exception = schedule.exception?.trim() || null
    mustNotBeTakenBack(story)
    mustBePastEmbargo(story, at)
    mustBeReady(story.content, exception)
    await mustHaveSection(inside, story.content.section)
    const note = exception ? `${at}\nexception: ${exception}` : at
    return putMove(inside, by, story, 'schedule', note, {
      scheduledAt: at,
      scheduledBy: by.name,
      scheduleException: exception,
    })
  })
}

/** Takes a story off the clock; it stays approved. @throws Refused('missing' | 'forbidden' | 'conflict') */
export async function unscheduleStory(context: Context, by: Actor, id: string, revision?: number): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'unschedule', await takeStory(inside, id), id, revision)
    return putMove(inside, by, story, 'unschedule', '')
  })
}

/**
 * Sets until when nothing of a story may be public, or takes that away. A schedule that would be too early waits for it.
 * @param options.until an ISO 8601 instant ahead of now, or null
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid')
 */
export async function embargoStory(
  context: Context,
  by: Actor,
  id: string,
  options: { until: string | null; revision?: number | undefined },
): Promise<Story> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'embargo', await takeStory(inside, id), id, options.revision)
    const until = options.until === null ? null : mustLieAhead(options.until, inside.now())
    const late = until !== null && story.scheduledAt !== null && story.scheduledAt < until
    return putMove(inside, by, story, 'embargo', until ?? '', {
      embargoUntil: until,
      ...(late && { scheduledAt: until }),
    })
  })
}
