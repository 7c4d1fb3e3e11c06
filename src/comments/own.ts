import { sha256 } from '../base/canonical.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { deleteAppeal, selectAppeals } from './appeal-store.ts'
import { isAppealable, shownAppeal, type Appeal } from './appeal.ts'
import { checkComment } from './checks/index.ts'
import { cleanComment, directionOfComment, fingerprintOf, within } from './clean.ts'
import { lookAround } from './around.ts'
import { mustBePossible } from './possible.ts'
import { reasonOf, stateOf } from './post.ts'
import { selectOfKey } from './read-store.ts'
import { senderOf } from './sender.ts'
import { addRate } from './sender-store.ts'
import { closeReports } from './moderation/report-store.ts'
import { settleComment } from './settle.ts'
import { commentLimits } from './shape.ts'
import { keptComment, type CommentRow, type KeptComment } from './shown.ts'
import { staffNames } from './staff-names.ts'
import { selectComment, takeComment, updateComment } from './store.ts'
import { deleteSubscriptionsTo } from './subscription-store.ts'

/** A comment as who wrote it sees it. */
export type OwnComment = KeptComment & {
  /** Until when it can be changed or deleted; null when that is over. */
  changeableUntil: string | null
  /** What was said against a decision about it, and what came of that. */
  appeal: Appeal | null
  /** Whether that can still be said. */
  appealable: boolean
}

/** Comments of one key that are told at once. */
const mostOwn = 500
/** Comments that are deleted in one transaction: others wait for it. */
const erasedAtOnce = 100
/** Changes of one sender in half a day. */
const mostEdits = 100
const reader = { account: null, name: '' }

export function ownComment(context: Context, comment: KeptComment, appeal: Appeal | null = null): OwnComment {
  const until = new Date(Date.parse(comment.createdAt) + commentLimits.editing)
  const isOpen = until > context.now() && ['waiting', 'held', 'published', 'received'].includes(comment.state)
  const appealable = appeal === null && isAppealable(comment)
  return { ...comment, changeableUntil: isOpen ? until.toISOString() : null, appeal, appealable }
}

/** What became of a comment, for who has its key. @throws Refused('missing') for everybody else */
export async function readOwnComment(context: Context, id: string, key: string): Promise<OwnComment> {
  const row = mustBeOwn(await selectComment(context, id), key)
  return (await ownComments(context, [row]))[0]!
}

/** Everything that belongs to a key, newest first. @param story only under this one */
export async function listOwnComments(context: Context, key: string, story?: string): Promise<OwnComment[]> {
  const rows = await selectOfKey(context, sha256(key), { story, limit: mostOwn })
  return ownComments(context, rows)
}

/** Comments as who wrote them sees them, with what they said against decisions. */
export async function ownComments(context: Context, rows: readonly CommentRow[]): Promise<OwnComment[]> {
  const appeals = await selectAppeals(
    context,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const appeal = appeals.get(row.id)
    return ownComment(context, keptComment(row), appeal && shownAppeal(appeal))
  })
}

/**
 * Changes the text of a comment within its quarter of an hour. It goes through the checks anew, and where comments wait
 * for a moderator it waits again.
 * @throws Refused('missing' | 'gone' | 'invalid' | 'forbidden' | 'limited')
 */
export async function editOwnComment(
  context: Context,
  id: string,
  key: string,
  written: string,
  address: string | null,
): Promise<OwnComment> {
  const text = within(cleanComment(written), commentLimits.text, { en: 'the text', ar: 'نص التعليق' })
  const before = mustBeOwn(await selectComment(context, id), key)
  mustBeChangeable(context, before)
  const sender = await senderOf(context, address)
  const fingerprint = fingerprintOf(text)
  const { story, kind, name, language, parent, passage, key_hash: keyHash } = before
  const [around] = await lookAround(context, [{ story, replyTo: parent, keyHash, sender, fingerprint }])
  // What it answers may be gone by now; that is no fault of this one.
  const { commenting } = await mustBePossible(context, {
    ...around!,
    story,
    replyTo: null,
    correction: kind === 'correction',
  })
  const proof = before.proof === 1
  const verdicts = await checkComment(
    context,
    { story, kind, parent, name, text, passage, language, fingerprint, keyHash },
    {
      policy: commenting,
      proof,
      recentBySender: around!.recentBySender,
      sameText: before.fingerprint === fingerprint ? around!.sameText - 1 : around!.sameText,
      staffNames: await staffNames(context),
    },
  )
  return transact(context, async (inside) => {
    const at = inside.now().toISOString()
    if ((await addRate(inside, { sender, what: 'edit' }, at)) > mostEdits)
      throw new Refused('limited', { en: 'that is enough changes for today', ar: 'بلغت الحد اليومي للتعديلات' })
    const row = mustBeOwn(await takeComment(inside, id), key)
    mustBeChangeable(inside, row)
    // What a moderator holds is not let go by a new wording.
    const isKept = row.state === 'held' && Boolean(row.decided_by)
    const state = isKept ? 'held' : stateOf(verdicts, { kind }, commenting.mode, proof)
    const reason = isKept ? row.reason : reasonOf(state, verdicts)
    const settled = await settleComment(
      inside,
      row,
      { act: 'edit', state, by: reader, reason: reason === null ? null : JSON.parse(reason) },
      {
        text,
        fingerprint,
        direction: directionOfComment(text, language),
        verdicts: JSON.stringify(verdicts),
        edited_at: at,
        ...(isKept && { decided_at: row.decided_at, decided_by: row.decided_by }),
      },
    )
    return ownComment(inside, keptComment(settled))
  })
}

/** Takes a comment back within its quarter of an hour. @throws Refused('missing' | 'gone') */
export async function deleteOwnComment(context: Context, id: string, key: string): Promise<void> {
  await transact(context, async (inside) => {
    const row = mustBeOwn(await takeComment(inside, id), key)
    mustBeChangeable(inside, row)
    await erase(inside, row)
  })
}

/** Deletes everything that belongs to a key, however old. @returns how many comments */
export async function deleteAllOwn(context: Context, key: string): Promise<number> {
  let count = 0
  for (;;) {
    const erased = await transact(context, async (inside) => {
      const rows = await selectOfKey(inside, sha256(key), { limit: erasedAtOnce })
      for (const row of rows) await erase(inside, row)
      return rows.length
    })
    count += erased
    if (erased < erasedAtOnce) return count
  }
}

const writer = { ar: 'صاحب التعليق', en: 'who wrote it' }
const deletedByWriter = { ar: 'حذف صاحب التعليق تعليقه', en: 'who wrote the comment deleted it' }

/** Of the comment only its place is left, for the answers below it; nothing of it belongs to anybody any more. */
export async function erase(inside: Context, row: CommentRow): Promise<void> {
  const nothing = {
    name: '',
    text: '',
    passage: '',
    key_hash: null,
    fingerprint: '',
    verdicts: '[]',
    recommended: 0,
    reports: 0,
  }
  await deleteSubscriptionsTo(inside, [row.id])
  await deleteAppeal(inside, row.id)
  if (row.reports > 0)
    await closeReports(inside, row.id, {
      state: 'upheld',
      decided_at: inside.now().toISOString(),
      decided_by: writer[row.language],
      batch: null,
      ground: deletedByWriter[row.language],
    })
  if (row.state === 'deleted') await updateComment(inside, row.id, nothing)
  else await settleComment(inside, row, { act: 'delete', state: 'deleted', by: reader }, nothing)
}

function mustBeOwn(row: CommentRow | null, key: string): CommentRow {
  if (row && row.key_hash !== null && row.key_hash === sha256(key) && row.state !== 'deleted') return row
  throw new Refused('missing', {
    en: 'there is no comment here that belongs to this key',
    ar: 'لا يوجد هنا تعليق يخص هذا المفتاح',
  })
}

function mustBeChangeable(context: Context, row: CommentRow): void {
  if (ownComment(context, keptComment(row)).changeableUntil !== null) return
  throw new Refused('gone', {
    en: 'a comment can be changed for 15 minutes, and while nobody has refused it',
    ar: 'يمكن تعديل التعليق أو حذفه خلال 15 دقيقة من إرساله ما لم يُرفض',
  })
}
