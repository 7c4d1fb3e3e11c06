import * as z from 'zod'
import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused } from '../../base/refused.ts'
import { selectAppeals, updateAppeal } from '../appeal-store.ts'
import { commentPolicy } from '../policy.ts'
import { settleComment } from '../settle.ts'
import { takeComment } from '../store.ts'
import { mustBeThere } from './seen.ts'
import { moderationLimits } from './shape.ts'

export const appealDecision = z.strictObject({
  id: z.string().max(20).describe('Of the comment'),
  granted: z.boolean().describe('Whether the comment is published after all'),
  answer: z
    .string()
    .trim()
    .max(moderationLimits.answer)
    .default('')
    .describe('For who wrote it; turning down needs one'),
})

/**
 * Decides what a reader says against a decision: the comment is published after all, or the decision stands and the reader
 * is told why.
 * @throws Refused('forbidden' | 'missing' | 'conflict' | 'invalid')
 */
export async function decideAppeal(context: Context, by: Actor, input: z.input<typeof appealDecision>): Promise<void> {
  mustBeAllowed(commentPolicy, 'decide', by, null)
  const { id, granted, answer } = parse(appealDecision, input)
  if (!granted && answer === '')
    throw new Refused('invalid', {
      en: 'who objected must be told why the decision stands',
      ar: 'لا بد من بيان سبب رد الاعتراض لصاحبه',
    })
  await transact(context, async (inside) => {
    const row = mustBeThere(await takeComment(inside, id))
    const appeal = (await selectAppeals(inside, [id])).get(id)
    if (!appeal) throw new Refused('missing', { en: 'nobody objected', ar: 'لا اعتراض على هذا القرار' })
    if (appeal.state !== 'open')
      throw new Refused('conflict', {
        en: `${appeal.decided_by} has decided this appeal already`,
        ar: `بتّ ${appeal.decided_by} في هذا الاعتراض`,
      })
    const at = inside.now().toISOString()
    const state = granted ? 'granted' : 'dismissed'
    await updateAppeal(inside, id, { state, answer, decided_at: at, decided_by: by.name })
    // The decision may have been taken back meanwhile, without the comment being published.
    if (granted && row.state !== 'published')
      await settleComment(inside, row, { act: 'grant-appeal', state: 'published', by, note: answer })
    await audit(inside, by, {
      act: granted ? 'comment.grant-appeal' : 'comment.dismiss-appeal',
      subject: 'comment',
      id,
      detail: { story: row.story, ...(answer && { answer }) },
    })
    await announce(inside.db, ['desk:comments'])
  })
}
