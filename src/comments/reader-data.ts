import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { queueMail } from '../mail/queue.ts'
import { dataLetter } from './letters.ts'
import { linkFor, mustBeLink } from './links.ts'
import { mailAddress } from './mail-address.ts'
import { erase, ownComments, type OwnComment } from './own.ts'
import { addRate, noteOnceSince } from './sender-store.ts'
import { senderOf } from './sender.ts'
import { selectComments, takeComment } from './store.ts'
import type { LetterLink } from './subscribe.ts'
import { deleteSubscriptionsOf, selectSubscription, selectSubscriptionsOf } from './subscription-store.ts'

/** How long the link to one's own data is good, in milliseconds. */
const linkMilliseconds = 60 * 60_000
/** Such letters that one sender may ask for in half a day. */
const mostLetters = 10

/** What is kept of somebody. */
export type ReaderData = { email: string; subscribedAt: string[]; comments: OwnComment[] }

/**
 * Sends a letter to an address with the way to what is kept with it. Whether there is any is not told to who asks.
 * @throws Refused('invalid' | 'limited')
 */
export async function askForReaderData(context: Context, email: string, address: string | null): Promise<void> {
  const given = mailAddress(email)
  if (given === null) return
  const sender = await senderOf(context, address)
  await transact(context, async (inside) => {
    const now = inside.now()
    if ((await addRate(inside, { sender, what: 'data letter' }, now.toISOString())) > mostLetters)
      throw new Refused('limited', {
        en: 'too many such letters were asked for',
        ar: 'طُلبت رسائل كثيرة؛ أعد المحاولة غدًا',
      })
    const [first] = await selectSubscriptionsOf(inside, given)
    if (!first) return
    const since = new Date(now.getTime() - 10 * 60_000).toISOString()
    if (!(await noteOnceSince(inside, { sender: first.id, what: 'letter data' }, since, now.toISOString()))) return
    const until = new Date(now.getTime() + linkMilliseconds).toISOString()
    await queueMail(inside, given, dataLetter(inside, await linkFor(inside, 'data', first.id, first.language, until)))
  })
}

/** What is kept with the address of a link. @throws Refused('gone') */
export async function readReaderData(context: Context, link: LetterLink): Promise<ReaderData> {
  const email = await emailOf(context, link)
  const subscriptions = await selectSubscriptionsOf(context, email)
  const comments = await selectComments(
    context,
    subscriptions.map(({ comment }) => comment),
  )
  return {
    email,
    subscribedAt: subscriptions.map((row) => row.created_at),
    comments: await ownComments(context, [...comments.values()]),
  }
}

/** Deletes the address and the comments that were written with it. @throws Refused('gone') */
export async function deleteReaderData(context: Context, link: LetterLink): Promise<number> {
  return transact(context, async (inside) => {
    const email = await emailOf(inside, link)
    const subscriptions = await selectSubscriptionsOf(inside, email)
    for (const { comment } of subscriptions) {
      const row = await takeComment(inside, comment)
      if (row) await erase(inside, row)
    }
    await deleteSubscriptionsOf(inside, email)
    return subscriptions.length
  })
}

async function emailOf(context: Context, link: LetterLink): Promise<string> {
  await mustBeLink(context, 'data', link)
  const row = await selectSubscription(context, link.of)
  if (row) return row.email
  throw new Refused('gone', { en: 'nothing is kept any more', ar: 'لم يعد لدينا شيء محفوظ' })
}
