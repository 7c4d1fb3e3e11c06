import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { sha256 } from '../base/canonical.ts'
import { networkOf } from '../base/client-address.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { decrementTries, deleteTries, incrementTries } from './tries-store.ts'

/** How long a window lasts in which tries are counted, in milliseconds. */
export const triesWindow = 15 * 60 * 1000
/** Failed tries in a window: for one account, whoever tries, and from one address, whatever it tries. */
export const maximumTries = { account: 10, address: 50 }

/** What is counted: the name somebody gives themselves, and where they are. */
export type Tried = { what: string; account: string | null; address: string | null }

/**
 * Counts a try before it is looked at, so that many at once get no further than one after the other.
 * @returns to be called when the try was a good one: it then does not count
 * @throws Refused('limited') with `retryAfter` in seconds
 */
export async function countTry(context: Context, by: Actor, tried: Tried): Promise<() => Promise<void>> {
  const now = context.now().getTime()
  const begin = now - (now % triesWindow)
  const since = new Date(begin).toISOString()
  const subjects: [string, number][] = []
  if (tried.account !== null) subjects.push([`${tried.what} account ${sha256(tried.account)}`, maximumTries.account])
  if (tried.address !== null) subjects.push([`${tried.what} address ${networkOf(tried.address)}`, maximumTries.address])
  for (const [subject, maximum] of subjects) {
    const count = await incrementTries(context, subject, since)
    if (count <= maximum) continue
    // Once a window: who goes on trying does not fill the log.
    if (count === maximum + 1)
      await transact(context, (inside) =>
        audit(inside, by, { act: 'account.limited', subject: 'account', id: '', detail: { what: tried.what } }),
      )
    const retryAfter = Math.ceil((begin + triesWindow - now) / 1000)
    const minutes = Math.ceil(retryAfter / 60)
    throw new Refused(
      'limited',
      {
        en: `too many tries; try again in ${minutes} min`,
        ar: `محاولات كثيرة؛ أعد المحاولة بعد ${minutes} د`,
      },
      { retryAfter },
    )
  }
  return async () => {
    for (const [subject] of subjects) await decrementTries(context, subject, since)
  }
}

/** Forgets windows that are over. */
export async function pruneTries(context: Context): Promise<void> {
  await deleteTries(context, new Date(context.now().getTime() - 2 * triesWindow).toISOString())
}
