import { setTimeout } from 'node:timers/promises'
import { rememberWords } from '../arabic/analyse.ts'
import { transact, type Context } from '../base/context.ts'
import { countWords } from './count-words.ts'
import { analyseStories, insertIntoSet } from './index-stories.ts'
import { indexWorking } from './index-working.ts'
import {
  deleteOrphans,
  selectIndexed,
  selectMissing,
  selectPublicAfter,
  selectPublicCount,
  selectWorkingAfter,
} from './reindex-store.ts'
import {
  emptySet,
  indexVersion,
  selectState,
  tryLock,
  updateState,
  type IndexSet,
  type IndexState,
} from './state-store.ts'

/** Stories of one transaction, during which others wait to write: where people read beside it, and where none do. */
const stories = { beside: 10, alone: 100 }
/** Different words that are remembered where none do. */
const archiveWords = 100_000
/** Between two of them, in milliseconds. */
const pause = { beside: 20, alone: 0 }
/** How long to wait for somebody who writes to the index, in milliseconds. */
const busyPause = 20

export type ReindexOptions = {
  /** Makes the index anew although it is up to date. */
  force?: boolean
  /** In the background of a server: in smaller steps, with pauses. */
  beside?: boolean
  onProgress?: (progress: { done: number; total: number; unit: string }) => void
  signal?: AbortSignal
}

/**
 * Makes the search index anew where it was made by another analysis, while the old one is asked; what is published
 * meanwhile goes into both. Begins where it was interrupted, and several processes do it together.
 * @returns how many stories are in the new index; null when there was nothing to do, or it was stopped
 */
export async function reindex(context: Context, options: ReindexOptions = {}): Promise<{ stories: number } | null> {
  const pace = options.beside ? 'beside' : 'alone'
  if (!options.beside) rememberWords(archiveWords)
  const total = await selectPublicCount(context)
  let state = await selectState(context)
  if (!isBuilding(state) && !mustBuild(state) && !options.force) return null
  await begin(context, options.force ?? false)
  for (;;) {
    if (options.signal?.aborted) return null
    const step = await transact(context, (inside) => buildSome(inside, stories[pace]))
    if (step === 'busy') await setTimeout(busyPause)
    else {
      state = await selectState(context)
      if (step === 'done') break
      options.onProgress?.({ done: Math.min(state.indexed, total), total, unit: 'stories' })
      await setTimeout(pause[pace])
    }
  }
  await countWords(context, { signal: options.signal, alone: pace === 'alone' })
  await reindexWorking(context, stories[pace])
  await setTimeout(busyPause)
  await transact(context, emptyOther)
  return { stories: await selectIndexed(context, (await selectState(context)).live) }
}

/** `reindex` as a server does it beside its work. */
export const reindexBeside = (context: Context, signal: AbortSignal) => reindex(context, { beside: true, signal })

const isBuilding = ({ building, building_version }: IndexState) =>
  building !== null && building_version === indexVersion
/** A newer program's index is left alone: this one may still be running beside it. */
const mustBuild = ({ version, building_version }: IndexState) =>
  version < indexVersion && building_version <= indexVersion

async function begin(context: Context, force: boolean): Promise<void> {
  for (;;) {
    const begun = await transact(context, async (inside) => {
      if (!(await tryLock(inside, 'index'))) return false
      const state = await selectState(inside)
      if (isBuilding(state) || !(force || mustBuild(state))) return true
      // What was never complete is completed where it stands, so that it can be asked meanwhile.
      const building: IndexSet = state.version === 0 ? state.live : state.live === 'a' ? 'b' : 'a'
      if (building !== state.live) await emptySet(inside, building)
      await updateState(inside, {
        building,
        building_version: indexVersion,
        building_key: '',
        indexed: 0,
        working_after: null,
      })
      return true
    })
    if (begun) return
    await setTimeout(busyPause)
  }
}

/** Puts some more stories into the set that is being made, the newest first; the last step makes it the one that is asked. */
async function buildSome(context: Context, limit: number): Promise<'more' | 'done' | 'busy'> {
  if (!(await tryLock(context, 'index'))) return 'busy'
  const state = await selectState(context)
  if (!isBuilding(state)) return 'done'
  const set = state.building!
  const next = await selectPublicAfter(context, set, state.building_key, limit)
  if (next.last !== null) {
    await insertIntoSet(context, set, analyseStories(next.missing))
    await updateState(context, { building_key: next.last, indexed: state.indexed + next.read })
    return 'more'
  }
  // What came in behind the place where the work was, or was written by a program that knows nothing of it.
  const missing = await selectMissing(context, set, limit)
  if (missing.length > 0) {
    await insertIntoSet(context, set, analyseStories(missing))
    return 'more'
  }
  await deleteOrphans(context, set)
  await updateState(context, { live: set, version: indexVersion, building: null, building_key: '' })
  return 'done'
}

/** The newsroom's own index is small, and each text in it is replaced where it stands. */
async function reindexWorking(context: Context, limit: number): Promise<void> {
  for (let after = ''; ;) {
    const some = await transact(context, async (inside) => {
      const found = await selectWorkingAfter(inside, after, limit)
      for (const { id, content } of found) await indexWorking(inside, id, content)
      return found
    })
    if (some.length === 0) return
    after = some.at(-1)!.id
    await setTimeout(0)
  }
}

/** Who still asks the old set has its answer by now. */
async function emptyOther(context: Context): Promise<void> {
  if (!(await tryLock(context, 'index'))) return
  const { live, building } = await selectState(context)
  if (building === null) await emptySet(context, live === 'a' ? 'b' : 'a')
}
