import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ChangeFeed } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { secretFor } from '../base/secrets.ts'

export type LinkPurpose = 'confirm' | 'stop' | 'data'

const secrets = new WeakMap<ChangeFeed, Promise<string>>()

/** What links in letters are signed with. */
export function linkSecret(context: Context): Promise<string> {
  let secret = secrets.get(context.changes)
  if (!secret) {
    secret = secretFor(context.db, 'comment-links')
    // What a transaction made is not there when it is undone.
    if (context.db.isTransaction) return secret
    secrets.set(context.changes, secret)
    secret.catch(() => secrets.delete(context.changes))
  }
  return secret
}

const tokenOf = (secret: string, purpose: LinkPurpose, subscription: string, until: string) =>
  createHmac('sha256', secret).update(`${purpose} ${subscription} ${until}`).digest('base64url').slice(0, 32)

/**
 * The address of a page that a letter leads to: nothing is stored for it.
 * @param until ISO instant after which it leads nowhere; empty for one that has no end
 */
export async function linkFor(
  context: Context,
  purpose: LinkPurpose,
  subscription: string,
  language: 'ar' | 'en',
  until = '',
): Promise<string> {
  const token = tokenOf(await linkSecret(context), purpose, subscription, until)
  const query = new URLSearchParams({ of: subscription, ...(until && { until }), token })
  return `${context.site.url}${language === 'en' ? '/en' : ''}/comments/${purpose}?${query}`
}

/** @throws Refused('gone') for a link that was not made here, or is too old */
export async function mustBeLink(
  context: Context,
  purpose: LinkPurpose,
  { of, until = '', token }: { of: string; until?: string | undefined; token: string },
): Promise<void> {
  const right = Buffer.from(tokenOf(await linkSecret(context), purpose, of, until))
  const given = Buffer.from(token)
  const isLive = until === '' || until > context.now().toISOString()
  if (isLive && given.length === right.length && timingSafeEqual(given, right)) return
  throw noLongerGood()
}

export const noLongerGood = () =>
  new Refused('gone', { en: 'this link is no longer good', ar: 'لم يعد هذا الرابط صالحًا' })
