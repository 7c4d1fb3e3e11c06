import { beforeAll, describe, expect, test } from 'vitest'
import { fold } from '../arabic/normalise.ts'
import { operator } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { foldedLetters } from '../base/folded.ts'
import { actor, testContext } from '../base/testing.ts'
import { createStory } from '../stories/create.ts'
import { publishStory } from '../stories/publish.ts'
import { listStories } from '../stories/read.ts'
import { addSection } from './add.ts'
import { orderSections } from './order.ts'
import { listSections, readSection, readTopic, topicsNamed } from './read.ts'
import { removeSection } from './remove.ts'
import { findTopics, mergeTopics, renameTopic } from './topics.ts'

const hind = actor('هند', 'editor')
let context: Context
let now = new Date('2026-11-20T09:00:00Z')

beforeAll(async () => {
  context = await testContext({ now: () => now })
})

async function publish(headline: string, more: { section?: string; topics?: string[] }): Promise<string> {
  now = new Date(now.getTime() + 60_000)
  const body = [{ type: 'paragraph' as const, runs: [{ text: 'نص' }] }]
  const story = await createStory(context, operator('سلمى'), { headline, body, ...more })
  await publishStory(context, operator('سلمى'), story.id, { exception: 'test' })
  return story.id
}

const headlines = async (filter: { section?: string; topic?: string; limit?: number; before?: string }) => {
  const page = await listStories(context, filter)
  return { said: page.items.map((teaser) => teaser.headline), next: page.next }
}

describe('sections', () => {
  test('stand on two levels; a parent shows the stories of its children, page after page', async () => {
    await addSection(context, hind, { id: 'economy', name: 'اقتصاد' })
    await addSection(context, hind, { id: 'ports', name: 'موانئ', parent: 'economy' })
    await addSection(context, hind, { id: 'sport', name: 'رياضة' })
    await expect(addSection(context, hind, { id: 'quays', name: 'أرصفة', parent: 'ports' })).rejects.toThrow(
      'two levels',
    )
    await expect(addSection(context, hind, { id: 'economy', parent: 'sport' })).rejects.toThrow('sections of its own')
    await expect(addSection(context, hind, { id: 'sport', parent: 'sport' })).rejects.toThrow('in itself')
    await publish('الأول', { section: 'economy' })
    await publish('الثاني', { section: 'ports' })
    await publish('الثالث', { section: 'sport' })
    await publish('الرابع', { section: 'ports' })
    const first = await headlines({ section: 'economy', limit: 2 })
    expect(first.said).toEqual(['الرابع', 'الثاني'])
    expect((await headlines({ section: 'economy', limit: 2, before: first.next! })).said).toEqual(['الأول'])
    expect((await headlines({ section: 'ports' })).said).toEqual(['الرابع', 'الثاني'])
  })

  test('take the order they are given, all together or not at all', async () => {
    const tree = [
      { id: 'sport', parent: null },
      { id: 'economy', parent: null },
      { id: 'ports', parent: 'economy' },
    ]
    await orderSections(context, hind, tree)
    expect((await listSections(context)).map(({ id }) => id)).toEqual(['sport', 'economy', 'ports'])
    await expect(orderSections(context, hind, tree.slice(1))).rejects.toMatchObject({ kind: 'conflict' })
    await expect(
      orderSections(context, hind, [
        { id: 'sport', parent: 'ports' },
        { id: 'economy', parent: null },
        { id: 'ports', parent: 'economy' },
      ]),
    ).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('one that stories stand in is closed for another, which shows them, and what names it later', async () => {
    await expect(removeSection(context, hind, 'economy', 'sport')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(removeSection(context, hind, 'ports', null)).rejects.toMatchObject({ kind: 'unmet' })
    await removeSection(context, hind, 'ports', 'sport')
    expect((await readSection(context, 'ports'))?.id).toBe('sport')
    expect((await listSections(context)).map(({ id }) => id)).toEqual(['sport', 'economy'])
    await publish('الخامس', { section: 'ports' })
    expect((await headlines({ section: 'sport' })).said).toEqual(['الخامس', 'الرابع', 'الثالث', 'الثاني'])
    expect((await headlines({ section: 'economy' })).said).toEqual(['الأول'])
    await removeSection(context, hind, 'sport', 'economy')
    expect((await readSection(context, 'ports'))?.id).toBe('economy')
    expect((await headlines({ section: 'economy' })).said).toHaveLength(5)
    await addSection(context, hind, { id: 'empty', name: 'فارغ' })
    await removeSection(context, hind, 'empty', null)
    expect(await readSection(context, 'empty')).toBeNull()
  })

  test('are the editors’ to change', async () => {
    for (const role of ['reporter', 'photo-editor', 'moderator'] as const) {
      const by = actor('رامي', role)
      await expect(addSection(context, by, { id: 'x', name: 'س' })).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(orderSections(context, by, [])).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(removeSection(context, by, 'economy', null)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(mergeTopics(context, by, 'a', 'b')).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(renameTopic(context, by, 'a', 'b')).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })
})

describe('topics', () => {
  test('are found however they are spelled, the ones that begin so first', async () => {
    await publish('عن الأسعار', { topics: ['أسعار الخبز', 'الإقتصاد'] })
    await publish('عن الخبز', { topics: ['أسعار الخبز', 'سوق اسعار'] })
    const found = await findTopics(context, { query: 'اسعار', limit: 10 })
    expect(found.items.map(({ name, stories }) => [name, stories])).toEqual([
      ['أسعار الخبز', 2],
      ['سوق اسعار', 1],
    ])
    expect((await findTopics(context, { query: '%', limit: 10 })).items).toEqual([])
    const all = await findTopics(context, { limit: 2 })
    expect(all.items).toHaveLength(2)
    expect((await findTopics(context, { limit: 2, after: all.next! })).items).toHaveLength(1)
  })

  test('two that were merged stand under one, also what is published with the old name later; versions stay', async () => {
    await publish('عن الاقتصاد', { topics: ['الاقتصاد'] })
    const before = await context.db.selectFrom('story_versions').select('sha256').orderBy('sha256').execute()
    await mergeTopics(context, hind, 'الإقتصاد', 'الاقتصاد')
    expect((await headlines({ topic: 'الاقتصاد' })).said).toEqual(['عن الاقتصاد', 'عن الأسعار'])
    await publish('بالاسم القديم وبالجديد', { topics: ['الإقتصاد', 'الاقتصاد'] })
    expect((await headlines({ topic: 'الاقتصاد' })).said).toEqual(['بالاسم القديم وبالجديد', 'عن الاقتصاد', 'عن الأسعار'])
    expect(await readTopic(context, 'الإقتصاد')).toEqual({ slug: 'الاقتصاد', name: 'الاقتصاد' })
    expect(await topicsNamed(context, ['الإقتصاد', 'الاقتصاد', 'غيره'])).toEqual([
      { slug: 'الاقتصاد', name: 'الاقتصاد' },
      { slug: 'غيره', name: 'غيره' },
    ])
    const found = await findTopics(context, { query: 'اقتصاد', limit: 5 })
    expect(found.items).toEqual([{ slug: 'الاقتصاد', name: 'الاقتصاد', stories: 3, also: ['الإقتصاد'] }])
    const after = await context.db.selectFrom('story_versions').select('sha256').execute()
    expect(after.map((row) => row.sha256)).toEqual(expect.arrayContaining(before.map((row) => row.sha256)))
    await expect(mergeTopics(context, hind, 'الإقتصاد', 'الاقتصاد')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(mergeTopics(context, hind, 'الاقتصاد', 'الاقتصاد')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(mergeTopics(context, hind, 'لا-شيء', 'الاقتصاد')).rejects.toMatchObject({ kind: 'missing' })
  })

  test('a new name brings a new address; the old one leads there, and it can go back', async () => {
    await renameTopic(context, hind, 'الاقتصاد', 'الاقتصاد والأعمال')
    expect(await readTopic(context, 'الإقتصاد')).toEqual({ slug: 'الاقتصاد-والأعمال', name: 'الاقتصاد والأعمال' })
    expect((await headlines({ topic: 'الاقتصاد-والأعمال' })).said).toHaveLength(3)
    await renameTopic(context, hind, 'الاقتصاد-والأعمال', 'الاقتصاد')
    expect(await readTopic(context, 'الاقتصاد-والأعمال')).toEqual({ slug: 'الاقتصاد', name: 'الاقتصاد' })
    expect((await headlines({ topic: 'الاقتصاد' })).said).toHaveLength(3)
    await expect(renameTopic(context, hind, 'الاقتصاد', 'أسعار الخبز')).rejects.toMatchObject({ kind: 'conflict' })
    // Same address, another spelling.
    await renameTopic(context, hind, 'أسعار-الخبز', 'أسعارُ الخبز')
    expect((await topicsNamed(context, ['أسعار الخبز']))[0]!.name).toBe('أسعارُ الخبز')
  })
})

test('of two editors who merge or move in opposite directions at once, one is told of the other', async () => {
  for (const id of ['north', 'south']) await addSection(context, hind, { id, name: id })
  await publish('مدّ وجزر', { section: 'north', topics: ['مدّ', 'جزر'] })
  const statuses = async (...both: Promise<unknown>[]) =>
    (await Promise.allSettled(both)).map(({ status }) => status).sort()
  expect(
    await statuses(removeSection(context, hind, 'north', 'south'), removeSection(context, hind, 'south', 'north')),
  ).toEqual(['fulfilled', 'rejected'])
  const [one, other] = (await topicsNamed(context, ['مدّ', 'جزر'])).map(({ slug }) => slug) as [string, string]
  expect(await statuses(mergeTopics(context, hind, one, other), mergeTopics(context, hind, other, one))).toEqual([
    'fulfilled',
    'rejected',
  ])
})

test('letters fold in the database as they do here', () => {
  for (const [letter, folded] of foldedLetters) expect(fold(letter)).toBe(folded)
})
