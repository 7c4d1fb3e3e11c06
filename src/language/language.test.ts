import { beforeAll, expect, test } from 'vitest'
import { createStory } from '../stories/create.ts'
import { bread, newsroom, people } from '../stories/fixtures.ts'
import { parseContent } from '../stories/rules.ts'
import type { StoryContentInput } from '../stories/shape.ts'
import type { Context } from '../base/context.ts'
import { checkStoryTexts, houseOptions } from './check.ts'
import { changeHouseStyle, readHouseStyle, styleRevision } from './house-style.ts'
import { ignoreFinding, stopIgnoring } from './ignore.ts'
import { languageLimits } from './shape.ts'

let context: Context

beforeAll(async () => {
  ;({ context } = await newsroom())
})

async function found(more: Partial<StoryContentInput>, story: string | null = null) {
  const findings = await checkStoryTexts(parseContent(bread(more)), await houseOptions(context, story))
  return findings.map(({ rule, place, offset, length, text }) => ({ rule, place, offset, length, text }))
}
const waw = { rule: 'detached-waw', text: 'و ', length: 2 }

test('findings stand in the text they were found in: a field, a paragraph, an item, a cell, a caption', async () => {
  const run = (text: string) => [{ text }]
  const body: StoryContentInput['body'] = [
    { type: 'paragraph', runs: run('عاد سالم.') },
    { type: 'list', items: [run('خبز'), run('ملح و سكر')] },
    { type: 'quotation', paragraphs: [run('عدنا'), run('نحن و أنتم')], speaker: 'سالم' },
    { type: 'table', head: [run('اليوم')], rows: [[run('شاي و قهوة')]], caption: 'زيت و زعتر' },
    { type: 'figure', alt: 'بحر و مركب', caption: 'سالم و ماجد' },
  ]
  expect(await found({ headline: 'الخبز و الملح', standfirst: 'عاد و مضى', body })).toEqual([
    { ...waw, place: { field: 'headline' }, offset: 6 },
    { ...waw, place: { field: 'standfirst' }, offset: 4 },
    { ...waw, place: { block: 1, part: 'text', line: 1 }, offset: 4 },
    { ...waw, place: { block: 2, part: 'text', line: 1 }, offset: 4 },
    { ...waw, place: { block: 3, part: 'text', line: 1 }, offset: 4 },
    { ...waw, place: { block: 3, part: 'caption', line: 0 }, offset: 4 },
    { ...waw, place: { block: 4, part: 'caption', line: 0 }, offset: 5 },
    { ...waw, place: { block: 4, part: 'alt', line: 0 }, offset: 4 },
  ])
})

test('marks that the page adds around what was said are counted as marks, and not as letters of the text', async () => {
  const said = { quotation: { speaker: 'سالم' } }
  const body = (after: string): StoryContentInput['body'] => [
    {
      type: 'paragraph',
      runs: [{ text: 'قال سالم: ' }, { text: 'عدنا و كفى', ...said }, { text: after }],
    },
  ]
  expect(await found({ body: body('. مضى و عاد') })).toEqual([
    { ...waw, place: { block: 0, part: 'text', line: 0 }, offset: 15 },
    { ...waw, place: { block: 0, part: 'text', line: 0 }, offset: 26 },
  ])
  expect(await found({ body: body('». عاد') })).toMatchObject([
    { rule: 'detached-waw' },
    { rule: 'unbalanced-quotation-marks', offset: 20 },
  ])
})

test('whose words are marked and named is not asked, and unnamed ones are whose the sentence says', async () => {
  const words = 'لن تُرفع الأسعار هذا العام في أي سوق'
  const said = (speaker: string | null): StoryContentInput['body'] => [
    { type: 'paragraph', runs: [{ text: 'وأضاف: ' }, { text: words, quotation: { speaker } }] },
  ]
  expect(await found({ headline: '', body: said('سالم') })).toEqual([])
  expect(await found({ headline: '', body: said(null) })).toMatchObject([
    { rule: 'quotation-without-speaker', text: words, offset: 7, length: words.length },
  ])
})

test('words of another language are left alone, and so is a story in one', async () => {
  const body: StoryContentInput['body'] = [
    { type: 'paragraph', runs: [{ text: 'او و بس', language: 'fa' }, { text: ' قال' }] },
  ]
  expect(await found({ body })).toEqual([])
  expect(await found({ language: 'en', headline: 'الخبز و الملح' })).toEqual([])
  await expect(
    found({ body: Array.from({ length: 6 }, () => ({ type: 'paragraph', runs: [{ text: 'ا'.repeat(20_000) }] })) }),
  ).rejects.toMatchObject({ kind: 'too-large' })
})

test('the house chooses, and of two changes from one state one is told of the other', async () => {
  const stand = styleRevision(await readHouseStyle(context))
  const style = await changeHouseStyle(
    context,
    people.nadim,
    { quotationMarks: 'guillemets', spellings: { america: 'أميرك' }, rules: { dots: { on: false } } },
    stand,
  )
  expect(style).toMatchObject({ digits: null, quotationMarks: 'guillemets', rules: { dots: { on: false } } })
  expect(await found({ headline: 'عاجل.. عاد من أمريكا' })).toMatchObject([
    { rule: 'regional-spellings', text: 'أمريكا' },
  ])
  await expect(changeHouseStyle(context, people.hala, { digits: 'latin' }, stand)).rejects.toMatchObject({
    kind: 'conflict',
    details: { reason: 'moved', revision: styleRevision(style) },
  })
  const cleared = await changeHouseStyle(context, people.hala, {
    rules: { dots: null },
    spellings: { america: null },
    quotationMarks: null,
  })
  expect(styleRevision(cleared)).toBe(stand)
  for (const bad of [
    { rules: { nothing: { on: false } } },
    { spellings: { america: 'امريك' } },
    { spellings: { x: 'y' } },
  ])
    await expect(changeHouseStyle(context, people.hala, bad)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(changeHouseStyle(context, people.salma, { digits: 'latin' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('what is ignored in a story is told in others, what is ignored always in none, and either can be told again', async () => {
  const story = await createStory(context, people.salma, bread({ headline: 'الخبز و الملح' }))
  const finding = { rule: 'detached-waw', text: 'الخبز و الملح' }
  const here = await ignoreFinding(context, people.salma, { ...finding, story: story.id })
  expect(await ignoreFinding(context, people.nadim, { ...finding, story: story.id })).toEqual(here)
  const headline = { headline: 'الخبز و الملح، ثم الشاي و القهوة' }
  expect(await found(headline, story.id)).toMatchObject([{ offset: 24 }])
  expect(await found(headline)).toHaveLength(2)
  await expect(ignoreFinding(context, people.salma, { ...finding, story: null })).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(ignoreFinding(context, people.karim, { ...finding, story: story.id })).rejects.toMatchObject({
    kind: 'missing',
  })
  const always = await ignoreFinding(context, people.nadim, { ...finding, story: null })
  expect(await found(headline)).toHaveLength(1)
  await expect(stopIgnoring(context, people.salma, always.id)).rejects.toMatchObject({ kind: 'forbidden' })
  await stopIgnoring(context, people.nadim, always.id)
  await stopIgnoring(context, people.salma, here.id)
  expect(await found(headline, story.id)).toHaveLength(2)
  await expect(stopIgnoring(context, people.hala, here.id)).rejects.toMatchObject({ kind: 'missing' })
  const acts = await context.db.selectFrom('audit_log').select('act').where('act', 'like', 'house-style.%').execute()
  expect(acts.map(({ act }) => act).sort()).toEqual([
    'house-style.change',
    'house-style.change',
    'house-style.ignore',
    'house-style.ignore',
    'house-style.ignore',
    'house-style.tell-again',
    'house-style.tell-again',
  ])
  expect(languageLimits.about).toBeGreaterThanOrEqual(300)
})
