import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../base/actor.ts'
import { collectDependencies, type Context } from '../../base/context.ts'
import { csvRows, safeCell } from '../../base/csv.ts'
import { actor, selectAuditActs } from '../../base/testing.ts'
import { correctStory } from '../../stories/correct.ts'
import { createStory } from '../../stories/create.ts'
import { bread, newsroom, people } from '../../stories/fixtures.ts'
import { publishStory } from '../../stories/publish.ts'
import { appealComment } from '../appeal.ts'
import { changeCommentingPolicy } from '../change-policy.ts'
import { correctionsFromReaders, correctionsTag } from '../from-readers.ts'
import { deleteAllOwn, editOwnComment, readOwnComment } from '../own.ts'
import { postComment } from '../post.ts'
import { reportComment } from '../respond.ts'
import { updateComment } from '../store.ts'
import { answerRequest } from './answer.ts'
import { banKey, liftBan, listBans } from './ban.ts'
import { decideAppeal } from './decide-appeal.ts'
import { decideComments } from './decide.ts'
import { noteOnComment } from './note.ts'
import { readCommentInContext } from './one.ts'
import { listQueue, readQueueCounts } from './queue.ts'
import { replyAsNewsroom } from './reply.ts'
import { dismissReports, exportReports, listReports } from './reports.ts'
import type { ModerationAct, QueueList } from './shape.ts'
import { readStatistics } from './statistics.ts'
import { undoLastDecision } from './undo.ts'

const { mona, nadim, salma } = people
const hind: Actor = actor('هند', 'moderator')
const reason = { ar: 'التعليق لا يتصل بالمادة', en: 'it is not about the story' }
let context: Context
let pass: (milliseconds: number) => void
let story: string
let writers = 0

beforeAll(async () => {
  ;({ context, pass } = await newsroom())
  story = (await createStory(context, nadim, bread())).id
  await publishStory(context, nadim, story)
})

type Written = { id: string; key: string; address: string }
/** A comment of somebody new, which waits. */
async function write(text: string, more: { correction?: boolean; replyTo?: string } = {}): Promise<Written> {
  const address = `192.0.2.${++writers}`
  const input = { story, name: 'أم يزن', text, language: 'ar' as const, ...more }
  const { comment, key } = await postComment(context, input, address)
  return { id: comment.id, key, address }
}
const see = async (id: string, by = mona) => {
  const { state, changedAt } = await readCommentInContext(context, by, id)
  return { id, state, changedAt }
}
const decide = async (by: Actor, act: ModerationAct, ...ids: string[]) => {
  const comments = await Promise.all(ids.map((id) => see(id)))
  return decideComments(context, by, { act, comments, reason: act === 'refuse' || act === 'remove' ? reason : null })
}
const list = async (name: QueueList, more: object = {}) =>
  (await listQueue(context, mona, { list: name, limit: 50, ...more })).items.map(({ id }) => id)

test('of two moderators who decide one comment in the same moment the second is told by whom', async () => {
  const { id } = await write('متى يغلق المخبز؟')
  const comments = [await see(id)]
  const answers = await Promise.allSettled([
    decideComments(context, mona, { act: 'refuse', comments, reason }),
    decideComments(context, hind, { act: 'publish', comments }),
  ])
  const told = answers.flatMap((one) => (one.status === 'rejected' ? one.reason : []))
  expect(told).toMatchObject([{ kind: 'conflict' }])
  const [won, lost] = answers[0]!.status === 'fulfilled' ? ['منى', 'refused'] : ['هند', 'published']
  expect(told[0].message).toContain(`${won} has decided this one meanwhile`)
  expect(await see(id)).toMatchObject({ state: lost })
})

test('many at once: what changed meanwhile is left alone, and one undo puts all of them back', async () => {
  const all = await Promise.all(['أول', 'ثان', 'ثالث'].map((word) => write(`تعليق ${word} عن الخبز`)))
  const comments = await Promise.all(all.map(({ id }) => see(id)))
  pass(1000)
  await editOwnComment(context, all[2]!.id, all[2]!.key, 'غيّرت رأيي في الخبز', all[2]!.address)
  const { decided, left } = await decideComments(context, mona, { act: 'refuse', comments, reason, note: 'موجة' })
  expect(decided.map(({ state }) => state)).toEqual(['refused', 'refused'])
  expect(left).toMatchObject([{ id: all[2]!.id, state: 'waiting', reason: { en: expect.stringContaining('changed') } }])
  expect(await readOwnComment(context, all[0]!.id, all[0]!.key)).toMatchObject({ state: 'refused', reason })
  // The second of them is decided by somebody else since then: it stays.
  await decide(hind, 'publish', all[1]!.id)
  const undone = await undoLastDecision(context, mona)
  expect(undone).toMatchObject({ act: 'refuse', decided: [{ id: all[0]!.id, state: 'waiting', reason: null }] })
  expect(undone.left).toMatchObject([{ id: all[1]!.id, state: 'published' }])
  expect((await readCommentInContext(context, mona, all[0]!.id)).decidedBy).toBeNull()
  await expect(undoLastDecision(context, nadim)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await selectAuditActs(context, all[0]!.id)).toEqual(['comment.refuse', 'comment.undo'])
})

test('the queue: lists, counts, words however they are spelled, sections, and pages that miss nothing', async () => {
  const first = await write('الأسعارُ ارتفعت كثيرًا')
  pass(1000)
  const second = await write('زوروا https://a.example و https://b.example و https://c.example')
  await write('هذا خطأ في المادة', { correction: true })
  expect(await list('new', { q: 'الاسعار' })).toEqual([first.id])
  expect(await list('held', { check: 'links' })).toEqual([second.id])
  expect(await list('new', { section: 'town' })).toEqual([])
  const counts = await readQueueCounts(context, mona)
  expect(counts).toMatchObject({ held: 1, requests: 1, reported: 0, appeals: 0 })
  const whole = await list('new', { section: 'harbour' })
  expect(whole).toHaveLength(counts.new)
  const paged: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await listQueue(context, mona, { list: 'new', limit: 1, cursor })
    paged.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    cursor = page.next
  }
  expect(paged).toEqual(whole)
  await expect(listQueue(context, salma, { list: 'new', limit: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(listQueue(context, mona, { list: 'new', check: '%', limit: 1 })).rejects.toThrow('no such check')
})

test('an objection is upheld by removing the comment, and open again when that is taken back', async () => {
  const { id } = await write('كلام يُعترض عليه')
  await decide(mona, 'publish', id)
  await reportComment(context, id, { reason: 'illegal', text: '=1+1' }, '198.51.100.1')
  expect(await list('reported')).toEqual([id])
  await expect(dismissReports(context, mona, id, ' ')).rejects.toThrow('needs a ground')
  pass(1000)
  await decide(mona, 'remove', id)
  expect(await listReports(context, mona, { limit: 5 })).toMatchObject({
    items: [{ state: 'upheld', decidedBy: 'منى', ground: reason.ar }],
  })
  await undoLastDecision(context, mona)
  expect(await list('reported')).toEqual([id])
  await dismissReports(context, mona, id, 'لا يخالف القانون')
  await expect(dismissReports(context, hind, id, 'لا')).rejects.toMatchObject({ kind: 'conflict' })
  const file = async (format: 'csv' | 'json') => {
    let text = ''
    for await (const piece of await exportReports(context, nadim, { reason: 'illegal' }, format)) text += piece
    return text
  }
  const [head, row] = csvRows(await file('csv')).map(({ cells }) => cells)
  expect(row![head!.indexOf('text')]).toBe("'=1+1")
  for (const sign of ['＝', '＠', '\n=']) expect(csvRows(safeCell(`${sign}1`))[0]!.cells[0]).toMatch(/^'/)
  expect(JSON.parse(await file('json'))).toMatchObject([
    { text: '=1+1', state: 'dismissed', ground: 'لا يخالف القانون' },
  ])
  await expect(exportReports(context, mona, {}, 'csv')).rejects.toMatchObject({ kind: 'forbidden' })
  // A comment that goes otherwise leaves no objection behind: refused after a new wording was held, or deleted.
  const links = [1, 2, 3, 4].map((at) => `https://${at}.example`).join(' ')
  const published = async () => {
    pass(1000)
    const written = await write(`كلام آخر يُعترض عليه ${writers}`)
    await decide(mona, 'publish', written.id)
    await reportComment(context, written.id, { reason: 'abuse' }, '198.51.100.2')
    return written
  }
  const [edited, deleted] = [await published(), await published()]
  await editOwnComment(context, edited.id, edited.key, links, edited.address)
  await decide(mona, 'refuse', edited.id)
  await deleteAllOwn(context, deleted.key)
  expect(await list('reported')).toEqual([])
  expect(await listReports(context, mona, { state: 'upheld', limit: 5 })).toMatchObject({
    items: [
      { comment: deleted.id, ground: 'حذف صاحب التعليق تعليقه', said: '' },
      { comment: edited.id, ground: reason.ar },
    ],
  })
})

test('a correction request leads to the correction, and the correction says that a reader gave the hint', async () => {
  const request = await write('المخبز يفتح بعد الفجر لا قبله', { correction: true })
  await expect(decide(nadim, 'publish', request.id)).rejects.toMatchObject({ kind: 'conflict' })
  const { version } = await correctStory(context, nadim, story, { kind: 'correction', text: 'صحّحنا ساعة الفتح.' })
  const answer = { ...(await see(request.id)), answer: 'شكرًا لك', version }
  await expect(answerRequest(context, mona, { ...answer, version: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(answerRequest(context, nadim, { ...answer, version: 1 })).rejects.toThrow('no published correction')
  await answerRequest(context, nadim, answer)
  await expect(answerRequest(context, nadim, answer)).rejects.toThrow('نديم has decided')
  expect(await readOwnComment(context, request.id, request.key)).toMatchObject({
    state: 'answered',
    answer: 'شكرًا لك',
    correction: version,
  })
  const tags: string[] = []
  const marked = () => correctionsFromReaders(context, [story])
  expect(await collectDependencies((tag) => tags.push(tag), marked)).toEqual(new Set([`${story} ${version}`]))
  expect(tags).toContain(correctionsTag)
  const words = { ...(await see(request.id)), answer: 'بلا رابط' }
  await expect(answerRequest(context, mona, words)).rejects.toMatchObject({ kind: 'forbidden' })
  await undoLastDecision(context, nadim)
  expect(await marked()).toEqual(new Set())
})

test('who was refused may object once; when that is granted the comment is published', async () => {
  const { id, key, address } = await write('تعليق رُفض خطأ')
  const object = (text: string) => appealComment(context, id, key, text, address)
  await expect(object('لماذا؟')).rejects.toMatchObject({ kind: 'conflict' })
  await decide(mona, 'refuse', id)
  await object('ليس فيه ما يخالف القواعد')
  await expect(object('مرة أخرى')).rejects.toThrow('already')
  await expect(appealComment(context, id, 'another-key-0123456789', 'x', null)).rejects.toMatchObject({
    kind: 'missing',
  })
  expect(await list('appeals')).toEqual([id])
  await expect(decideAppeal(context, hind, { id, granted: false })).rejects.toMatchObject({ kind: 'invalid' })
  await decideAppeal(context, hind, { id, granted: true, answer: 'معك حق' })
  expect(await readOwnComment(context, id, key)).toMatchObject({
    state: 'published',
    appeal: { state: 'granted', answer: 'معك حق' },
    appealable: false,
  })
  await expect(decideAppeal(context, mona, { id, granted: true })).rejects.toThrow('هند has decided')
  // Nothing of it is left when its owner deletes it.
  await deleteAllOwn(context, key)
  expect(await readCommentInContext(context, mona, id)).toMatchObject({ state: 'deleted', text: '', appeal: null })
})

test('an objection ends when the comment is published by another way, and is open again when that is taken back', async () => {
  const { id, key, address } = await write('تعليق رُفض على عجل')
  await decide(mona, 'refuse', id)
  await appealComment(context, id, key, 'أعيدوا قراءته', address)
  await decide(hind, 'publish', id)
  expect(await readOwnComment(context, id, key)).toMatchObject({ appeal: { state: 'granted' } })
  expect(await list('appeals')).toEqual([])
  await undoLastDecision(context, hind)
  expect(await list('appeals')).toEqual([id])
  // The refusal is taken back as well: what is granted then is published all the same.
  await undoLastDecision(context, mona)
  await decideAppeal(context, hind, { id, granted: true })
  expect(await readOwnComment(context, id, key)).toMatchObject({ state: 'published', appeal: { state: 'granted' } })
})

test('a ban holds until its end, or until it is lifted; the newsroom answers under its own name', async () => {
  const { id, key } = await write('سؤال إلى غرفة الأخبار')
  await noteOnComment(context, mona, id, 'من قارئ قديم')
  await expect(replyAsNewsroom(context, salma, id, 'جواب')).rejects.toMatchObject({ kind: 'conflict' })
  await decide(mona, 'publish', id)
  const reply = await replyAsNewsroom(context, salma, id, 'يفتح عند الفجر.')
  expect(reply).toMatchObject({ staff: true, name: 'سلمى', state: 'published', parent: id, depth: 1 })
  await expect(banKey(context, mona, { comment: reply.id, days: 1, reason: 'x' })).rejects.toThrow('no key')
  const again = () =>
    postComment(context, { story, name: 'هو', text: `مرة ${++writers}`, key, language: 'ar' }, '192.0.2.250')
  await banKey(context, mona, { comment: id, days: null, reason: 'إساءات' })
  const ban = await banKey(context, mona, { comment: id, days: 7, reason: 'إساءات' })
  expect((await listBans(context, mona, { limit: 5 })).items).toMatchObject([{ id: ban.id, until: ban.until }])
  await expect(again()).rejects.toMatchObject({ kind: 'forbidden' })
  pass(7 * 86_400_000 + 1)
  await again()
  const second = await banKey(context, mona, { comment: id, days: 7, reason: 'إساءات' })
  await liftBan(context, mona, second.id)
  await again()
  expect(await readCommentInContext(context, mona, id)).toMatchObject({
    decisions: [
      { act: 'note', note: 'من قارئ قديم' },
      { act: 'publish', by: 'منى' },
    ],
    fromKey: expect.arrayContaining([{ state: 'waiting', count: 2 }]),
  })
})

test('days are counted on the wall of the site, with the time to decision', async () => {
  await changeCommentingPolicy(context, nadim, 'site', '', { mode: 'moderated' })
  const midnight = Date.parse('2026-04-09T21:00:00.000Z')
  pass(midnight - context.now().getTime() - 60_000)
  const before = await write('قبل منتصف الليل بدقيقة')
  pass(120_000)
  const after = await write('بعد منتصف الليل بدقيقة')
  await decide(mona, 'publish', before.id)
  pass(600_000)
  await decide(mona, 'refuse', after.id)
  await write('روابط https://a.example و https://b.example و https://c.example و https://d.example')
  // What a check let pass it had nothing against.
  const verdicts = JSON.stringify([{ action: 'publish', check: 'external', reason }])
  await updateComment(context, after.id, { verdicts })
  expect(await list('refused', { check: 'external' })).toEqual([])
  const { days, checks } = await readStatistics(context, mona, { from: '2026-04-09', to: '2026-04-10' })
  expect(checks.map(({ id }) => id)).toContain('links')
  expect(days).toMatchObject([
    { day: '2026-04-09', received: 1, published: 0, decided: 0, median: null },
    {
      day: '2026-04-10',
      received: 2,
      published: 1,
      refused: 1,
      held: { links: 1, external: 0 },
      decided: 2,
      median: 120,
      ninetieth: 600,
    },
  ])
  await expect(readStatistics(context, mona, { from: '2026-04-10', to: '2026-04-09' })).rejects.toThrow('at most')
})
