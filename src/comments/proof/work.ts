import { randomInt } from 'node:crypto'
import type { ChangeFeed } from '../../base/changes.ts'
import type { Context } from '../../base/context.ts'
import { commentLimits } from '../shape.ts'
import { createChallenge, type Challenge } from './challenge.ts'
import { proofSecrets } from './secrets.ts'

/**
 * Iterations of one derivation. More of them make each try dearer for everybody, also for this server, which makes one a
 * challenge; the number of tries is what adapts.
 */
export const cost = 1000
/** Tries in normal times, from and to. */
export const normalTries = { least: 300, most: 900 }
/** Hardest, as a multiple of that. */
const hardest = 16

/** Time in which askings are counted, in milliseconds. */
const windowMilliseconds = 60_000
/** Challenges a sender may ask for in a window before they become dearer: one for each comment, and some for changes of mind. */
const freeForSender = 6
/** Challenges of everybody in a window, before they become dearer for everybody. */
const freeForAll = 1200
/** Senders that are counted at once; beyond that the oldest are forgotten. */
const mostSenders = 20_000

type Window = { since: number; all: number; bySender: Map<string, number> }
const windows = new WeakMap<ChangeFeed, Window>()

/** How many challenges were asked for in this window, with this one. In memory, of this process. */
function count(context: Context, sender: string): { all: number; own: number } {
  const now = context.now().getTime()
  let window = windows.get(context.changes)
  if (!window || now - window.since >= windowMilliseconds || now < window.since) {
    // Half of what was counted goes over into the next one: nobody begins anew by waiting for the minute.
    const before = window && now - window.since < 2 * windowMilliseconds ? window : null
    const bySender = new Map([...(before?.bySender ?? [])].flatMap(([name, n]) => (n > 1 ? [[name, n / 2]] : [])))
    window = { since: now, all: (before?.all ?? 0) / 2, bySender }
    windows.set(context.changes, window)
  }
  const own = (window.bySender.get(sender) ?? 0) + 1
  window.all += 1
  window.bySender.set(sender, own)
  if (window.bySender.size > mostSenders) window.bySender.delete(window.bySender.keys().next().value!)
  return { all: window.all, own }
}

/** How much harder than in normal times: in proportion to what is asked for beyond what is free. */
export function hardness({ all, own }: { all: number; own: number }): number {
  return Math.min(hardest, Math.max(1, own / freeForSender) * Math.max(1, all / freeForAll))
}

/**
 * A challenge for a comment under a story. Its work grows with what this sender, and what everybody, asked for lately.
 * @param sender what stands for who asks
 */
export async function challengeFor(context: Context, story: string, sender: string): Promise<Challenge> {
  const times = hardness(count(context, sender))
  const counter = randomInt(Math.round(normalTries.least * times), Math.round(normalTries.most * times) + 1)
  const expiresAt = context.now().getTime() + commentLimits.challenge
  return (await createChallenge(await proofSecrets(context), { story, cost, counter }, expiresAt)).challenge
}
