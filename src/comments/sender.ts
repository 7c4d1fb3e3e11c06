import { createHmac, randomBytes } from 'node:crypto'
import type { ChangeFeed } from '../base/changes.ts'
import { networkOf } from '../base/client-address.ts'
import type { Context } from '../base/context.ts'
import { deleteSenders, saltOf } from './sender-store.ts'

/** How long a sender is known, in milliseconds. With the salt goes every way back from the hash to an address. */
export const periodMilliseconds = 12 * 60 * 60_000
/** In which comments of a sender are counted together. */
export const senderWindow = 10 * 60_000

const salts = new WeakMap<ChangeFeed, { period: string; salt: Promise<string> }>()

const periodOf = (at: Date) =>
  new Date(Math.floor(at.getTime() / periodMilliseconds) * periodMilliseconds).toISOString().slice(0, 13)

/**
 * What stands for who sends, for half a day at most: a hash of the network address with a salt that is then deleted.
 * The address itself is kept nowhere. Not to be asked for the first time inside a transaction.
 */
export async function senderOf(context: Context, address: string | null): Promise<string> {
  const period = periodOf(context.now())
  let known = salts.get(context.changes)
  if (known?.period !== period) {
    known = { period, salt: saltOf(context, period, randomBytes(32).toString('hex')) }
    salts.set(context.changes, known)
    known.salt.catch(() => salts.delete(context.changes))
  }
  const network = address === null ? 'unknown' : networkOf(address)
  return createHmac('sha256', await known.salt)
    .update(network)
    .digest('hex')
    .slice(0, 32)
}

/** The name under which comments of this window are counted. */
export function postedIn(at: Date): string {
  return `post ${new Date(Math.floor(at.getTime() / senderWindow) * senderWindow).toISOString().slice(0, 16)}`
}

/** Forgets who sent what, as soon as their half day is over. */
export async function forgetSenders(context: Context): Promise<void> {
  const now = context.now()
  await deleteSenders(context, periodOf(now), new Date(now.getTime() - periodMilliseconds).toISOString())
}
