import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { keepRevision } from './keep-revision.ts'
import { record } from './record.ts'
import { deskTags } from './release.ts'
import type { Story } from './shape.ts'
import { updateStory } from './store.ts'
import { moves, type MoveName } from './workflow.ts'

/** Longest note to colleagues that goes with a move, in UTF-16 units. */
export const longestNote = 2000

/**
 * Moves a story that this transaction took to the state that the move leads to, without touching its text: the move
 * stands in the history, and the text as it was then stays as a saved version.
 * @param changes what else the move sets; a state among it is where it leads instead
 */
export async function putMove(
  context: Context,
  by: Actor,
  story: Story,
  move: MoveName,
  note: string,
  changes: Partial<Story> = {},
): Promise<Story> {
  const at = context.now().toISOString()
  const state = changes.state ?? moves[move].to ?? story.state
  const schedule = state === 'scheduled' ? {} : { scheduledAt: null, scheduledBy: null, scheduleException: null }
  const next: Story = { ...story, ...schedule, ...changes, state, revision: story.revision + 1, changedAt: at }
  await updateStory(context, next, story.revision)
  if (state !== story.state) await keepRevision(context, by, story, next, { act: move, keep: true })
  await record(context, by, story.id, { at, act: move, note, version: null })
  await announce(context.db, deskTags(story.id))
  return next
}

/** @throws Refused('invalid') when it is longer than a note may be */
export function noteText(note: string | undefined): string {
  const text = note?.trim() ?? ''
  if (text.length <= longestNote) return text
  throw new Refused('invalid', {
    en: `a note has ${longestNote} letters at most`,
    ar: `الحد الأقصى للملاحظة ${longestNote} حرف`,
  })
}
