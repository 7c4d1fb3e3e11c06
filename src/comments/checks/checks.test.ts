import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../base/context.ts'
import { actor, testContext } from '../../base/testing.ts'
import { changeWords, readWords } from '../change-words.ts'
import { defaultPolicy } from '../shape.ts'
import type { Circumstances, CommentToCheck } from './check.ts'
import { checkComment, checks } from './index.ts'

const hind = actor('هند', 'moderator')
let context: Context
beforeAll(async () => {
  context = await testContext()
  const put = [
    { word: 'حقير', action: 'hold' as const },
    { word: 'اقتلوه', action: 'refuse' as const },
  ]
  await changeWords(context, hind, { put, remove: [] })
})

const quiet: Circumstances = {
  policy: defaultPolicy,
  proof: true,
  recentBySender: 0,
  sameText: 0,
  staffNames: new Set(),
}

async function verdicts(text: string, around: Partial<Circumstances> = {}, name = 'سعاد'): Promise<string[]> {
  const comment: CommentToCheck = {
    story: '4k2m9w7x1c',
    kind: 'comment',
    parent: null,
    name,
    text,
    passage: '',
    language: 'ar',
    fingerprint: '',
    keyHash: null,
  }
  return (await checkComment(context, comment, { ...quiet, ...around })).map(
    ({ check, action }) => `${check} ${action}`,
  )
}

test.each<[string, Partial<Circumstances>, string[]]>([
  ['لا أتفق مع الوزير في هذا الرأي', { sameText: 1 }, ['repeats hold']],
  ['شكرًا لكم', { sameText: 3 }, []],
  ['شكرًا لكم', { sameText: 40 }, ['repeats hold']],
  ['رأي آخر', { recentBySender: 6 }, ['floods hold']],
  ['رأي آخر', { recentBySender: 30, proof: false }, ['floods refuse']],
  ['كلاااااام فاررررررغ ومكررررررر', {}, ['shouting hold']],
  ['جميل جدًّااااا', {}, []],
  ['هههههههه هههههههه هههههههه', {}, []],
  ['أين المسؤولون!!!!!!!!!!', {}, ['shouting hold']],
  ['WHY IS NOBODY TALKING ABOUT THIS', {}, ['shouting hold']],
  ['قرأته في الـBBC وعلى موقع بـGoogle أيضًا', {}, []],
  ['كلaم مkتوب هكذا', {}, ['mixed-scripts hold']],
  ['للحجز 0790 123 456 الآن', {}, ['contact-numbers hold']],
  ['راسلوني على واتساب ٠٧٩-١٢٣-٤٥٦', {}, ['contact-numbers hold']],
  ['بلغت الميزانية 1,250,000,000 دينار', {}, []],
  ['من 2019-2021 ثم في 25/11/2026 كما قيل', {}, []],
  ['هذا وا لـحَـقـيـر قال ما قال', {}, ['words hold']],
  ['هذا والـحَـقـيـر قال ما قال', {}, ['words hold']],
  ['ا.ق.ت.ل.و.ه', {}, ['words refuse']],
  ['تحقيرات لا تليق بالنقاش', {}, []],
])('%s', async (text, around, expected) => expect(await verdicts(text, around)).toEqual(expected))

test('a name is looked at like a text', async () => {
  expect(await verdicts('كلام هادئ', {}, 'ال ح ق ي ر')).toEqual(['words hold'])
  expect(await verdicts('كلام هادئ', {}, 'اتصل 0790123456')).toEqual(['contact-numbers hold'])
  expect(await verdicts('كلام هادئ', {}, 'Аdmin')).toContain('mixed-scripts hold')
})

test.each([
  ['المحررة سلمى', true],
  ['المشرفون', true],
  ['ا.ل.م.ش.ر.ف', true],
  ['Admins', true],
  ['أ. سلمى الكرداوي ✓', true],
  ['فريق إسناد', true],
  ['سلمى', false],
  ['نادر المحرري', false],
  ['سلمى الكردي', false],
])('the name %s passes for the newsroom: %s', async (name, held) =>
  expect(await verdicts('كلام هادئ', { staffNames: new Set(['سلميالكرداوي']) }, name)).toEqual(
    held ? ['staff-name hold'] : [],
  ),
)

test('the list is changed by moderators, and is the newsroom’s to see', async () => {
  const layla = actor('ليلى', 'reporter')
  await expect(changeWords(context, layla, { put: [], remove: [] })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(readWords(context, layla)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(
    changeWords(context, hind, { put: [{ word: '...', action: 'hold' }], remove: [] }),
  ).rejects.toMatchObject({
    kind: 'invalid',
  })
  const list = await changeWords(context, hind, { put: [{ word: 'وغد', action: 'hold' }], remove: ['حقير'] })
  expect(list.map(({ word }) => word)).toEqual(['اقتلوه', 'وغد'])
  expect(await verdicts('حقير')).toEqual([])
})

test('every check has a name of its own in both languages, and bears what is hostile', async () => {
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  for (const { title } of checks) expect(title.ar && title.en).toBeTruthy()
  for (const text of ['1 '.repeat(2000), '+('.repeat(2000), 'ا'.repeat(4000), 'a1.'.repeat(1300), '!؟'.repeat(2000)])
    await verdicts(text)
})
