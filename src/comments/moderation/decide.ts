import * as z from 'zod'
import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { transact, type Context } from '../../base/context.ts'
import { newId } from '../../base/id.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused, type Words } from '../../base/refused.ts'
import { grantOpenAppeal } from '../appeal-store.ts'
import { commentPolicy } from '../policy.ts'
import { settleComment } from '../settle.ts'
import { commentStates } from '../shape.ts'
import { keptComment, type CommentRow, type KeptComment } from '../shown.ts'
import { takeComment } from '../store.ts'
import { closeReports } from './report-store.ts'
import { whyNot } from './seen.ts'
import {
  moderationActs,
  moderationLimits,
  moderationMoves,
  possibleActs,
  reasonedActs,
  toldReason,
  type ModerationAct,
} from './shape.ts'

export const decisionInput = z.strictObject({
  act: z.enum(moderationActs).describe('What is done with them'),
  comments: z
    .array(z.strictObject({ id: z.string().max(20), state: z.enum(commentStates), changedAt: z.iso.datetime() }))
    .min(1)
    .max(moderationLimits.bulk)
    .describe('As they were seen: one that has changed since then is left alone, and told'),
  reason: toldReason.nullable().default(null).describe('For those who wrote them; refusing and removing need one'),
  note: z.string().trim().max(moderationLimits.note).default('').describe('For colleagues'),
})

/** What a decision about many came to. */
export type DecisionOutcome = {
  decided: KeptComment[]
  /** Those left alone, and why. */
  left: { id: string; reason: Words; state: KeptComment['state'] | null }[]
}

/**
 * Publishes, holds, refuses, removes or restores comments: all of them in one transaction, and as one act that can be
 * taken back. Of two people who decide the same comment the second is told.
 * @throws Refused('forbidden' | 'invalid') · Refused('conflict' | 'missing') when none of them could be decided
 */
export async function decideComments(
  context: Context,
  by: Actor,
  input: z.input<typeof decisionInput>,
): Promise<DecisionOutcome> {
  mustBeAllowed(commentPolicy, 'decide', by, null)
  const { act, comments, reason, note } = parse(decisionInput, input)
  if (reasonedActs.includes(act) && reason === null)
    throw new Refused('invalid', {
      en: 'who wrote it must be told why: a reason is needed',
      ar: 'لا بد من سبب يُبلَّغ به صاحب التعليق',
    })
  const told = reasonedActs.includes(act) ? reason : null
  const batch = newId()
  const outcome = await transact(context, async (inside) => {
    const found: DecisionOutcome = { decided: [], left: [] }
    // In one order, so that two who decide the same ones do not wait for each other.
    const inOrder = [...new Map(comments.map((seen) => [seen.id, seen])).values()]
    for (const seen of inOrder.sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const row = await takeComment(inside, seen.id)
      const no = whyNot(row, seen) ?? (possibleActs(row!).includes(act) ? null : impossible)
      if (no) found.left.push({ id: seen.id, reason: no, state: row?.state ?? null })
      else found.decided.push(keptComment(await decide(inside, by, row!, { act, reason: told, note, batch })))
    }
    return found
  })
  const [first] = outcome.left
  if (outcome.decided.length === 0 && first)
    throw new Refused(first.state === null ? 'missing' : 'conflict', first.reason, { left: outcome.left })
  return outcome
}

const impossible: Words = { en: 'this cannot be done with it as it stands', ar: 'لا يمكن ذلك وهو على حاله' }

/**
 * One of them, taken already. Objections to a comment that goes are upheld, with the reason as their ground; what its
 * writer said against a decision is granted when it is published after all.
 */
export async function decide(
  inside: Context,
  by: Actor,
  row: CommentRow,
  { act, reason, note, batch }: { act: ModerationAct; reason: Words | null; note: string; batch: string },
): Promise<CommentRow> {
  const at = inside.now().toISOString()
  const goes = row.reports > 0 && moderationMoves[act].to !== 'published'
  if (goes)
    await closeReports(inside, row.id, {
      state: 'upheld',
      decided_at: at,
      decided_by: by.name,
      batch,
      ground: reason?.[row.language] ?? note,
    })
  const settled = await settleComment(
    inside,
    row,
    { act, state: moderationMoves[act].to, by, reason, note, batch },
    goes ? { reports: 0 } : {},
  )
  if (settled.state === 'published') await grantOpenAppeal(inside, row.id, settled)
  await audit(inside, by, {
    act: `comment.${act}`,
    subject: 'comment',
    id: row.id,
    detail: { story: row.story, from: row.state, ...(reason && { reason }), ...(note && { note }) },
  })
  return settled
}
