import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import type { Context } from '../base/context.ts'
import type { HistoryEntry } from './shape.ts'
import { selectHeadline } from './store.ts'
import { insertHistory } from './versions-store.ts'

/** Writes an act into the story's history, which travels with the story, and into the audit log of the site. */
export async function record(
  context: Context,
  by: Actor,
  story: string,
  entry: Omit<HistoryEntry, 'by'>,
): Promise<void> {
  await insertHistory(context, story, [{ ...entry, by: by.name }])
  const { act, note, version } = entry
  // As it was called then: whoever reads the log later knows it by its headline, not by its id.
  const headline = await selectHeadline(context, story)
  await audit(context, by, { act: `story.${act}`, subject: 'story', id: story, detail: { headline, note, version } })
}
