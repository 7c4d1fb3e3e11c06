import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../base/actor.ts'
import { sql } from 'kysely'
import { createStory } from './create.ts'
import { approveStory } from './approve.ts'
import { bread, newsroom, people, type Newsroom } from './fixtures.ts'
import { lockStory, readLock, unlockStory } from './lock.ts'
import { bePresent, listPresent } from './presence.ts'
import { publishStory } from './publish.ts'
import { readDeskStory } from './read-desk.ts'
import { listRevisions, readRevision, restoreRevision } from './revisions.ts'
import { saveStory, type Save } from './save.ts'
import { selectStory } from './store.ts'
import { submitStory } from './submit.ts'

const { salma, karim, nadim, hala } = people
const minute = 60_000
let room: Newsroom

beforeAll(async () => {
  room = await newsroom()
})

const draft = async (by: Actor = salma) => (await createStory(room.context, by, bread())).id
const save = (by: Actor, id: string, save: Omit<Save, 'tab'> & { tab?: string }) =>
  saveStory(room.context, by, id, { tab: `tab-of-${by.name}`, ...save })
const acts = async (id: string) =>
  (await listRevisions(room.context, nadim, id, { limit: 50 })).items.map(({ act, revision }) => `${act} ${revision}`)
const tagsSince = async (change: () => Promise<unknown>) => {
  const { db } = room.context
  const last = async () =>
    Number((await sql<{ id: number }>`select max(id) as id from changes`.execute(db)).rows[0]!.id)
  const before = await last()
  await change()
  const rows = await db.selectFrom('changes').select('tags').where('id', '>', before).execute()
  return [...new Set(rows.flatMap((row) => JSON.parse(row.tags) as string[]))]
}

test('saves of one person are one saved version; a pause, another person and a save on purpose begin another', async () => {
  const id = await draft()
  const write = (by: Actor, revision: number, kicker: string, keep = false) =>
    save(by, id, { revision, content: bread({ kicker }), keep })
  await write(salma, 1, 'أ')
  room.pass(9 * minute)
  await write(salma, 2, 'أب')
  expect(await acts(id)).toEqual(['save 3', 'create 1'])
  room.pass(2 * minute)
  await write(salma, 3, 'أبج')
  await write(nadim, 4, 'أبجد')
  await write(nadim, 5, 'أبجده', true)
  await write(nadim, 6, 'أبجدهو')
  expect(await acts(id)).toEqual(['save 7', 'save 6', 'save 4', 'save 3', 'create 1'])
  // Saved on purpose without another letter: the version there is stays.
  await write(nadim, 7, 'أبجدهو', true)
  await write(nadim, 7, 'أبجدهوز')
  expect((await acts(id)).slice(0, 2)).toEqual(['save 8', 'save 7'])
  expect((await readRevision(room.context, nadim, id, 3)).content.kicker).toBe('أب')
})

test('what a save deletes can be found again, and restoring loses nothing either', async () => {
  const id = await draft()
  const words = (count: number) =>
    bread({ body: [{ type: 'paragraph', runs: [{ text: 'كلمة '.repeat(count).trim() }] }] })
  await save(salma, id, { revision: 1, content: words(100) })
  await save(salma, id, { revision: 2, content: words(3) })
  expect(await acts(id)).toEqual(['save 3', 'save 2', 'create 1'])
  const back = await restoreRevision(room.context, salma, id, { from: 2, revision: 3 })
  expect(back).toMatchObject({ revision: 4, content: words(100) })
  expect(await acts(id)).toEqual(['restore 4', 'save 3', 'save 2', 'create 1'])
  await expect(restoreRevision(room.context, salma, id, { from: 2, revision: 3 })).rejects.toMatchObject({
    details: { reason: 'moved', revision: 4 },
  })
})

test('a text made from an older one is refused with what stands; the same text twice is one save', async () => {
  const id = await draft()
  const mine = bread({ kicker: 'محليات' })
  await save(salma, id, { revision: 1, content: mine })
  // The answer was lost on its way: the tab asks again.
  expect(await save(salma, id, { revision: 1, content: mine })).toMatchObject({ revision: 2 })
  await expect(save(nadim, id, { revision: 1, content: bread({ kicker: 'اقتصاد' }) })).rejects.toMatchObject({
    kind: 'conflict',
    details: { reason: 'moved', revision: 2, content: { kicker: 'محليات' }, by: 'سلمى' },
  })
  await expect(save(nadim, id, { revision: 9, content: bread({ kicker: 'اقتصاد' }) })).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect((await selectStory(room.context, id))!.content.kicker).toBe('محليات')
})

test('a move that left the text alone does not stand in the way of who is writing', async () => {
  const id = await draft(nadim)
  await publishStory(room.context, nadim, id)
  const saved = await save(hala, id, { revision: 1, content: bread({ kicker: 'محليات' }) })
  expect(saved).toMatchObject({ revision: 3, pending: true })
  const back = await save(hala, id, { revision: 3, content: bread() })
  expect(back.pending).toBe(false)
})

test('one tab writes at a time; another may take over, and who lost the lock learns it with the next save', async () => {
  const { context } = room
  const id = await draft()
  const [first, second] = ['tab-one-00000001', 'tab-two-00000002']
  await lockStory(context, nadim, id, { tab: first })
  await lockStory(context, nadim, id, { tab: first })
  const held = { kind: 'conflict', details: { reason: 'locked', lock: { name: 'نديم' } } }
  await expect(lockStory(context, hala, id, { tab: second })).rejects.toMatchObject(held)
  // Also in another tab of the same person, and to who only knows the tab's name.
  await expect(lockStory(context, nadim, id, { tab: second })).rejects.toMatchObject(held)
  await expect(save(hala, id, { revision: 1, content: bread({ kicker: 'x' }), tab: first })).rejects.toMatchObject(held)
  await lockStory(context, hala, id, { tab: second, takeOver: true })
  await expect(save(nadim, id, { revision: 1, content: bread({ kicker: 'x' }), tab: first })).rejects.toMatchObject({
    details: { reason: 'locked', lock: { name: 'هالة' } },
  })
  await save(hala, id, { revision: 1, content: bread({ kicker: 'محليات' }), tab: second })
  // A lock that is not renewed ends by itself.
  room.pass(minute)
  expect(await readLock(context, id)).toBeNull()
  await save(nadim, id, { revision: 2, content: bread({ kicker: 'اقتصاد' }), tab: first })
  await lockStory(context, nadim, id, { tab: first })
  await unlockStory(context, hala, id, second)
  expect(await readLock(context, id)).toMatchObject({ name: 'نديم' })
  await unlockStory(context, nadim, id, first)
  expect(await readLock(context, id)).toBeNull()
  const taken = await context.db.selectFrom('audit_log').select('detail').where('act', '=', 'story.take-over').execute()
  expect(taken).toEqual([{ detail: JSON.stringify({ from: 'نديم' }) }])
})

test('who sends a story in has it no longer, and whoever gets it finds it free', async () => {
  const { context } = room
  const id = await draft()
  await lockStory(context, salma, id, { tab: 'tab-salma-000001' })
  await submitStory(context, salma, id)
  expect(await readLock(context, id)).toBeNull()
  await lockStory(context, nadim, id, { tab: 'tab-nadim-000001' })
  await approveStory(context, nadim, id)
  expect(await readLock(context, id)).toMatchObject({ name: 'نديم' })
  await unlockStory(context, nadim, id, 'tab-nadim-000001')
})

test('the desk sees who is in which story, and only what it may see', async () => {
  const { context } = room
  const id = await draft()
  await bePresent(context, salma, { tab: 'tab-salma-000001', story: id })
  await bePresent(context, salma, { tab: 'tab-salma-000002', story: id })
  await bePresent(context, karim, { tab: 'tab-karim-000001', story: null })
  expect(await listPresent(context, nadim)).toEqual(
    [
      { account: 'account-سلمى', name: 'سلمى', story: id },
      { account: 'account-كريم', name: 'كريم', story: null },
    ].sort((a, b) => (a.name < b.name ? -1 : 1)),
  )
  expect((await listPresent(context, karim)).map(({ story }) => story)).toEqual([null, null])
  await expect(bePresent(context, karim, { tab: 'tab-karim-000001', story: id })).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(bePresent(context, karim, { tab: 'tab-salma-000001', story: null })).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect((await readDeskStory(context, nadim, id)).presence).toEqual([{ account: 'account-سلمى', name: 'سلمى' }])
  // Told once, and again when they are gone without a word.
  expect(await tagsSince(() => bePresent(context, salma, { tab: 'tab-salma-000001', story: id }))).toEqual([])
  room.pass(minute)
  expect(await tagsSince(() => bePresent(context, nadim, { tab: 'tab-nadim-000001', story: null }))).toEqual([
    'desk:presence',
  ])
  expect(await listPresent(context, hala)).toEqual([{ account: 'account-نديم', name: 'نديم', story: null }])
})

test('typing tells those who have the story open, and the lists only when they would show something else', async () => {
  const id = await draft()
  const body = (text: string) => bread({ body: [{ type: 'paragraph', runs: [{ text }] }] })
  expect(await tagsSince(() => save(salma, id, { revision: 1, content: body('سطر') }))).toEqual([`desk:story:${id}`])
  const headline = { ...body('سطر'), headline: 'عنوان آخر' }
  expect(await tagsSince(() => save(salma, id, { revision: 2, content: headline }))).toContain('desk:stories')
  expect(await tagsSince(() => save(salma, id, { revision: 3, content: headline }))).toEqual([])
})
