import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../base/context.ts'
import { csvRows } from '../base/csv.ts'
import { actor, selectAuditActs } from '../base/testing.ts'
import { checkText } from '../arabic/language-check/index.ts'
import { createStory } from '../stories/create.ts'
import { bread, newsroom, people } from '../stories/fixtures.ts'
import { publishStory } from '../stories/publish.ts'
import { acceptCandidate, listCandidates, proposeName, refuseCandidate } from './candidates.ts'
import { importNames, namesAsCsv } from './csv.ts'
import { learnNames } from './learn.ts'
import { houseNames, listNames } from './read.ts'
import { removeName, saveName } from './save.ts'

const hind = actor('هند', 'editor')
let context: Context

beforeAll(async () => {
  context = (await newsroom()).context
})

const all = async () => (await listNames(context, { limit: 200 })).items

test('a form means one name; the check follows the list at once', async () => {
  const saved = await saveName(context, hind, {
    name: ' أنتوني  بلينكن ',
    role: 'وزير خارجية',
    variants: ['أنتوني بلينكين', 'أنتوني بلينكين'],
    never: ['بيلنكن'],
  })
  expect(saved).toMatchObject({ name: 'أنتوني بلينكن', variants: ['أنتوني بلينكين'], never: ['بيلنكن'], revision: 1 })
  const names = await houseNames(context)
  expect(checkText('قال بيلنكن إنه يوافق.', { names })).toMatchObject([
    { rule: 'name-house-list', offset: 4, length: 6, suggestions: ['أنتوني بلينكن'] },
  ])
  expect(await houseNames(context)).toBe(names)

  await expect(saveName(context, hind, { name: 'بِيلنكن' })).rejects.toThrow('under أنتوني بلينكن')
  await expect(saveName(context, hind, { name: 'شولتس', variants: ['شولتس'] })).rejects.toThrow('stands twice')
  await expect(saveName(context, hind, { name: '؟!' })).rejects.toThrow('no letter')
  await expect(saveName(context, people.salma, { name: 'شولتس' })).rejects.toMatchObject({ kind: 'forbidden' })

  const changed = await saveName(context, hind, { name: 'بلينكن' }, saved)
  expect(changed).toMatchObject({ id: saved.id, revision: 2, variants: [], never: [] })
  await expect(saveName(context, hind, { name: 'بلنكن' }, saved)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await houseNames(context)).toMatchObject([{ name: 'بلينكن', never: [] }])
  await removeName(context, hind, saved.id)
  await expect(removeName(context, hind, saved.id)).rejects.toMatchObject({ kind: 'missing' })
  expect(await houseNames(context)).toEqual([])
  expect(await selectAuditActs(context, saved.id)).toEqual(['name.save', 'name.save', 'name.remove'])
})

test('a list goes out as CSV that no spreadsheet reckons with, and comes back the same', async () => {
  const tricky = '=HYPERLINK("https://x.example";"أبو, ظبي")'
  const csv = [
    'الاسم;النوع;صور أخرى;لا تُكتب;الصفة',
    'أبوظبي;مكان;أبو ظبي | ابوظبي;;عاصمة الإمارات',
    `"${tricky.replaceAll('"', '""')}";جهة;;@مجهول;`,
  ].join('\n')
  expect(await importNames(context, hind, csv)).toEqual({ added: 2, changed: 0, unchanged: 0, refused: [] })
  const out = await namesAsCsv(context)
  expect(out.startsWith('\uFEFFname,kind,role,variants,never\r\n')).toBe(true)
  const cells = csvRows(out).flatMap((row) => row.cells)
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  expect(cells).toContain(`'${tricky}`)
  expect(await importNames(context, hind, out)).toEqual({ added: 0, changed: 0, unchanged: 2, refused: [] })
  expect(await all()).toMatchObject([
    { name: tricky, kind: 'body', never: ['@مجهول'] },
    { name: 'أبوظبي', kind: 'place', variants: ['أبو ظبي', 'ابوظبي'], role: 'عاصمة الإمارات' },
  ])
})

test('one bad line and nothing is stored; each is named', async () => {
  const before = await all()
  const csv =
    'name,kind,variants\nدمشق,place,\nحلب,city,\n\n,place,\nحمص,place,أبو ظبي\nحماة,place,"الأولى\nالثانية",خامسة\n'
  const { refused, ...counts } = await importNames(context, hind, csv)
  expect(counts).toEqual({ added: 0, changed: 0, unchanged: 0 })
  expect(refused.map(({ line }) => line)).toEqual([3, 5, 6, 7])
  expect(refused[2]!.reason.ar).toContain('تحت «أبوظبي»')
  expect(await all()).toEqual(before)
  await expect(importNames(context, hind, 'name\n"دمشق')).rejects.toThrow('not closed')
  await expect(importNames(context, hind, 'kind,role\nplace,x')).rejects.toThrow('name')
  await expect(importNames(context, people.salma, csv)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('the list is found by any form and by role, page by page', async () => {
  await importNames(context, hind, `name\n${Array.from({ length: 7 }, (_, index) => `اسم ${index}`).join('\n')}`)
  expect((await listNames(context, { query: 'ابو ظبى', limit: 9 })).items.map(({ name }) => name)).toEqual(['أبوظبي'])
  expect((await listNames(context, { query: 'عاصمه', limit: 9 })).items).toHaveLength(1)
  expect((await listNames(context, { query: '%', limit: 9 })).items).toEqual([])
  const pages: string[] = []
  let cursor: string | undefined
  do {
    const page = await listNames(context, { cursor, limit: 4 })
    pages.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(pages).toEqual((await all()).map(({ id }) => id))
  await expect(listNames(context, { cursor: 'x', limit: 4 })).rejects.toMatchObject({ kind: 'invalid' })
})

test('the archive offers names of enough stories with their spellings, once; an editor decides', async () => {
  const tell = async (...texts: string[]) => {
    for (const text of texts) {
      const story = await createStory(context, hind, bread({ body: [{ type: 'paragraph', runs: [{ text }] }] }))
      await publishStory(context, hind, story.id)
    }
  }
  const waiting = async () => (await listCandidates(context, { limit: 50 })).items
  await tell('التقى المستشار الألماني أولاف شولتس نظيره في المرفأ.', 'قال المستشار الألماني أولاف شولتس إن المخابز تكفي.')
  expect(await learnNames(context)).toEqual({ read: 2, open: 0 })
  await tell(
    'وصل المستشار الألماني أولاف شولتز إلى المدينة.',
    'زار الشيخ حسن الراوي المرفأ.',
    'زار الشيخ حسين الراوي المرفأ.',
  )
  const seen: number[] = []
  expect(await learnNames(context, { onProgress: ({ done }) => seen.push(done) })).toEqual({ read: 3, open: 1 })
  expect(seen).toEqual([3])
  expect(await waiting()).toMatchObject([
    { form: 'أولاف شولتس', kind: 'person', stories: 2, spellings: [{ form: 'أولاف شولتز', stories: 1 }], listed: null },
  ])
  expect((await waiting())[0]!.passage).toContain('المستشار الألماني أولاف شولتس')
  expect(await learnNames(context)).toEqual({ read: 0, open: 1 })

  const fields = { name: 'أولاف شولتس', kind: 'person' as const, role: '', variants: ['أولاف شولتز'], never: [] }
  await expect(acceptCandidate(context, people.salma, 'أولاف شولتس', fields)).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await acceptCandidate(context, hind, 'أولاف شولتس', fields)
  expect(await waiting()).toEqual([])

  await tell(...Array.from({ length: 3 }, () => 'قال المستشار الألماني أولاف شولتس إن أولاف شولتز اسمه.'))
  await learnNames(context)
  expect(await waiting()).toEqual([])
  await tell(...Array.from({ length: 3 }, () => 'عاد المستشار الألماني أولاف شولتيس إلى المرفأ.'))
  await learnNames(context)
  expect(await waiting()).toMatchObject([{ form: 'أولاف شولتيس', listed: { name: 'أولاف شولتس' } }])
  await refuseCandidate(context, hind, 'أولاف شولتيس')

  expect(await proposeName(context, people.salma, { name: 'أنطونيو غوتيريش' })).toEqual({ form: 'أنطونيو غوتيريش' })
  await expect(proposeName(context, people.salma, { name: 'أولاف شولتز' })).rejects.toMatchObject({ kind: 'conflict' })
  expect(await waiting()).toMatchObject([{ form: 'أنطونيو غوتيريش', proposedBy: 'سلمى', stories: 0 }])
  await refuseCandidate(context, hind, 'أنطونيو غوتيريش')
  await expect(refuseCandidate(context, hind, 'أنطونيو غوتيريش')).rejects.toMatchObject({ kind: 'missing' })
  await expect(proposeName(context, people.salma, { name: 'أنطونيو غوتيريش' })).rejects.toThrow('refused')
  expect(await waiting()).toEqual([])
})
