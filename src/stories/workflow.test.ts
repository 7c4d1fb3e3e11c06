import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../base/actor.ts'
import { approveStory } from './approve.ts'
import { correctStory } from './correct.ts'
import { createStory } from './create.ts'
import { bread, newsroom, people, type Newsroom } from './fixtures.ts'
import { publishStory } from './publish.ts'
import { putOutStory } from './put-out.ts'
import { readDeskStory } from './read-desk.ts'
import { readStory } from './read.ts'
import { releaseDue } from './release-due.ts'
import { retractStory } from './retract.ts'
import { returnStory } from './return.ts'
import { saveStory } from './save.ts'
import { embargoStory, scheduleStory, unscheduleStory } from './schedule.ts'
import type { StoryContentInput } from './shape.ts'
import { selectStory } from './store.ts'
import { submitStory } from './submit.ts'
import { withdrawStory } from './withdraw.ts'

const { salma, karim, nadim, wael, mona } = people
const hour = 3_600_000
let room: Newsroom

beforeAll(async () => {
  room = await newsroom()
})

const story = async (id: string) => (await selectStory(room.context, id))!
const inHours = (hours: number) => new Date(room.clock.at + hours * hour).toISOString()
const save = (by: Actor, id: string, revision: number, content: StoryContentInput) =>
  saveStory(room.context, by, id, { revision, content, tab: `tab-${by.name}-0001` })

test('a story goes from draft to readers, step by step, and each step stands in its history', async () => {
  const { context } = room
  const { id } = await createStory(context, salma, bread())
  await submitStory(context, salma, id, { note: 'الأرقام من البلدية' })
  await returnStory(context, nadim, id, { note: 'أضيفي اسم صاحب المخبز' })
  await submitStory(context, salma, id)
  await approveStory(context, nadim, id)
  await scheduleStory(context, nadim, id, { at: inHours(1) })
  expect(await releaseDue(context)).toBe(0)
  room.pass(hour)
  expect(await releaseDue(context)).toBe(1)
  expect(await releaseDue(context)).toBe(0)
  const seen = await readDeskStory(context, salma, id)
  expect(seen).toMatchObject({ state: 'published', version: 1, scheduledAt: null, may: ['read', 'see', 'preview'] })
  expect(seen.history.map(({ act, by }) => `${act} ${by}`).toReversed()).toEqual([
    'create سلمى',
    'submit سلمى',
    'return نديم',
    'submit سلمى',
    'approve نديم',
    'schedule نديم',
    'publish نديم',
  ])
  expect((await readStory(context, id))?.publishedAt).toBe(new Date(room.clock.at).toISOString())
})

test('a reporter has the own drafts and nothing else; what they may not see is not there', async () => {
  const { context } = room
  const { id } = await createStory(context, salma, bread())
  const whole = bread({ kicker: 'محليات' })
  await expect(readDeskStory(context, karim, id)).rejects.toMatchObject({ kind: 'missing' })
  for (const by of [karim, mona])
    for (const attempt of [
      () => save(by, id, 1, whole),
      () => submitStory(context, by, id),
      () => publishStory(context, by, id),
      () => withdrawStory(context, by, id, 'x'),
    ])
      await expect(attempt()).rejects.toMatchObject({ kind: 'missing' })
  await expect(createStory(context, mona, bread())).rejects.toMatchObject({ kind: 'forbidden' })
  for (const attempt of [
    () => publishStory(context, salma, id),
    () => putOutStory(context, salma, id, {}),
    () => scheduleStory(context, salma, id, { at: inHours(1) }),
    () => approveStory(context, salma, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ kind: 'forbidden', attempt: { subject: 'story', id } })
  expect(await story(id)).toMatchObject({ state: 'draft', revision: 1 })
  await submitStory(context, salma, id)
  await expect(save(salma, id, 2, whole)).rejects.toMatchObject({ kind: 'forbidden' })
  // Nobody has let it pass yet: she may take it back.
  await returnStory(context, salma, id)
  await save(salma, id, 3, whole)
  await publishStory(context, nadim, id)
  await save(nadim, id, (await story(id)).revision, bread({ headline: 'عنوان لم يُنشر بعد', notes: 'سر' }))
  const seen = await readDeskStory(context, karim, id)
  expect(seen.content).toMatchObject({ headline: whole.headline, notes: '' })
  expect(seen).toMatchObject({ may: ['read'], history: [], pending: false, lock: null })
  expect(await readDeskStory(context, nadim, id)).toMatchObject({ pending: true, content: { notes: 'سر' } })
})

test('a photo editor changes the texts of figures, and no other letter', async () => {
  const { context } = room
  const figure = { type: 'figure' as const, media: null, alt: '', caption: 'المخبز', credit: '' }
  const body = [...bread().body!, figure]
  const { id } = await createStory(context, salma, bread({ body }))
  const described = [...bread().body!, { ...figure, alt: 'فرن مشتعل', credit: 'وائل' }]
  await save(wael, id, 1, bread({ body: described }))
  await expect(save(wael, id, 2, bread({ body: described, kicker: 'محليات' }))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(save(wael, id, 2, bread({ body: described.slice(1) }))).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await story(id)).content.body[1]).toMatchObject({ alt: 'فرن مشتعل', credit: 'وائل' })
})

test('under an embargo nothing goes out early, by whatever way, and then it goes out by itself', async () => {
  const { context } = room
  const { id } = await createStory(context, nadim, bread())
  await expect(embargoStory(context, nadim, id, { until: inHours(-1) })).rejects.toMatchObject({ kind: 'invalid' })
  await embargoStory(context, nadim, id, { until: inHours(5) })
  await expect(publishStory(context, nadim, id)).rejects.toMatchObject({ details: { reason: 'embargo' } })
  await expect(scheduleStory(context, nadim, id, { at: inHours(4) })).rejects.toMatchObject({ kind: 'unmet' })
  expect(await putOutStory(context, nadim, id, {})).toBeNull()
  expect(await story(id)).toMatchObject({ state: 'scheduled', scheduledAt: inHours(5) })
  // A later embargo takes the schedule with it.
  await embargoStory(context, nadim, id, { until: inHours(6) })
  expect((await story(id)).scheduledAt).toBe(inHours(6))
  room.pass(5 * hour)
  expect(await releaseDue(context)).toBe(0)
  room.pass(hour)
  expect(await releaseDue(context)).toBe(1)
  expect(await story(id)).toMatchObject({ state: 'published', embargoUntil: null })
})

test('what cannot go out at its time is in review again, once, with the reason; the others go out', async () => {
  const { context } = room
  const at = inHours(1)
  const broken = await createStory(context, nadim, bread())
  const whole = await createStory(context, nadim, bread())
  for (const { id } of [broken, whole]) await scheduleStory(context, nadim, id, { at })
  await save(nadim, broken.id, 2, bread({ body: [...bread().body!, { type: 'figure', media: null }] }))
  room.pass(hour)
  expect(await releaseDue(context)).toBe(1)
  expect(await releaseDue(context)).toBe(0)
  expect((await story(whole.id)).state).toBe('published')
  const seen = await readDeskStory(context, nadim, broken.id)
  expect(seen).toMatchObject({ state: 'in-review', scheduledAt: null, version: null })
  expect(seen.history[0]).toMatchObject({ act: 'return', by: 'نديم' })
  expect(seen.history[0]!.note).toContain('الصورة 1 بلا نص بديل')
})

test('a schedule that was taken back, or moved, does not go out at its old time', async () => {
  const { context } = room
  const [off, later] = [await createStory(context, nadim, bread()), await createStory(context, nadim, bread())]
  for (const { id } of [off, later]) await scheduleStory(context, nadim, id, { at: inHours(1) })
  await unscheduleStory(context, nadim, off.id)
  await scheduleStory(context, nadim, later.id, { at: inHours(3) })
  room.pass(hour)
  expect(await releaseDue(context)).toBe(0)
  expect(await story(off.id)).toMatchObject({ state: 'approved', scheduledAt: null, scheduledBy: null })
  room.pass(2 * hour)
  expect(await releaseDue(context)).toBe(1)
})

test('what an editor excused when scheduling is excused when it goes out, and stands in the history', async () => {
  const { context } = room
  const { id } = await createStory(context, nadim, bread({ sources: [{ relation: 'republished' }] }))
  await expect(scheduleStory(context, nadim, id, { at: inHours(1) })).rejects.toMatchObject({
    kind: 'unmet',
    details: {
      unmet: [
        { check: 'source', place: { field: 'sources', entry: 0 } },
        { check: 'source', place: { field: 'sources', entry: 0 } },
      ],
    },
  })
  await scheduleStory(context, nadim, id, { at: inHours(1), exception: 'المصدر في الطريق' })
  room.pass(hour)
  expect(await releaseDue(context)).toBe(1)
  expect((await readDeskStory(context, nadim, id)).history[0]!.note).toContain('المصدر في الطريق')
})

test('a decision that was made on an older text is refused with what stands', async () => {
  const { context } = room
  const { id } = await createStory(context, salma, bread())
  await submitStory(context, salma, id)
  await save(nadim, id, 2, bread({ headline: 'عنوان آخر' }))
  const stale = { kind: 'conflict', details: { reason: 'moved', revision: 3, by: 'نديم' } }
  await expect(approveStory(context, nadim, id, 2)).rejects.toMatchObject(stale)
  await expect(putOutStory(context, nadim, id, { revision: 2 })).rejects.toMatchObject(stale)
  await putOutStory(context, nadim, id, { revision: 3 })
  await expect(correctStory(context, nadim, id, { kind: 'correction', text: 'x', revision: 3 })).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(retractStory(context, nadim, id, 'x', 3)).rejects.toMatchObject({ kind: 'conflict' })
  await expect(withdrawStory(context, nadim, id, 'x', 3)).rejects.toMatchObject({ kind: 'conflict' })
  expect((await story(id)).state).toBe('published')
})
