import { soundKey } from '../arabic/names/sound-key.ts'
import { oneName, sameName } from '../arabic/names/same-name.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import {
  countCandidates,
  deleteSeldom,
  putCandidates,
  selectCandidates,
  selectCandidatesBySound,
  type CandidateRow,
} from './candidates-store.ts'
import { countPublishedAfter, putLearned, selectLearned, selectPublishedAfter } from './learning-store.ts'
import { namesOfStory, type StoryName } from './names-of-story.ts'
import { namesChanged } from './save.ts'
import { selectForms } from './store.ts'

/** Stories of one transaction. */
const atOnce = 25
/** In how many stories a name stands before an editor is asked; those of bodies are many, and mostly known. */
const enough = { person: 3, place: 4, body: 6 } as const
/** Names of one sound that are compared. */
const alike = 20
/** Names met with too seldom that are kept; beyond it those of one story are forgotten. */
const mostSeen = 100_000

export type LearnOptions = {
  /** Most stories that are read now. */
  most?: number
  onProgress?: ((progress: { done: number; total: number; unit: string }) => void) | undefined
  /** Stops between two transactions; the next call goes on from there. */
  signal?: AbortSignal | undefined
}

/**
 * Reads the published stories that came out since it last read, and notes the names in them: those announced by titles
 * and offices, bylines, speakers, topics. A name of enough stories, or one that is spelled in two ways, is opened for an
 * editor. What is on the list or was refused is never offered.
 * @returns how many stories were read, and how many names wait now
 */
export async function learnNames(
  context: Context,
  { most = Infinity, onProgress, signal }: LearnOptions = {},
): Promise<{ read: number; open: number }> {
  const total = Math.min(most, await countPublishedAfter(context, (await selectLearned(context)).number))
  let read = 0
  while (read < total) {
    if (signal?.aborted) break
    const some = await learnSome(context, Math.min(atOnce, total - read))
    if (some === 0) break
    read += some
    onProgress?.({ done: read, total, unit: 'stories' })
  }
  return { read, open: await countCandidates(context, 'open') }
}

/** For the worker: a little of what is new, so that nothing else waits. */
export const learnNewNames = (context: Context): Promise<unknown> => learnNames(context, { most: 200 })

async function learnSome(context: Context, limit: number): Promise<number> {
  const { number } = await selectLearned(context)
  const stories = await selectPublishedAfter(context, number, limit)
  if (stories.length === 0) return 0
  const met = new Map<string, StoryName & { stories: number; story: string }>()
  for (const { id, content } of stories) {
    // A story takes some milliseconds; others are answered between two.
    await new Promise((resolve) => setImmediate(resolve))
    for (const name of namesOfStory(content)) {
      const before = met.get(name.form)
      met.set(name.form, { ...name, stories: (before?.stories ?? 0) + 1, story: id })
    }
  }
  return transact(context, async (inside) => {
    await lock(inside.db, 'names')
    const learned = await selectLearned(inside)
    // Another process has read these meanwhile.
    if (learned.number !== number) return stories.length
    await note(inside, [...met.values()])
    await putLearned(inside, { number: stories.at(-1)!.number, stories: learned.stories + stories.length })
    return stories.length
  })
}

async function note(inside: Context, met: readonly (StoryName & { stories: number; story: string })[]): Promise<void> {
  const forms = met.map(({ form }) => form)
  const known = await selectCandidates(inside, forms)
  const listed = await selectForms(inside, forms)
  const at = inside.now().toISOString()
  const rows = met.map((name): CandidateRow => {
    const before = known.get(name.form)
    const stories = Number(before?.stories ?? 0) + name.stories
    if (before) return { ...before, stories, story: name.story, passage: name.passage || before.passage, at }
    const { form, kind, passage, story } = name
    const sound = soundKey(form.replaceAll(' ', ''))
    const state = listed.has(form) ? 'done' : 'seen'
    return { form, sound, kind, role: '', stories, story, passage, state, spelling_of: null, proposed_by: null, at }
  })
  await putCandidates(inside, rows)
  const sounds = new Set(rows.filter(({ state }) => state !== 'done').map((row) => row.sound))
  const alikes = [...(await selectCandidatesBySound(inside, [...sounds])).values()].map((rows) => rows.slice(0, alike))
  const done = alikes.flat().filter(({ state }) => state === 'done')
  const kept = await selectForms(
    inside,
    done.map(({ form }) => form),
  )
  const changed = alikes.flatMap((same) => opened(same, kept))
  await putCandidates(inside, changed)
  if (changed.length > 0) await announce(inside.db, namesChanged)
  if ((await countCandidates(inside, 'seen')) > mostSeen) await deleteSeldom(inside)
}

/**
 * What changes when those that are met with often enough are opened, with their other spellings.
 * @param rows names of one sound, the most frequent first · @param listed forms of the list: a new spelling of theirs is
 * offered for itself, one of a name that was refused never
 */
function opened(rows: readonly CandidateRow[], listed: ReadonlyMap<string, unknown>): CandidateRow[] {
  const changed: CandidateRow[] = []
  const taken = new Set<string>()
  for (const leader of rows) {
    if (taken.has(leader.form) || listed.has(leader.form)) continue
    const spellings = rows.filter(
      (other) =>
        other !== leader &&
        !listed.has(other.form) &&
        !taken.has(other.form) &&
        other.state !== 'open' &&
        sameName(leader.form, other.form) >= oneName,
    )
    for (const { form } of spellings) taken.add(form)
    if (leader.state === 'done') continue
    const stories = leader.stories + spellings.reduce((sum, other) => sum + other.stories, 0)
    if (leader.state === 'seen' && stories < enough[leader.kind]) continue
    for (const other of spellings)
      if (other.state === 'seen' && other.spelling_of !== leader.form)
        changed.push({ ...other, spelling_of: leader.form })
    if (leader.state === 'seen') changed.push({ ...leader, state: 'open', spelling_of: null })
  }
  return changed
}
