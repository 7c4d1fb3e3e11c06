import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { storyPolicy } from './policy.ts'
import { deleteEnded, selectPresence, selectPresent, upsertPresence } from './presence-store.ts'
import { mustRead } from './rules.ts'
import { selectOwners, selectStory } from './store.ts'

/** Somebody who has the studio open, and the story they are in. */
export type Present = { account: string; name: string; story: string | null }

/** A tab that says nothing for so many milliseconds is gone; studios speak three times as often. */
const presenceMilliseconds = 60_000

/**
 * A tab says that it is there, and in which story. Sweeps out those that are gone, so that every open studio learns of
 * it though nobody said goodbye.
 * @throws Refused('missing') for a story that this person may not see
 */
export async function bePresent(
  context: Context,
  by: Actor,
  { tab, story }: { tab: string; story: string | null },
): Promise<Present[]> {
  const { account } = by
  if (account === null)
    throw new Refused('forbidden', { en: 'presence is for people with an account', ar: 'الحضور لأصحاب الحسابات فقط' })
  // Apart from what follows: whoever holds one tab's row must not wait for another's.
  await transact(context, sweep)
  await transact(context, async (inside) => {
    if (story !== null) mustRead(by, await selectStory(inside, story), story)
    const before = await selectPresence(inside, tab)
    const expiresAt = new Date(inside.now().getTime() + presenceMilliseconds).toISOString()
    if (before && before.account !== account)
      throw new Refused('conflict', { en: 'this tab is somebody else’s', ar: 'هذه النافذة لشخص آخر' })
    await upsertPresence(inside, { tab, account, name: by.name, story, expires_at: expiresAt })
    if (!before || before.story !== story) await announce(inside.db, ['desk:presence'])
  })
  return listPresent(context, by)
}

async function sweep(inside: Context): Promise<void> {
  const { tabs, locks } = await deleteEnded(inside, inside.now().toISOString())
  await announce(inside.db, [...locks.map((id) => `desk:story:${id}`), ...(tabs > 0 ? ['desk:presence'] : [])])
}

/** Who is there; a story that the asker may not see is not named. */
export async function listPresent(context: Context, by: Actor): Promise<Present[]> {
  const people = await selectPresent(context, context.now().toISOString())
  const stories = await selectOwners(
    context,
    people.flatMap(({ story }) => story ?? []),
  )
  const shown = people.map(({ story, ...person }): Present => {
    const subject = story === null ? undefined : stories.get(story)
    return { ...person, story: subject && storyPolicy.see(by, subject) ? story : null }
  })
  return [...new Map(shown.map((person) => [`${person.account} ${person.story}`, person])).values()]
}

/** The people in one story, each once. */
export async function presentIn(context: Context, story: string): Promise<{ account: string; name: string }[]> {
  const people = await selectPresent(context, context.now().toISOString(), story)
  return [...new Map(people.map(({ account, name }) => [account, { account, name }])).values()]
}
