import type { Context } from '../base/context.ts'
import { forgetSenders } from './sender.ts'
import { commentLimits } from './shape.ts'
import { deleteSpent } from './store.ts'
import { forgetUnconfirmed } from './subscribe.ts'

/** How much longer a used solution is remembered than it is good, in milliseconds: clocks of nodes differ. */
const slack = 10 * 60_000
/** How long what names a solution is kept at most. */
export const proofKeptMilliseconds = commentLimits.challenge + slack + 5 * 60_000

/** Forgets what has served its time: used solutions, senders, addresses that nobody confirmed. */
export async function pruneComments(context: Context): Promise<void> {
  await deleteSpent(context, new Date(context.now().getTime() - slack).toISOString())
  await forgetSenders(context)
  await forgetUnconfirmed(context)
}
