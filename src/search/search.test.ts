import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { closeAll, worked } from '../base/testing.ts'
import { createStory } from '../stories/create.ts'
import { newsroom, people } from '../stories/fixtures.ts'
import { correctStory } from '../stories/correct.ts'
import { publishStory } from '../stories/publish.ts'
import type { StoryContentInput } from '../stories/shape.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { countWords } from './count-words.ts'
import { findStories } from './find-stories.ts'
import { reindex } from './reindex.ts'
import { searchStories } from './search.ts'
import type { Asked } from './shape.ts'
import { selectState, updateState } from './state-store.ts'
import { suggest } from './suggest.ts'

const desk = operator('التحرير')
let context: Context
let pass: (milliseconds: number) => void
const ids: Record<string, string> = {}
const day = 86_400_000

const text = (...paragraphs: string[]) =>
  paragraphs.map((words) => ({ type: 'paragraph' as const, runs: [{ text: words }] }))

async function publish(name: string, content: Partial<StoryContentInput>): Promise<void> {
  const { id } = await createStory(context, desk, { headline: name, section: 'town', ...content } as StoryContentInput)
  await publishStory(context, desk, id, { exception: 'اختبار' })
  ids[name] = id
  pass(day)
}

/** The names of the stories found, in order. */
async function found(query: string, more: Partial<Asked & { page: number; limit: number }> = {}): Promise<string[]> {
  const { items } = await searchStories(context, { query, ...more })
  return items.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id)
}

beforeAll(async () => {
  const room = await newsroom()
  ;({ context, pass } = room)
  await publish('سد الوادي', {
    standfirst: 'وزارة الري تعلن اكتمال السد.',
    byline: [{ person: null, name: 'سعاد المرزوقي', kind: 'person', role: 'reporter' }],
    sources: [{ kind: 'agency', name: 'وكالة الضفة', relation: 'republished' }],
    topics: ['المياه'],
    body: text('قال الوزير زيلينسكي في المؤتمر إن المهندسين أنهوا أعمال السد قبل موعدها.', 'وشكر الوزير العاملين.'),
  })
  await publish('مهرجان البحر', {
    section: 'harbour',
    body: text('توافد الزوار على المهرجان، وحضر الوزيران حفل الافتتاح في المرفأ القديم.'),
  })
  await publish('وزير الري في المرفأ', {
    section: 'harbour',
    body: text('زار الوزير المرفأ القديم، وسأل عن سفن الصيد.', 'القديم من السفن يصلح هنا، وفي المرفأ ورشتان.'),
  })
  await publish('مباراة', {
    body: [
      ...text('فاز الفريق بهدفين.'),
      { type: 'figure', caption: 'الحارس بيلاروسلاف يصد الكرة', alt: '' },
      { type: 'quotation', paragraphs: [[{ text: 'كنا أفضل.' }]], speaker: 'غسان العبدلي' },
    ] as StoryContentInput['body'],
  })
  await countWords(context)
})
afterAll(closeAll)

test('finds kin, and the word as it was asked before its kin', async () => {
  expect(await found('مهندس')).toEqual(['سد الوادي'])
  expect(await found('وَزِيـــر')).toContain('مهرجان البحر')
  // Both say it in the body only, the other one twice.
  const bodies = (await found('الوزيران')).filter((name) => name !== 'وزير الري في المرفأ')
  expect(bodies).toEqual(['مهرجان البحر', 'سد الوادي'])
  expect((await found('الوزير'))[0]).toBe('وزير الري في المرفأ')
})

test('finds a story by its names, topics, captions and speakers', async () => {
  expect(await found('المرزوقي')).toEqual(['سد الوادي'])
  expect(await found('المياه')).toEqual(['سد الوادي'])
  expect(await found('بيلاروسلاف')).toEqual(['مباراة'])
  expect(await found('غسان العبدلي')).toEqual(['مباراة'])
})

test('words in quotation marks stand beside each other as they are written', async () => {
  expect((await searchStories(context, { query: '«المرفأ القديم»' })).total).toBe(2)
  expect((await searchStories(context, { query: '"القديم من السفن"' })).total).toBe(1)
  expect((await searchStories(context, { query: '«القديم المرفأ»' })).total).toBe(0)
})

test('is narrowed by author, section, source and dates, in Arabic and English, written or given', async () => {
  const all = ['سد الوادي', 'مهرجان البحر', 'وزير الري في المرفأ']
  expect((await found('الوزير')).sort()).toEqual(all.sort())
  expect(await found('الوزير الكاتب:«سعاد المرزوقي»')).toEqual(['سد الوادي'])
  expect(await found('author:سعاد')).toEqual(['سد الوادي'])
  expect(await found('الوزير المصدر: الضفة')).toEqual(['سد الوادي'])
  expect((await found('القسم:المرفأ')).sort()).toEqual(['مهرجان البحر', 'وزير الري في المرفأ'])
  expect((await found('الوزير', { section: 'town' }))[0]).toBe('سد الوادي')
  expect(await found('الوزير من:٢٠٢٦-٠٣-٠٣')).toEqual(['وزير الري في المرفأ'])
  expect(await found('', { from: '2026-03-02', until: '2026-03-02' })).toEqual(['مهرجان البحر'])
  expect((await found('الوزير إلى:2025')).length).toBe(0)
  expect((await found('date:2026-03')).length).toBe(4)
  // What is no section and no date is words.
  expect(await found('الوزير القسم:المريخ')).toEqual(await found('الوزير القسم المريخ'))
})

test('marks the words that were asked for, and their kin', async () => {
  const [hit] = (await searchStories(context, { query: 'مهندسون السد' })).items
  expect(hit!.found.headline).toContainEqual({ text: 'سد', mark: true })
  const marked = hit!.found.passage.filter(({ mark }) => mark).map(({ text: word }) => word)
  expect(marked).toEqual(['المهندسين', 'السد'])
})

test('after few stories with all words come those with some; for an unknown word the closest of the archive', async () => {
  const { items, total, filled } = await searchStories(context, { query: 'المرفأ سفن زحل' })
  expect([total, items[0]!.id, items[0]!.found.whole]).toEqual([0, ids['وزير الري في المرفأ'], false])
  expect(filled).toBe(items.length)
  const name = await searchStories(context, { query: 'يصد الحاسر' })
  expect(name.meant).toBe('يصد الحارس')
  expect(name.items[0]!.id).toBe(ids['مباراة'])
  expect((await searchStories(context, { query: 'قرنبيط' })).items).toEqual([])
})

test('a corrected story is found by its new words only, a withdrawn one not at all', async () => {
  await publish('نبأ عابر', { body: text('افتُتح السوق المسقوف اليوم.') })
  const change = { body: text('افتُتح السوق المكشوف اليوم.') } as StoryContentInput
  await correctStory(context, desk, ids['نبأ عابر']!, { kind: 'correction', text: 'صححنا الاسم.', change })
  expect([await found('المسقوف'), await found('المكشوف')]).toEqual([[], ['نبأ عابر']])
  await withdrawStory(context, desk, ids['نبأ عابر']!, 'بطلب')
  expect(await found('المكشوف')).toEqual([])
})

test('completes the last word from the archive', async () => {
  const { queries, stories } = await suggest(context, 'وزير المهر')
  expect(queries).toContain('وزير المهرجان')
  expect(stories.length).toBeGreaterThan(0)
  expect(await suggest(context, '')).toEqual({ queries: [], stories: [] })
})

test('the newsroom finds what is not public, also by the beginning of a word', async () => {
  const { id } = await createStory(context, people.salma, { headline: 'استطلاع لم ينشر' } as StoryContentInput)
  expect(await findStories(context, 'استطل', null)).toEqual([id])
  expect(await findStories(context, 'الوزير مهندسين', null)).toEqual([ids['سد الوادي']])
  expect(await found('استطلاع')).toEqual([])
})

test('is made anew while the old index answers, goes on where it stopped, and by several at once', async () => {
  const before = await found('الوزير')
  expect(await reindex(context)).toMatchObject({ stories: 4 })
  expect(await reindex(context)).toBe(null)
  const stop = new AbortController()
  expect(await reindex(context, { force: true, signal: stop.signal, onProgress: () => stop.abort() })).toBe(null)
  const half = await selectState(context)
  expect([half.live, half.building, half.indexed]).toEqual(['a', 'b', 4])
  await publish('خبر أثناء الفهرسة', { body: text('الوزير يفتتح مدرسة.') })
  expect((await found('الوزير')).length).toBe(before.length + 1)
  const both = await Promise.all([reindex(context), reindex(context)])
  expect(both.filter(Boolean).length).toBeGreaterThan(0)
  expect(await selectState(context)).toMatchObject({ live: 'b', building: null })
  expect((await found('الوزير')).filter((name) => name !== 'خبر أثناء الفهرسة')).toEqual(before)
  expect((await searchStories(context, { query: 'يصد الحاسر' })).meant).toBe('يصد الحارس')
  // An index of another analysis is made anew by itself.
  await updateState(context, { version: 1 })
  expect(await reindex(context, { beside: true })).toMatchObject({ stories: 5 })
  expect(await selectState(context)).toMatchObject({ live: 'a' })
})

const marks = '\u064e'.repeat(490)
test.each([
  ['FTS syntax', 'NEAR("a" b, 5) AND ^x* OR {col}: - "'],
  ['SQL', "'; drop table stories; --"],
  ['stop words', 'من في على إلى أن هو التي'],
  ['punctuation', '«»"؟!،؛…:::*^~@#'],
  ['lone surrogates', '\ud800 وزير \udfff'],
  ['marks', `ب${marks}`],
  ['the article again and again', 'ال'.repeat(1_000_000)],
  ['ten megabytes', 'كلمة '.repeat(2_000_000)],
  ['ten thousand words', Array.from({ length: 10_000 }, (_, index) => `كلمة${index}`).join(' ')],
  ['open quotes and filters', '« " “ الكاتب: القسم:« من: إلى:abc'],
])('answers whatever is asked: %s', async (_what, query) => {
  const started = worked()
  const result = await searchStories(context, { query })
  expect(worked() - started).toBeLessThan(1000)
  expect(result.total).toBeLessThanOrEqual(5)
})
