import { setImmediate as turn } from 'node:timers/promises'
import type { ChangeFeed } from '../../base/changes.ts'
import type { Context } from '../../base/context.ts'
import { selectDecided, selectLastDecision } from './decided-store.ts'
import { Counting, type Model } from './model.ts'

/** Comments of each kind that are learned from: the newest, because what is unwelcome changes. */
const mostOfEach = 5000
const atOnce = 100

const learned = new WeakMap<ChangeFeed, { last: number; model: Model }>()
/** Whoever asks while it is learned waits for the same. */
const underWay = new WeakMap<ChangeFeed, Promise<Model>>()

/** What this process has learned of the newsroom's decisions; null while it has not looked yet. */
export const learnedModel = (context: Context): Model | null => learned.get(context.changes)?.model ?? null

/**
 * Learns from what this newsroom's own moderators published, refused and removed, and from nothing else. Does nothing
 * when nobody decided anything since.
 */
export function learnFromDecisions(context: Context): Promise<Model> {
  const begun = underWay.get(context.changes) ?? learn(context).finally(() => underWay.delete(context.changes))
  underWay.set(context.changes, begun)
  return begun
}

async function learn(context: Context): Promise<Model> {
  const last = await selectLastDecision(context)
  const known = learned.get(context.changes)
  if (known?.last === last) return known.model
  const counting = new Counting()
  for (const [states, wasRefused] of [
    [['published'], false],
    [['refused', 'removed'], true],
  ] as const) {
    let before: string | null = null
    for (let seen = 0; seen < mostOfEach;) {
      const rows: Awaited<ReturnType<typeof selectDecided>> = await selectDecided(context, states, before, atOnce)
      for (const { text } of rows) counting.add(text, wasRefused)
      const end = rows.at(-1)
      if (!end || rows.length < atOnce) break
      before = end.created_at + end.id
      seen += rows.length
      // Readers come first.
      await turn()
    }
  }
  const model = counting.model()
  learned.set(context.changes, { last, model })
  return model
}
