import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { newId } from '../../base/id.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { cleanComment, cleanName, directionOfComment, fingerprintOf, within } from '../clean.ts'
import { placeOfNew } from '../place.ts'
import { commentPolicy } from '../policy.ts'
import { commentLimits } from '../shape.ts'
import { keptComment, type CommentRow, type KeptComment } from '../shown.ts'
import { insertComments, insertDecision, takeComment } from '../store.ts'
import { tagOf } from '../store-comments.ts'
import { tellOfReplies } from '../subscribe.ts'
import { mustBeThere } from './seen.ts'

/**
 * Answers a public comment for the newsroom, under the account's own name and with its badge. It is published at once,
 * also where readers may no longer comment.
 * @throws Refused('forbidden' | 'missing' | 'conflict' | 'invalid')
 */
export async function replyAsNewsroom(context: Context, by: Actor, to: string, written: string): Promise<KeptComment> {
  mustBeAllowed(commentPolicy, 'reply', by, null)
  const { account } = by
  if (account === null)
    throw new Refused('forbidden', {
      en: 'a reply of the newsroom stands under the name of an account',
      ar: 'رد غرفة الأخبار يُنشر باسم حساب',
    })
  const text = within(cleanComment(written), commentLimits.text, { en: 'the text', ar: 'نص الرد' })
  return transact(context, async (inside) => {
    const parent = mustBeThere(await takeComment(inside, to))
    if (parent.state !== 'published')
      throw new Refused('conflict', {
        en: 'publish the comment before you answer it',
        ar: 'انشر التعليق قبل الرد عليه',
      })
    const id = newId()
    const at = inside.now().toISOString()
    const row: CommentRow = {
      id,
      story: parent.story,
      kind: 'comment',
      ...placeOfNew(id, at, parent),
      name: cleanName(by.name),
      text,
      language: parent.language,
      direction: directionOfComment(text, parent.language),
      version: null,
      block: null,
      passage: '',
      state: 'published',
      reason: null,
      verdicts: '[]',
      proof: 0,
      key_hash: null,
      fingerprint: fingerprintOf(text),
      recommended: 0,
      reports: 0,
      account,
      origin: null,
      answer: '',
      correction: null,
      created_at: at,
      edited_at: null,
      published_at: at,
      decided_at: at,
      decided_by: by.name,
      changed_at: at,
    }
    await insertComments(inside, [row])
    await insertDecision(inside, {
      comment: id,
      at,
      account,
      by: by.name,
      act: 'reply',
      before: 'published',
      after: 'published',
      note: '',
    })
    await tellOfReplies(inside, [row])
    await audit(inside, by, { act: 'comment.reply', subject: 'comment', id, detail: { story: row.story, to } })
    await announce(inside.db, [tagOf(row), 'desk:comments'])
    return keptComment(row)
  })
}
