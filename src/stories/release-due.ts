import { schedule } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { putMove } from './move.ts'
import { publishStory } from './publish.ts'
import type { Story } from './shape.ts'
import { selectDue, takeStory } from './store.ts'

/** Stories of one round; what is left comes in the next. */
const atOnce = 200

/**
 * Publishes every story whose time has come: each once, whatever number of processes do this, and whatever an editor
 * does to it in the same second. What was missed while no process ran goes out at once. A story that cannot go out
 * is in review again, with the reason in its history.
 * @returns how many went out
 */
export async function releaseDue(context: Context): Promise<number> {
  let released = 0
  for (const id of await selectDue(context, context.now().toISOString(), atOnce))
    if (await releaseOne(context, id)) released += 1
  return released
}

async function releaseOne(context: Context, id: string): Promise<boolean> {
  try {
    return await transact(context, async (inside) => {
      const story = await takeDue(inside, id)
      if (!story) return false
      const by = schedule(story.scheduledBy ?? story.ownerName)
      try {
        await publishStory(inside, by, id, { exception: story.scheduleException })
        return true
      } catch (error) {
        // Everything is asked before anything is written, so the transaction is as good as new.
        if (!(error instanceof Refused)) throw error
        await holdBack(inside, story, error.reasons.map((reason) => reason[inside.site.language]).join('\n'))
        return false
      }
    })
  } catch (error) {
    context.log.error('a scheduled story could not be published', { story: id, error })
    // A database that is busy or away is asked again in a second; anything else would fail each time.
    if (!ofDatabase(error)) await transact(context, (inside) => holdBackBroken(inside, id))
    return false
  }
}

/** The story, taken, if it is still due: another process or an editor may have been first. */
async function takeDue(inside: Context, id: string): Promise<Story | null> {
  const story = await takeStory(inside, id)
  const due = story?.state === 'scheduled' && (story.scheduledAt ?? '') <= inside.now().toISOString()
  return due ? story : null
}

async function holdBack(inside: Context, story: Story, reason: string): Promise<void> {
  const arabic = inside.site.language === 'ar'
  const note = `${arabic ? 'تعذّر نشرها في موعدها' : 'could not go out at its time'} (${story.scheduledAt})\n${reason}`
  await putMove(inside, schedule(story.scheduledBy ?? story.ownerName), story, 'return', note, { state: 'in-review' })
}

async function holdBackBroken(inside: Context, id: string): Promise<void> {
  const story = await takeDue(inside, id)
  if (story) await holdBack(inside, story, inside.site.language === 'ar' ? 'خلل في النظام' : 'a fault of the system')
}

/** Errors of both drivers carry a code; those of our own code do not. */
function ofDatabase(error: unknown): boolean {
  return error instanceof Error && ('code' in error || 'errcode' in error)
}
