import * as z from 'zod'
import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { cursorOf, placeOf } from '../../base/cursor.ts'
import { newId } from '../../base/id.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { commentPolicy } from '../policy.ts'
import { selectComment } from '../store.ts'
import { deleteBan, replaceBan, selectBanPage } from './ban-store.ts'
import { mustBeThere } from './seen.ts'
import { moderationLimits } from './shape.ts'

export const banInput = z.strictObject({
  comment: z.string().max(20).describe('Whose key is banned: that of who wrote this'),
  days: z.number().int().min(1).max(moderationLimits.banDays).nullable().describe('Null: it has no end'),
  reason: z.string().trim().min(1).max(moderationLimits.reason).describe('For colleagues'),
})

export type Ban = {
  id: string
  comment: string | null
  story: string | null
  /** Of the comment it was for; null once that is gone. */
  name: string | null
  said: string | null
  reason: string
  at: string
  until: string | null
  by: string
}

/**
 * Whoever holds the key of a comment may write no more until the ban ends; it takes the place of an earlier one. What
 * they wrote stays as it is.
 * @throws Refused('forbidden' | 'missing' | 'conflict' | 'invalid')
 */
export async function banKey(context: Context, by: Actor, input: z.input<typeof banInput>): Promise<Ban> {
  mustBeAllowed(commentPolicy, 'ban', by, null)
  const { comment, days, reason } = parse(banInput, input)
  return transact(context, async (inside) => {
    const row = mustBeThere(await selectComment(inside, comment))
    if (row.key_hash === null)
      throw new Refused('conflict', {
        en: 'no key belongs to this comment: it came from elsewhere, is deleted, or the newsroom wrote it',
        ar: 'لا مفتاح لهذا التعليق: فهو منقول من موقع آخر أو محذوف أو من غرفة الأخبار',
      })
    const now = inside.now()
    const at = now.toISOString()
    const until = days === null ? null : new Date(now.getTime() + days * 86_400_000).toISOString()
    const ban = { id: newId(), comment, reason, at, until, by: by.name }
    await replaceBan(inside, { ...ban, key_hash: row.key_hash, account: by.account })
    await audit(inside, by, { act: 'comment.ban', subject: 'comment', id: comment, detail: { until, reason } })
    await announce(inside.db, ['desk:comments'])
    return { ...ban, story: row.story, name: row.name, said: row.text }
  })
}

/** Lets somebody write again. @throws Refused('forbidden' | 'missing') */
export async function liftBan(context: Context, by: Actor, id: string): Promise<void> {
  mustBeAllowed(commentPolicy, 'ban', by, null)
  await transact(context, async (inside) => {
    const ban = await deleteBan(inside, id)
    if (!ban) throw new Refused('missing', { en: 'there is no such ban', ar: 'لا يوجد حظر بهذا المعرّف' })
    const detail = { reason: ban.reason, until: ban.until, at: ban.at, by: ban.by }
    await audit(inside, by, { act: 'comment.unban', subject: 'comment', id: ban.comment ?? '', detail })
    await announce(inside.db, ['desk:comments'])
  })
}

/** Bans that hold, newest first. @throws Refused('forbidden' | 'invalid') */
export async function listBans(
  context: Context,
  by: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Ban[]; next: string | null }> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  const now = context.now().toISOString()
  const rows = await selectBanPage(context, now, cursor === undefined ? null : placeOf(cursor), limit + 1)
  const items = rows.slice(0, limit).map(({ key_hash: _key, account: _account, ...ban }) => ban)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(last) : null }
}
