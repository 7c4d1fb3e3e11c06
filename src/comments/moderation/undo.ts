import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { transact, type Context } from '../../base/context.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { Refused, type Words } from '../../base/refused.ts'
import { correctionsTag } from '../from-readers.ts'
import { announce } from '../../base/changes.ts'
import { reopenAppeal } from '../appeal-store.ts'
import { commentPolicy } from '../policy.ts'
import { settleComment, type Before } from '../settle.ts'
import { keptComment } from '../shown.ts'
import { takeComment } from '../store.ts'
import { markUndone, selectBatch, selectLastBatch, selectStandingDecision, type DecisionRow } from './decision-store.ts'
import type { DecisionOutcome } from './decide.ts'
import { reopenReports } from './report-store.ts'

/** How long an act can be taken back, in milliseconds. */
const undoMilliseconds = 24 * 60 * 60_000

/**
 * Takes one's own last act back, with all the comments it decided: each stands again as it stood before, with its reason,
 * its open reports and its open appeal. What somebody has decided since then is left alone.
 * @returns also the act that was taken back
 * @throws Refused('forbidden') · Refused('conflict') when there is nothing to take back
 */
export async function undoLastDecision(context: Context, by: Actor): Promise<DecisionOutcome & { act: string }> {
  mustBeAllowed(commentPolicy, 'decide', by, null)
  const since = new Date(context.now().getTime() - undoMilliseconds).toISOString()
  return transact(context, async (inside) => {
    const batch = by.account === null ? null : await selectLastBatch(inside, by.account, since)
    const decisions = batch === null ? [] : await selectBatch(inside, batch)
    const [one] = decisions
    if (batch === null || !one) throw new Refused('conflict', nothing)
    const outcome: DecisionOutcome = { decided: [], left: [] }
    for (const decision of decisions) await putBack(inside, by, decision, outcome)
    // Also what could not be taken back is over: the next time the act before it comes.
    await markUndone(
      inside,
      decisions.map(({ id }) => id),
      inside.now().toISOString(),
    )
    await announce(inside.db, [correctionsTag])
    return { ...outcome, act: one.act }
  })
}

const nothing: Words = {
  en: 'there is no act of yours from the last 24 hours to take back',
  ar: 'لا إجراء لك في آخر 24 ساعة يمكن التراجع عنه',
}
const overtaken: Words = {
  en: 'somebody has decided this one since then; it stays',
  ar: 'بتّ زميل في هذا التعليق بعدك؛ يبقى على حاله',
}

async function putBack(inside: Context, by: Actor, decision: DecisionRow, outcome: DecisionOutcome): Promise<void> {
  const { comment: id, batch, before, after, act } = decision
  const row = await takeComment(inside, id)
  const standing = await selectStandingDecision(inside, id)
  if (row?.state !== after || standing?.id !== decision.id) {
    outcome.left.push({ id, reason: overtaken, state: row?.state ?? null })
    return
  }
  const was = JSON.parse(decision.was ?? '{}') as Before
  const reports = await reopenReports(inside, id, batch!)
  await reopenAppeal(inside, id, decision.at)
  const settled = await settleComment(
    inside,
    row,
    { act: 'undo', state: before, by, reason: was.reason === null ? null : JSON.parse(was.reason) },
    { ...was, reports },
  )
  await audit(inside, by, {
    act: 'comment.undo',
    subject: 'comment',
    id,
    detail: { story: row.story, act, from: after, to: before },
  })
  outcome.decided.push(keptComment(settled))
}
