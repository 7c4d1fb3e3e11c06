import type { Context } from '../base/context.ts'
import { teasersByIds } from '../stories/read.ts'
import { commentingUnder, type Commenting } from './commenting.ts'
import { postedIn } from './sender.ts'
import { selectRates } from './sender-store.ts'
import type { CommentRow } from './shown.ts'
import { countSameTexts, selectBans, selectComments } from './store.ts'

/** What must be known of a comment before it can be judged. */
export type Asked = {
  story: string
  replyTo: string | null
  keyHash: string | null
  sender: string
  fingerprint: string
}

export type Around = {
  /** Null: there is no such story for readers. */
  commenting: Commenting | null
  parent: CommentRow | null
  /** The end of a ban on the key; null for one without end. */
  bannedUntil: string | null | undefined
  recentBySender: number
  sameText: number
}

const day = 24 * 60 * 60_000

/** What is known around comments, for many at the price of one. */
export async function lookAround(context: Context, asked: readonly Asked[]): Promise<Around[]> {
  const now = context.now()
  const [teasers, parents, bans, recent, same] = await Promise.all([
    teasersByIds(context, [...new Set(asked.map(({ story }) => story))]),
    selectComments(
      context,
      asked.flatMap(({ replyTo }) => replyTo ?? []),
    ),
    selectBans(
      context,
      asked.flatMap(({ keyHash }) => keyHash ?? []),
      now.toISOString(),
    ),
    selectRates(
      context,
      asked.map(({ sender }) => sender),
      postedIn(now),
    ),
    countSameTexts(
      context,
      asked.map(({ fingerprint }) => fingerprint),
      new Date(now.getTime() - day).toISOString(),
    ),
  ])
  const commenting = new Map<string, Commenting>()
  for (const teaser of teasers) commenting.set(teaser.id, await commentingUnder(context, teaser))
  return asked.map(({ story, replyTo, keyHash, sender, fingerprint }) => ({
    commenting: commenting.get(story) ?? null,
    parent: replyTo === null ? null : (parents.get(replyTo) ?? null),
    bannedUntil: keyHash === null ? undefined : bans.get(keyHash),
    recentBySender: recent.get(sender) ?? 0,
    sameText: same.get(fingerprint) ?? 0,
  }))
}
