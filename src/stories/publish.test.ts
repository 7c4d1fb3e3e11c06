import { operator } from '../base/actor.ts'
import { beforeAll, expect, test } from 'vitest'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { testContext } from '../base/testing.ts'
import { addPerson } from '../people/add.ts'
import { addSection } from '../sections/add.ts'
import { searchStories } from '../search/search.ts'
import { changeStory } from './change.ts'
import { correctStory } from './correct.ts'
import { createStory } from './create.ts'
import { publishStory } from './publish.ts'
import { latestCorrections, listStories, readStory, relatedStories } from './read.ts'
import { retractStory } from './retract.ts'
import type { StoryContentInput } from './shape.ts'
import { selectStory } from './store.ts'
import { selectHistory, selectVersions } from './versions-store.ts'
import { withdrawStory } from './withdraw.ts'

let context: Context
const salma = operator('سلمى الراوي')

beforeAll(async () => {
  context = await testContext()
  await addSection(context, salma, { id: 'harbour', name: 'المرفأ' })
  await addPerson(context, salma, { id: 'salma', name: 'سلمى' })
})

function bread(more: Partial<StoryContentInput> = {}): StoryContentInput {
  return {
    headline: 'المخبز البلدي يفتح أبوابه فجرًا',
    section: 'harbour',
    topics: ['الخبز', 'الأسواق'],
    byline: [{ name: 'سلمى', kind: 'person', role: 'reporter', person: null }],
    body: [{ type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }],
    sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
    ...more,
  }
}

test('a published story is where readers look for it, and its version holds what its hash says', async () => {
  const draft = await createStory(context, salma, bread())
  expect(await readStory(context, draft.id)).toBeNull()
  const done = await publishStory(context, salma, draft.id)
  expect(done).toMatchObject({ story: draft.id, version: 1 })
  expect(decodeURIComponent(done.url)).toBe(`https://news.example/story/${draft.id}/المخبز-البلدي-يفتح-أبوابه-فجرا`)
  const found = async () => [
    (await listStories(context, {})).items,
    (await listStories(context, { section: 'harbour' })).items,
    (await listStories(context, { person: 'salma' })).items,
    (await listStories(context, { topic: 'الخبز' })).items,
    (await searchStories(context, { query: 'الأفران' })).items,
  ]
  for (const items of await found()) expect(items.map((item) => item.id)).toContain(draft.id)
  const [version] = await selectVersions(context, draft.id)
  expect(sha256(canonicalJson(version!.content))).toBe(version!.sha256)
  expect(version).toMatchObject({ version: 1, act: 'publish', by: salma.name })
})

test('publishing what already stands changes nothing; a change becomes the next version', async () => {
  const { id } = await createStory(context, salma, bread({ headline: 'سوق السمك يغلق باكرًا' }))
  const first = await publishStory(context, salma, id)
  expect(await publishStory(context, salma, id)).toEqual(first)
  await changeStory(context, salma, id, { standfirst: 'لقلة الصيد' })
  expect((await readStory(context, id))?.standfirst).toBe('')
  expect(await publishStory(context, salma, id)).toMatchObject({ version: 2 })
  expect((await readStory(context, id))?.standfirst).toBe('لقلة الصيد')
  expect((await selectVersions(context, id)).map((version) => version.act)).toEqual(['publish', 'update'])
})

test('a photograph without alt text or credit and a republished story without its source stop publication, a line each', async () => {
  const content = bread({
    body: [...bread().body!, { type: 'figure', media: null, caption: 'المخبز' }],
    sources: [{ relation: 'republished' }],
  })
  const { id } = await createStory(context, salma, content)
  const refusal = await publishStory(context, salma, id).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ kind: 'unmet' })
  expect((refusal as { reasons: { en: string }[] }).reasons.map((reason) => reason.en)).toEqual([
    'photograph 1 has no picture file',
    'photograph 1 has no alt text',
    'photograph 1 has no credit',
    'source 1 has no name',
    'source 1 has no address',
  ])
  expect((await selectStory(context, id))?.state).toBe('draft')
  await publishStory(context, salma, id, { exception: 'الصورة في الطريق' })
  const history = await selectHistory(context, id)
  expect(history.at(-1)).toMatchObject({ act: 'publish', by: salma.name, version: 1 })
  expect(history.at(-1)?.note).toContain('الصورة في الطريق')
  expect(history.at(-1)?.note).toContain('photograph 1 has no credit')
})

test('no exception excuses a missing headline or text', async () => {
  const { id } = await createStory(context, salma, { headline: '', body: [] })
  await expect(publishStory(context, salma, id, { exception: 'عاجل' })).rejects.toMatchObject({
    kind: 'unmet',
    message: 'the story has no headline\nthe story has no text',
  })
})

test('a correction tells readers what changed, everywhere', async () => {
  const { id } = await createStory(context, salma, bread({ headline: 'ثلاثون فرنًا في المدينة' }))
  await publishStory(context, salma, id)
  const notice = 'ذكرت نسخة سابقة أن عدد الأفران ثلاثون، والصواب ثلاثة عشر.'
  const done = await correctStory(context, salma, id, {
    kind: 'correction',
    text: notice,
    change: { headline: 'ثلاثة عشر فرنًا في المدينة' },
  })
  expect(done.version).toBe(2)
  const story = await readStory(context, id)
  expect(story).toMatchObject({
    headline: 'ثلاثة عشر فرنًا في المدينة',
    corrections: [{ kind: 'correction', text: notice, version: 2 }],
  })
  expect((await latestCorrections(context)).items[0]).toMatchObject({ notice: { text: notice }, story: { id } })
})

test('a retracted story keeps its address and notice and leaves lists and search; a withdrawn one is gone', async () => {
  const { id } = await createStory(context, salma, bread({ headline: 'خبر لم يثبت عن الفيضان' }))
  await publishStory(context, salma, id)
  await retractStory(context, salma, id, 'تبيّن أن الخبر غير صحيح.')
  expect(await readStory(context, id)).toMatchObject({
    state: 'retracted',
    body: [],
    headline: 'خبر لم يثبت عن الفيضان',
  })
  expect((await listStories(context, {})).items.map((item) => item.id)).not.toContain(id)
  expect((await searchStories(context, { query: 'الفيضان' })).total).toBe(0)
  expect((await selectVersions(context, id))[0]!.content.body).not.toEqual([])
  await expect(correctStory(context, salma, id, { kind: 'correction', text: 'x' })).rejects.toMatchObject({
    kind: 'conflict',
  })
  await withdrawStory(context, salma, id, 'بطلب من المحكمة')
  expect(await readStory(context, id)).toBeNull()
  expect((await selectHistory(context, id)).map((entry) => entry.act)).toEqual([
    'create',
    'publish',
    'retract',
    'withdraw',
  ])
})

test('a save from an older revision is refused and changes nothing', async () => {
  const story = await createStory(context, salma, bread())
  await changeStory(context, salma, story.id, { kicker: 'محليات' }, story.revision)
  await expect(
    changeStory(context, operator('نديم'), story.id, { kicker: 'اقتصاد' }, story.revision),
  ).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect((await selectStory(context, story.id))?.content.kicker).toBe('محليات')
})

test('related stories share topics; lists go on from their cursor without a gap or a repeat', async () => {
  const own = await testContext()
  const ids: string[] = []
  for (let number = 0; number < 7; number++) {
    const { id } = await createStory(
      own,
      salma,
      bread({ section: null, headline: `خبر رقم ${number}`, topics: number % 2 ? ['أ'] : ['أ', 'ب'] }),
    )
    await publishStory(own, salma, id)
    ids.unshift(id)
  }
  const seen: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listStories>> = await listStories(own, {
      topic: 'أ',
      limit: 3,
      ...(before ? { before } : {}),
    })
    seen.push(...page.items.map((item) => item.id))
    before = page.next
  } while (before)
  expect([...seen].sort()).toEqual((await listStories(own, { limit: 50 })).items.map((item) => item.id).sort())
  const story = (await readStory(own, ids[0]!))!
  const related = await relatedStories(own, story, 3)
  expect(related).toHaveLength(3)
  expect(related.map((item) => item.id)).not.toContain(ids[0])
  for (const item of related) expect(ids.indexOf(item.id) % 2).toBe(0)
})

test('a retraction takes back what stood, without unpublished edits, and the story does not come back', async () => {
  const { id } = await createStory(context, salma, bread({ headline: 'خبر عن سوق الخيل' }))
  await publishStory(context, salma, id)
  await changeStory(context, salma, id, { headline: 'عنوان لم يُنشر', kicker: 'سر', section: null })
  await retractStory(context, salma, id, 'غير صحيح.')
  expect(await readStory(context, id)).toMatchObject({ headline: 'خبر عن سوق الخيل', kicker: '', section: 'harbour' })
  await withdrawStory(context, salma, id, 'تجربة')
  await expect(publishStory(context, salma, id)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a correction into a section that is not there changes nothing; publishing again with what was excused is no news', async () => {
  const { id } = await createStory(context, salma, bread({ sources: [{ relation: 'republished' }] }))
  const first = await publishStory(context, salma, id, { exception: 'المصدر في الطريق' })
  expect(await publishStory(context, salma, id)).toEqual(first)
  await expect(
    correctStory(context, salma, id, { kind: 'correction', text: 'x', change: { section: 'nowhere' }, exception: 'y' }),
  ).rejects.toMatchObject({ kind: 'missing' })
  expect((await readStory(context, id))?.version).toBe(1)
})

test('what is kept of a section or a person stays when only a part is given', async () => {
  await addSection(context, salma, { id: 'port', name: 'الميناء', nameEnglish: 'Port', position: 3 })
  expect(await addSection(context, salma, { id: 'port', description: 'أخبار الميناء' })).toEqual({
    id: 'port',
    name: 'الميناء',
    nameEnglish: 'Port',
    position: 3,
    parent: null,
    movedTo: null,
    description: 'أخبار الميناء',
  })
  await addPerson(context, salma, { id: 'nadim', name: 'نديم', title: 'مراسل' })
  expect(await addPerson(context, salma, { id: 'nadim', name: 'نديم', biography: 'يكتب عن البحر.' })).toMatchObject({
    title: 'مراسل',
  })
})
