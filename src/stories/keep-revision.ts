import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { packContent } from './packed-content.ts'
import { insertRevision, replaceRevision, selectLatestRevision, type LatestRevision } from './revision-store.ts'
import type { Story } from './shape.ts'
import { wordCount } from './text.ts'

/** Saves of one person this near to the first of them are one saved version, in milliseconds. */
const together = 10 * 60 * 1000
/** A save that leaves less than this share of the words begins a version of its own: what was deleted can be found. */
const deletedShare = 0.8

/**
 * Keeps the working text that was just stored as a saved version, in the transaction that stores it. Saves that follow
 * each other by one person become one; whatever is marked as kept, and every move from state to state, stays.
 * @param before the story as it was: its text is kept too where nothing was kept yet
 * @returns whether this made a version of its own
 */
export async function keepRevision(
  context: Context,
  by: Actor,
  before: Story | null,
  story: Story,
  { act, keep }: { act: string; keep: boolean },
): Promise<boolean> {
  const latest = before && (await selectLatestRevision(context, story.id))
  if (before && !latest) await insertRevision(context, importedRow(before))
  const words = wordCount(story.content.body)
  const saved = {
    revision: story.revision,
    at: story.changedAt,
    by: by.name,
    kept: keep ? 1 : 0,
    words,
    content: packContent(story.content),
  }
  if (latest && act === 'save' && belongsTo(latest, by, story.changedAt, words)) {
    await replaceRevision(context, story.id, latest.revision, saved)
    return false
  }
  await insertRevision(context, { ...saved, story: story.id, started_at: story.changedAt, account: by.account, act })
  return true
}

function belongsTo(latest: LatestRevision, by: Actor, at: string, words: number): boolean {
  return (
    latest.act === 'save' &&
    latest.kept === 0 &&
    latest.account === by.account &&
    Date.parse(at) - Date.parse(latest.started_at) < together &&
    words >= latest.words * deletedShare
  )
}

/** The text of a story that was made before anything was kept of it, or came from an archive. */
function importedRow(story: Story) {
  return {
    story: story.id,
    revision: story.revision,
    started_at: story.changedAt,
    at: story.changedAt,
    account: null,
    by: story.lastSavedBy,
    act: 'import',
    kept: 1,
    words: wordCount(story.content.body),
    content: packContent(story.content),
  }
}
