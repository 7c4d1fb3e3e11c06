import * as z from 'zod'
import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { newId } from '../../base/id.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { readStory } from '../../stories/read.ts'
import { correctionsTag } from '../from-readers.ts'
import { commentPolicy } from '../policy.ts'
import { settleComment } from '../settle.ts'
import { commentStates } from '../shape.ts'
import { keptComment, type KeptComment } from '../shown.ts'
import { takeComment } from '../store.ts'
import { mustBeAsSeen } from './seen.ts'
import { moderationLimits } from './shape.ts'

export const answerInput = z.strictObject({
  id: z.string().max(20),
  state: z.enum(commentStates).describe('As it was seen'),
  changedAt: z.iso.datetime().describe('As it was seen'),
  answer: z.string().trim().max(moderationLimits.answer).default('').describe('What the reader is told'),
  version: z
    .number()
    .int()
    .min(1)
    .nullable()
    .default(null)
    .describe('The version of the story whose correction answers it; null when nothing was corrected'),
})

/**
 * Answers a reader who says that something in a story is wrong: with the correction that was published, so that both lead
 * to each other, or with words alone.
 * @throws Refused('forbidden' | 'missing' | 'conflict' | 'invalid')
 */
export async function answerRequest(
  context: Context,
  by: Actor,
  input: z.input<typeof answerInput>,
): Promise<KeptComment> {
  const { answer, version, ...seen } = parse(answerInput, input)
  mustBeAllowed(commentPolicy, version === null ? 'decide' : 'correct', by, null)
  if (version === null && answer === '')
    throw new Refused('invalid', {
      en: 'the reader needs an answer, or a correction',
      ar: 'لا بد من جواب للقارئ أو من تصحيح منشور',
    })
  return transact(context, async (inside) => {
    const row = mustBeAsSeen(await takeComment(inside, seen.id), seen)
    if (row.kind !== 'correction' || row.state === 'deleted')
      throw new Refused('conflict', { en: 'this is no correction request', ar: 'ليس هذا طلب تصحيح' })
    // Who may not link a correction may not take the link away either.
    if (row.correction !== null) mustBeAllowed(commentPolicy, 'correct', by, null)
    if (version !== null) await mustBeCorrection(inside, row.story, version)
    const settled = await settleComment(
      inside,
      row,
      { act: 'answer', state: 'answered', by, batch: newId() },
      { answer, correction: version },
    )
    await audit(inside, by, {
      act: 'comment.answer',
      subject: 'comment',
      id: row.id,
      detail: { story: row.story, ...(version !== null && { version }), ...(answer && { answer }) },
    })
    await announce(inside.db, [correctionsTag])
    return keptComment(settled)
  })
}

/** @throws Refused('missing') when no correction went out with that version */
async function mustBeCorrection(inside: Context, story: string, version: number): Promise<void> {
  const published = await readStory(inside, story)
  if (published?.corrections.some((notice) => notice.version === version)) return
  throw new Refused('missing', {
    en: `version ${version} of the story has no published correction`,
    ar: `لا تصحيح منشورًا في النسخة ${version} من المادة`,
  })
}
