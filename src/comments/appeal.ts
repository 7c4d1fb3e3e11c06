import { sha256 } from '../base/canonical.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { insertAppeal, type AppealRow } from './appeal-store.ts'
import { cleanComment, within } from './clean.ts'
import { addRate } from './sender-store.ts'
import { senderOf } from './sender.ts'
import { commentLimits, type AppealState } from './shape.ts'
import type { CommentRow } from './shown.ts'
import { takeComment } from './store.ts'

/** What who wrote a comment says against a decision, and what came of it. */
export type Appeal = { at: string; text: string; state: AppealState; answer: string; decidedAt: string | null }

export const shownAppeal = ({ at, text, state, answer, decided_at }: AppealRow): Appeal => ({
  at,
  text,
  state,
  answer,
  decidedAt: decided_at,
})

/** Appeals of one sender in half a day. */
const most = 10

/** Whether a decision about it can be appealed against at all. */
export const isAppealable = ({ state, kind }: Pick<CommentRow, 'state' | 'kind'>): boolean =>
  kind === 'comment' && (state === 'refused' || state === 'removed')

/**
 * Who wrote a comment that was refused or removed asks for it to be looked at again, once.
 * @throws Refused('missing' | 'invalid' | 'conflict' | 'limited')
 */
export async function appealComment(
  context: Context,
  id: string,
  key: string,
  written: string,
  address: string | null,
): Promise<void> {
  const text = within(cleanComment(written), commentLimits.appeal, { en: 'the text', ar: 'نص الاعتراض' })
  const sender = await senderOf(context, address)
  await transact(context, async (inside) => {
    const row = await takeComment(inside, id)
    if (!row || row.key_hash === null || row.key_hash !== sha256(key) || row.state === 'deleted')
      throw new Refused('missing', {
        en: 'there is no comment here that belongs to this key',
        ar: 'لا يوجد هنا تعليق يخص هذا المفتاح',
      })
    if (!isAppealable(row))
      throw new Refused('conflict', {
        en: 'there is no decision against this comment to object to',
        ar: 'لم يُتخذ في هذا التعليق قرار يُعترض عليه',
      })
    const at = inside.now().toISOString()
    if ((await addRate(inside, { sender, what: 'appeal' }, at)) > most)
      throw new Refused('limited', {
        en: 'too many objections came from your network today',
        ar: 'وصلت من شبكتك اليوم اعتراضات كثيرة؛ أعد المحاولة غدًا',
      })
    const open = { state: 'open' as const, answer: '', decided_at: null, decided_by: null }
    if (!(await insertAppeal(inside, { comment: id, at, text, ...open })))
      throw new Refused('conflict', {
        en: 'you have objected to this decision already',
        ar: 'سبق أن اعترضت على هذا القرار',
      })
    await announce(inside.db, ['desk:comments'])
  })
}
