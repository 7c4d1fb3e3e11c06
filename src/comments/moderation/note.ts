import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { cleanComment, within } from '../clean.ts'
import { commentPolicy } from '../policy.ts'
import { insertDecision, takeComment } from '../store.ts'
import { mustBeThere } from './seen.ts'
import { moderationLimits } from './shape.ts'

/**
 * Leaves a note on a comment for colleagues; readers never see it.
 * @throws Refused('forbidden' | 'missing' | 'invalid')
 */
export async function noteOnComment(context: Context, by: Actor, id: string, written: string): Promise<void> {
  mustBeAllowed(commentPolicy, 'list', by, null)
  const note = within(cleanComment(written), moderationLimits.note, { en: 'the note', ar: 'الملاحظة' })
  await transact(context, async (inside) => {
    const row = mustBeThere(await takeComment(inside, id))
    if (row.state === 'deleted')
      throw new Refused('missing', { en: 'who wrote it has deleted it', ar: 'حذف صاحب التعليق تعليقه' })
    await insertDecision(inside, {
      comment: id,
      at: inside.now().toISOString(),
      account: by.account,
      by: by.name,
      act: 'note',
      before: row.state,
      after: row.state,
      note,
    })
    await audit(inside, by, { act: 'comment.note', subject: 'comment', id, detail: { story: row.story } })
    await announce(inside.db, ['desk:comments'])
  })
}
