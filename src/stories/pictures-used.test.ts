import { expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { actor } from '../base/testing.ts'
import { addMedia } from '../media/add.ts'
import { newsroom, quarters } from '../media/fixtures.ts'
import { removeMedia } from '../media/remove.ts'
import { usesOf } from '../media/uses.ts'
import { addSection } from '../sections/add.ts'
import { changeStory } from './change.ts'
import { createStory } from './create.ts'
import { publishStory } from './publish.ts'
import { restoreRevision } from './revisions.ts'
import { saveStory } from './save.ts'
import type { StoryContentInput } from './shape.ts'
import { readMediaInUse } from './media-in-use.ts'
import { withdrawStory } from './withdraw.ts'

const by = operator('سلمى الراوي')

const body = (...media: string[]): NonNullable<StoryContentInput['body']> => [
  { type: 'paragraph', runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] },
  ...media.map((id) => ({ type: 'figure' as const, media: id, alt: 'خبز', credit: 'وائل' })),
]

test('a picture is used as long as a working text or readers’ page shows it', async () => {
  const context = await newsroom()
  await addSection(context, by, { id: 'town', name: 'المدينة' })
  const add = async (width: number) =>
    (await addMedia(context, by, { bytes: await quarters(width, 30).png().toBuffer() })).id
  const [bread, oven] = [await add(40), await add(41)]
  const uses = async (id: string) => (await usesOf(context, id, 10)).map(({ kind }) => kind)
  const { id } = await createStory(context, by, {
    headline: 'المخبز البلدي يفتح أبوابه فجرًا',
    section: 'town',
    body: body(bread, bread),
    sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
  })
  expect(await uses(bread)).toEqual(['story'])
  await publishStory(context, by, id)
  expect(await uses(bread)).toEqual(['published', 'story'])
  await changeStory(context, by, id, { body: body(oven) })
  expect([await uses(bread), await uses(oven)]).toEqual([['published'], ['story']])
  await expect(removeMedia(context, by, bread)).rejects.toMatchObject({
    details: { uses: [{ kind: 'published', id }] },
  })
  await publishStory(context, by, id)
  expect([await uses(bread), await uses(oven)]).toEqual([[], ['published', 'story']])
  await removeMedia(context, by, bread)
  await withdrawStory(context, by, id, 'لم يثبت')
  expect(await uses(oven)).toEqual(['story'])
})

test('where a picture is used is told as far as one may know', async () => {
  const context = await newsroom()
  await addSection(context, by, { id: 'town', name: 'المدينة' })
  const salma = actor('سلمى', 'reporter')
  const { id: bread } = await addMedia(context, by, { bytes: await quarters(40, 30).png().toBuffer() })
  const story = (headline: string): StoryContentInput => ({
    headline,
    section: 'town',
    body: body(bread),
    sources: [{ kind: 'own-reporting', name: 'مراسلتنا', relation: 'based-on' }],
  })
  const own = await createStory(context, salma, story('مسودة سلمى'))
  await createStory(context, by, story('مسودة لا تراها'))
  const out = await createStory(context, by, story('خبر منشور'))
  await publishStory(context, by, out.id)
  await changeStory(context, by, out.id, { headline: 'عنوان لم يُنشر بعد' })
  const seen = await readMediaInUse(context, salma, bread)
  expect(seen).toMatchObject({ people: [], hidden: 1, more: false })
  expect(seen.stories.sort((a, b) => (a.headline < b.headline ? -1 : 1))).toEqual([
    { id: out.id, headline: 'خبر منشور', state: 'published', working: false, published: true },
    { id: own.id, headline: 'مسودة سلمى', state: 'draft', working: true, published: false },
  ])
  const all = await readMediaInUse(context, actor('رجاء', 'photo-editor'), bread)
  expect(all.hidden).toBe(0)
  expect(all.stories.map(({ headline }) => headline)).toContain('عنوان لم يُنشر بعد')
})

test('a text that comes back without a picture that was deleted since can be saved again', async () => {
  const context = await newsroom()
  const { id: picture } = await addMedia(context, by, { bytes: await quarters(42, 30).png().toBuffer() })
  const content = { headline: 'المخبز البلدي', body: body(picture) }
  const { id } = await createStory(context, by, content)
  await changeStory(context, by, id, { body: body() })
  await removeMedia(context, by, picture)
  const back = await restoreRevision(context, by, id, { from: 1, revision: 2 })
  expect(back.content.body[1]).toMatchObject({ type: 'figure', media: null, alt: 'خبز' })
  const saved = { ...back.content, kicker: 'محليات' }
  expect(await saveStory(context, by, id, { revision: 3, content: saved, tab: 'tab-00000001' })).toMatchObject({
    revision: 4,
  })
})
