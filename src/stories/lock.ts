import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import { audit } from '../base/audit.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { storyPolicy } from './policy.ts'
import { deleteLock, selectLock, upsertLock } from './presence-store.ts'
import { mustRead } from './rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'

/** Who has a story open for writing: one tab of one person. */
export type StoryLock = { account: string | null; name: string; tab: string; at: string; expiresAt: string }

/** A lock that is not renewed ends after so many milliseconds; studios renew it three times as often. */
export const lockMilliseconds = 60_000

const isMine = (lock: StoryLock, by: Actor, tab: string) => lock.tab === tab && lock.account === by.account

/**
 * Takes a story's lock for a tab, or renews it.
 * @param takeOver also when somebody else holds it: they learn of it with their next save or renewal
 * @throws Refused('missing' | 'forbidden') · 'conflict' with details `{ reason: 'locked', lock }`
 */
export async function lockStory(
  context: Context,
  by: Actor,
  id: string,
  { tab, takeOver = false }: { tab: string; takeOver?: boolean },
): Promise<StoryLock> {
  return transact(context, async (inside) => {
    // The row is taken so that of two who ask at once only one gets it.
    const story = mustRead(by, await takeStory(inside, id), id)
    mustBeAllowed(storyPolicy, 'lock', by, story)
    const standing = await readLock(inside, id)
    const mine = standing !== null && isMine(standing, by, tab)
    if (standing && !mine && !takeOver) throw locked(standing)
    const now = inside.now()
    const at = mine ? standing.at : now.toISOString()
    const expiresAt = new Date(now.getTime() + lockMilliseconds).toISOString()
    const lock: StoryLock = { account: by.account, name: by.name, tab, at, expiresAt }
    await upsertLock(inside, id, lock)
    if (standing && !mine)
      await audit(inside, by, { act: 'story.take-over', subject: 'story', id, detail: { from: standing.name } })
    if (!mine) await announce(inside.db, [`desk:story:${id}`])
    return lock
  })
}

/** Gives the lock back; one that this tab does not hold stays. */
export async function unlockStory(context: Context, by: Actor, id: string, tab: string): Promise<void> {
  await transact(context, async (inside) => {
    const standing = await readLock(inside, id)
    if (!standing || !isMine(standing, by, tab)) return
    await deleteLock(inside, id)
    await announce(inside.db, [`desk:story:${id}`])
  })
}

/** Ends the lock of somebody who may no longer write in the story, so that whoever it went to finds it free. */
export async function endLockOf(inside: Context, by: Actor, story: Story): Promise<void> {
  const standing = await readLock(inside, story.id)
  if (standing?.account === by.account && !storyPolicy.change(by, story)) await deleteLock(inside, story.id)
}

/** The lock that holds now; null when there is none or it has ended. */
export async function readLock(context: Context, id: string): Promise<StoryLock | null> {
  return selectLock(context, id, context.now().toISOString())
}

/** Who has no lock may write only while nobody else has one. @throws Refused('conflict') */
export async function mustBeFree(context: Context, by: Actor, id: string, tab: string): Promise<void> {
  const standing = await readLock(context, id)
  if (standing && !isMine(standing, by, tab)) throw locked(standing)
}

function locked(lock: StoryLock): Refused {
  return new Refused(
    'conflict',
    { en: `${lock.name} is writing in this story`, ar: `${lock.name} يحرّر هذه المادة الآن` },
    { reason: 'locked', lock },
  )
}
