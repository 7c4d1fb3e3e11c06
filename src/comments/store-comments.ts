import { setImmediate } from 'node:timers/promises'
import { englishPlural, plural } from '../arabic/plural.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { emitAll } from '../base/outbox.ts'
import { Refused } from '../base/refused.ts'
import type { Proof } from './proof/verify.ts'
import { addRate, addRates, noteOnceSince } from './sender-store.ts'
import { postedIn } from './sender.ts'
import type { CommentRow } from './shown.ts'
import { insertComments, spend } from './store.ts'
import { subscribe, tellOfReplies } from './subscribe.ts'

/** A comment that was judged, with what must be stored beside it. */
export type ToStore = {
  row: CommentRow
  proof: Proof | null
  sender: string
  email: string | null
  /** Seconds that must lie between two comments of this sender under this story. */
  slowMode: number
}

/** Comments of one sender without proof of work in half a day: they cost a machine nothing. */
export const mostUnproved = 20

/**
 * Stores comments that came together in one transaction: solutions are spent, comments kept, others told, or nothing of
 * it. A comment whose solution was spent before falls, wherever it was spent.
 */
export async function storeComments(context: Context, all: readonly ToStore[]): Promise<(CommentRow | Error)[]> {
  return transact(context, async (inside) => {
    // SQLite works in this very thread: between its steps readers get their pages.
    const breath = () => (all.length > 4 ? setImmediate() : undefined)
    const answers = new Map<ToStore, CommentRow | Error>()
    const spent = await spend(inside, firstOfEach(all))
    for (const each of all) answers.set(each, await admitted(inside, each, spent))
    const kept = all.filter((each) => !(answers.get(each) instanceof Error))
    await breath()
    const at = inside.now().toISOString()
    const rows = kept.map(({ row }) => row)
    await insertComments(inside, rows)
    await breath()
    await addRates(
      inside,
      kept.map(({ sender }) => ({ sender, what: postedIn(inside.now()) })),
      at,
    )
    for (const { row, email, sender } of kept) if (email !== null) await subscribe(inside, row, email, sender)
    await breath()
    const published = rows.filter(({ state }) => state === 'published')
    await tellOfReplies(inside, published)
    await emitAll(
      inside.db,
      at,
      'comment.received',
      rows.map(({ id, story, kind, state }) => ({ story, comment: id, kind, state })),
    )
    if (rows.length > 0) await announce(inside.db, [...new Set(published.map(tagOf)), 'desk:comments'])
    await breath()
    return all.map((each) => answers.get(each)!)
  })
}

/** Pages that show the comments of a story are made from this. */
export const tagOf = ({ story }: { story: string }): string => `comments:${story}`

function firstOfEach(all: readonly ToStore[]): Proof[] {
  return [...new Map(all.flatMap(({ proof }) => (proof ? [[proof.nonce, proof]] : []))).values()]
}

/** Whether it may be stored; takes its solution out of those that are fresh. */
async function admitted(inside: Context, each: ToStore, fresh: Set<string>): Promise<CommentRow | Error> {
  const { row, proof, sender, slowMode } = each
  const now = inside.now()
  const at = now.toISOString()
  if (proof && !fresh.delete(proof.nonce))
    return new Refused(
      'conflict',
      {
        en: 'this proof of work was used already; send the comment again',
        ar: 'استُعمل إثبات العمل هذا من قبل؛ أعد إرسال التعليق',
      },
      { reason: 'proof-used' },
    )
  if (!proof && (await addRate(inside, { sender, what: 'unproved' }, at)) > mostUnproved)
    return limited(
      'many comments came from your network today; with JavaScript you can still send one',
      'وصلت اليوم من شبكتك تعليقات كثيرة؛ ما زال الإرسال ممكنًا عند تفعيل JavaScript',
      12 * 60 * 60,
    )
  if (slowMode === 0 || row.kind === 'correction') return row
  const since = new Date(now.getTime() - slowMode * 1000).toISOString()
  if (await noteOnceSince(inside, { sender, what: `slow ${row.story}` }, since, at)) return row
  return limited(
    `one comment in ${inEnglish(slowMode)} is taken here; wait a little`,
    `يُقبل هنا تعليق واحد كل ${inArabic(slowMode)}؛ انتظر قليلًا`,
    slowMode,
  )
}

const minutes = { zero: 'دقيقة', one: 'دقيقة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' }
const seconds = { zero: 'ثانية', one: 'ثانية', two: 'ثانيتين', few: '# ثوانٍ', many: '# ثانية', other: '# ثانية' }
/** A time as it is said: whole minutes as minutes. */
const inArabic = (time: number) =>
  time % 60 === 0 ? plural(time / 60, minutes, 'latin') : plural(time, seconds, 'latin')
const inEnglish = (time: number) =>
  time % 60 === 0
    ? englishPlural(time / 60, { one: 'a minute', other: '# minutes' })
    : englishPlural(time, { one: 'a second', other: '# seconds' })

const limited = (en: string, ar: string, retryAfter: number) => new Refused('limited', { en, ar }, { retryAfter })
