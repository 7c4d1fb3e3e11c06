import { expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { addMedia } from '../media/add.ts'
import { newsroom, quarters } from '../media/fixtures.ts'
import { removeMedia } from '../media/remove.ts'
import { usesOf } from '../media/uses.ts'
import { addSection } from '../sections/add.ts'
import { changeStory } from './change.ts'
import { createStory } from './create.ts'
import { publishStory } from './publish.ts'
import type { StoryContentInput } from './shape.ts'
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
