import { createHmac } from 'node:crypto'
import type { Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { canMail, queueMail } from '../mail/queue.ts'
import { teasersByIds } from '../stories/read.ts'
import { confirmLetter, replyLetter } from './letters.ts'
import { linkFor, linkSecret, mustBeLink, noLongerGood } from './links.ts'
import { addRate, noteOnceSince } from './sender-store.ts'
import type { CommentRow } from './shown.ts'
import {
  confirmSubscription,
  countUnconfirmed,
  deleteSubscriptionsOf,
  deleteUnconfirmed,
  insertSubscription,
  isConfirmed,
  selectSubscribers,
  selectSubscription,
  type SubscriptionRow,
} from './subscription-store.ts'

/** Whether anybody can be told of replies at all. */
export const takesEmail = canMail

/** Between two letters of one kind to one address, in milliseconds: nobody can be flooded through us. */
const quiet = 10 * 60_000
/** How long an address is kept that was not confirmed. */
export const unconfirmedMilliseconds = 2 * 24 * 60 * 60_000
/** Letters that ask one address, which never answered, for its consent; that many are forgotten again after two days. */
const mostUnanswered = 5
/** Addresses that one sender may have asked in half a day: a flood of comments must not become a flood of letters. */
const mostAsked = 10
/** Letters of a reply in the text of the letter. */
const excerpt = 600

/**
 * Notes who wants to hear of replies to a comment, in the transaction that stores it, and asks the address whether it is
 * theirs. Where no letters go out, no address is kept.
 * @param sender what stands for who sent the comment
 */
export async function subscribe(inside: Context, comment: CommentRow, email: string, sender: string): Promise<void> {
  if (!takesEmail(inside)) return
  const now = inside.now()
  const known = comment.key_hash !== null && (await isConfirmed(inside, email, comment.key_hash))
  const row: SubscriptionRow = {
    id: newId(),
    comment: comment.id,
    email,
    key_hash: comment.key_hash,
    language: comment.language,
    created_at: now.toISOString(),
    confirmed_at: known ? now.toISOString() : null,
  }
  await insertSubscription(inside, row)
  if (known || (await countUnconfirmed(inside, email)) > mostUnanswered) return
  if (!(await mayWrite(inside, email, 'confirm'))) return
  if ((await addRate(inside, { sender, what: 'letter' }, row.created_at)) > mostAsked) return
  const url = await linkFor(inside, 'confirm', row.id, row.language)
  await queueMail(inside, email, confirmLetter(inside, { url, headline: await headlineOf(inside, comment.story) }))
}

/** Tells those who wait for replies of comments that have just become public. */
export async function tellOfReplies(inside: Context, published: readonly CommentRow[]): Promise<void> {
  const replies = published.filter(({ parent }) => parent !== null)
  if (replies.length === 0 || !canMail(inside)) return
  const subscribers = await selectSubscribers(
    inside,
    replies.map(({ parent }) => parent!),
  )
  for (const to of subscribers) {
    const reply = replies.find(({ parent, key_hash }) => parent === to.comment && !isSame(key_hash, to.key_hash))
    if (!reply || !(await mayWrite(inside, to.email, 'reply'))) continue
    const [url, stop] = [addressOf(inside, reply, to.language), await linkFor(inside, 'stop', to.id, to.language)]
    const text = reply.text.length > excerpt ? `${reply.text.slice(0, excerpt).toWellFormed()}…` : reply.text
    const headline = await headlineOf(inside, reply.story)
    await queueMail(inside, to.email, replyLetter(inside, { name: reply.name, headline, text, url, stop }))
  }
}

const isSame = (a: string | null, b: string | null) => a !== null && a === b

const headlineOf = async (context: Context, story: string) => (await teasersByIds(context, [story]))[0]?.headline ?? ''

/** The address at which a comment stands, whatever page of the comments it is on. */
export function addressOf(context: Context, comment: { id: string; story: string }, language: 'ar' | 'en'): string {
  const place = `/story/${comment.story}/comments/${comment.id}#c-${comment.id}`
  return `${context.site.url}${language === 'en' ? '/en' : ''}${place}`
}

async function mayWrite(inside: Context, email: string, what: string): Promise<boolean> {
  const sender = createHmac('sha256', await linkSecret(inside))
    .update(email)
    .digest('hex')
    .slice(0, 32)
  const now = inside.now()
  const since = new Date(now.getTime() - quiet).toISOString()
  return noteOnceSince(inside, { sender, what: `letter ${what}` }, since, now.toISOString())
}

export type LetterLink = { of: string; token: string; until?: string | undefined }

/** The address is its reader's, for everything this browser wrote with it. @throws Refused('gone') */
export async function confirmReplies(context: Context, link: LetterLink): Promise<void> {
  await mustBeLink(context, 'confirm', link)
  const row = await selectSubscription(context, link.of)
  if (!row) throw noLongerGood()
  await confirmSubscription(context, row, context.now().toISOString())
}

/** No more letters to the address, and it is forgotten. @throws Refused('gone') */
export async function stopReplies(context: Context, link: LetterLink): Promise<void> {
  await mustBeLink(context, 'stop', link)
  const row = await selectSubscription(context, link.of)
  if (row) await deleteSubscriptionsOf(context, row.email)
}

/** Forgets addresses that nobody confirmed. */
export async function forgetUnconfirmed(context: Context): Promise<void> {
  await deleteUnconfirmed(context, new Date(context.now().getTime() - unconfirmedMilliseconds).toISOString())
}
