import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../base/id.ts'
import { transact, type Context } from '../../base/context.ts'
import { testContext } from '../../base/testing.ts'
import { checkComment } from '../checks/index.ts'
import { cleanComment } from '../clean.ts'
import { defaultPolicy } from '../shape.ts'
import type { CommentState } from '../shape.ts'
import { learnFromDecisions, learnedModel } from './learn.ts'
import { Counting, judge, leastExamples } from './model.ts'

let context: Context
beforeAll(async () => {
  context = await testContext()
})

const pick = (words: readonly string[], number: number) => words[number % words.length]!
const calm = (number: number) =>
  `${pick(['أظن', 'أرى', 'ربما'], number)} أن ${pick(['الوزارة', 'البلدية', 'المدرسة'], number >> 1)} ${pick(['محقة', 'تأخرت', 'أجابت'], number >> 2)} في ${pick(['الطريق', 'الميزانية', 'الماء'], number >> 3)}`
const sold = (number: number) =>
  `${pick(['اربح', 'ضاعف', 'استثمر'], number)} ${pick(['دولارًا', 'أرباحك', 'مالك'], number >> 1)} ${pick(['يوميًا', 'بسهولة', 'مضمونًا'], number >> 2)} من ${pick(['البيت', 'هاتفك', 'المنصة'], number >> 3)}`

async function decide(text: string, state: CommentState, account: string | null, on = context): Promise<void> {
  const id = newId()
  const at = new Date(Date.parse('2026-11-25T09:00:00Z') + Math.floor(Math.random() * 1e6)).toISOString()
  const row = {
    id,
    story: 's',
    kind: 'comment' as const,
    parent: null,
    root: id,
    depth: 0,
    thread_at: at,
    path: '',
    name: 'x',
    text: cleanComment(text),
    language: 'ar' as const,
    direction: 'rtl' as const,
    version: null,
    block: null,
    passage: '',
    state,
    reason: null,
    verdicts: '[]',
    proof: 1,
    key_hash: null,
    fingerprint: id,
    recommended: 0,
    reports: 0,
    account: null,
    origin: null,
    answer: '',
    correction: null,
    created_at: at,
    edited_at: null,
    published_at: null,
    decided_at: at,
    decided_by: 'هند',
    changed_at: at,
  }
  await on.db.insertInto('comments').values(row).execute()
  const decision = {
    comment: id,
    at,
    account,
    by: 'هند',
    act: 'publish',
    before: 'waiting' as const,
    after: state,
    reason: null,
    note: '',
  }
  await on.db.insertInto('comment_decisions').values(decision).execute()
}

const held = async (text: string) => {
  const comment = {
    story: 's',
    kind: 'comment' as const,
    parent: null,
    name: 'سعاد',
    text,
    passage: '',
    language: 'ar' as const,
    fingerprint: '',
    keyHash: null,
  }
  const quiet = { policy: defaultPolicy, proof: true, recentBySender: 0, sameText: 0, staffNames: new Set<string>() }
  return (await checkComment(context, comment, quiet)).find(({ check }) => check === 'learned')
}

test('it is silent until the newsroom itself has decided 200 of each kind, and then says why', async () => {
  await transact(context, async (inside) => {
    for (let number = 0; number < leastExamples; number += 1) {
      await decide(calm(number), 'published', 'account-hind', inside)
      if (number > 0) await decide(sold(number), number % 2 ? 'refused' : 'removed', 'account-hind', inside)
      // What the checks refused by themselves teaches nothing.
      if (number < 20) await decide(calm(number), 'refused', null, inside)
    }
  })
  expect(await learnFromDecisions(context)).toMatchObject({ published: 200, refused: 199 })
  expect(await held('اربح أرباحك بسهولة من هاتفك')).toBeUndefined()
  await decide(sold(0), 'refused', 'account-hind')
  await learnFromDecisions(context)
  expect(await held('استثمر وضاعف أرباحك من هاتفك')).toMatchObject({ action: 'hold' })
  expect((await held('استثمر وضاعف أرباحك من هاتفك'))!.found).toContain('أرباحك')
  expect(await held('أظن أن البلدية تأخرت في الطريق')).toBeUndefined()
  expect(await held('كلام لم يقله أحد قبل اليوم')).toBeUndefined()
  expect(await learnFromDecisions(context)).toBe(learnedModel(context))
})

test('a long comment is not surer than a short one', () => {
  const counting = new Counting()
  for (let number = 0; number < 300; number += 1) {
    counting.add(calm(number), false)
    counting.add(sold(number), true)
  }
  const long = `${calm(1)} ${calm(2)} ${calm(7)} ${calm(60)} اربح`
  expect(judge(counting.model(), long)!.refused).toBeLessThan(0.5)
})
