import * as z from 'zod'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { cleanComment, notLonger } from './clean.ts'
import { addRate } from './sender-store.ts'
import { senderOf } from './sender.ts'
import { commentLimits, reportReasons } from './shape.ts'
import { insertReport, raise } from './store.ts'
import { tagOf } from './store-comments.ts'

/** Reports and recommendations of one sender in half a day. */
const most = { report: 30, recommend: 300 }

export const reportInput = z.object({
  reason: z.enum(reportReasons, 'must be one of the reasons'),
  text: z.string().default(''),
})

/**
 * A reader says that a public comment should not stand. One report of a sender counts for a comment.
 * @throws Refused('missing' | 'invalid' | 'limited')
 */
export async function reportComment(
  context: Context,
  id: string,
  input: z.input<typeof reportInput>,
  address: string | null,
): Promise<void> {
  const given = parse(reportInput, input)
  const text = notLonger(cleanComment(given.text), commentLimits.report, { en: 'the text', ar: 'النص' })
  const sender = await senderOf(context, address)
  await transact(context, async (inside) => {
    if (!(await isFirst(inside, sender, 'report', id))) return
    const story = await mustRaise(inside, id, 'reports')
    const at = inside.now().toISOString()
    const open = { state: 'open' as const, decided_at: null, decided_by: null }
    await insertReport(inside, { id: newId(), comment: id, story, at, reason: given.reason, text, ...open })
    await announce(inside.db, ['desk:comments'])
  })
}

/**
 * A reader finds a comment good. Who that was is kept nowhere; one recommendation of a sender counts in half a day.
 * @throws Refused('missing' | 'limited')
 */
export async function recommendComment(context: Context, id: string, address: string | null): Promise<void> {
  const sender = await senderOf(context, address)
  await transact(context, async (inside) => {
    if (!(await isFirst(inside, sender, 'recommend', id))) return
    const story = await mustRaise(inside, id, 'recommended')
    await announce(inside.db, [tagOf({ story })])
  })
}

/** Whether this sender does this to this comment for the first time. @throws Refused('limited') */
async function isFirst(inside: Context, sender: string, what: keyof typeof most, id: string): Promise<boolean> {
  const at = inside.now().toISOString()
  if ((await addRate(inside, { sender, what: `${what} ${id}` }, at)) > 1) return false
  if ((await addRate(inside, { sender, what }, at)) <= most[what]) return true
  throw new Refused('limited', {
    en: 'too much of this came from your network today',
    ar: 'وصل من شبكتك اليوم الكثير من هذا؛ أعد المحاولة غدًا',
  })
}

async function mustRaise(inside: Context, id: string, column: 'reports' | 'recommended'): Promise<string> {
  const story = await raise(inside, id, column)
  if (story !== null) return story
  throw new Refused('missing', { en: 'this comment is not there', ar: 'هذا التعليق غير موجود' })
}
