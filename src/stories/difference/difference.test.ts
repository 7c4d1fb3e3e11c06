import { expect, test } from 'vitest'
import { worked } from '../../base/testing.ts'
import type { Block, StoryContent } from '../shape.ts'
import { compare, comparedWorking } from './compare.ts'
import { tokensOf, wholeEffort, wordDifference, type Part } from './words.ts'

const words = (before: string, after: string) => wordDifference(before, after, wholeEffort())
/** Parts as one line: [-removed-]{+added+}. */
const line = (parts: readonly Part[]) =>
  parts
    .map(({ text, change }) => (change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')
const paragraph = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
const story = (body: Block[], more: Partial<StoryContent> = {}): StoryContent => ({
  kind: 'report',
  language: 'ar',
  kicker: '',
  headline: 'عنوان',
  standfirst: '',
  byline: [],
  dateline: '',
  section: null,
  topics: [],
  slug: null,
  body,
  sources: [],
  notes: '',
  ...more,
})
const blocks = (before: Block[], after: Block[]) =>
  compare(comparedWorking(story(before)), comparedWorking(story(after))).blocks
const told = (before: Block[], after: Block[]) =>
  blocks(before, after).map(({ kind, parts }) => `${kind}: ${line(parts)}`)

test('words keep their vowel signs, numbers their points, and punctuation stands by itself', () => {
  const shown = (text: string) => tokensOf(text).filter((token) => token.trim())
  expect(shown('قالَ: «إنّ ٣٫٥ مليون، و1,200.5 دولار» (رويترز).')).toEqual([
    'قالَ',
    ':',
    '«',
    'إنّ',
    '٣٫٥',
    'مليون',
    '،',
    'و1,200.5',
    'دولار',
    '»',
    '(',
    'رويترز',
    ')',
    '.',
  ])
  expect(shown('می‌شود can’t e-mail 12:30')).toEqual(['می‌شود', 'can’t', 'e-mail', '12:30'])
})

test.each([
  ['أُوقد ثلاثون فرنًا قبل الفجر.', 'أُوقد ثلاثة عشر فرنًا قبل الفجر.', 'أُوقد [-ثلاثون-]{+ثلاثة عشر+} فرنًا قبل الفجر.'],
  ['قال الوزير', 'قال الوزيرُ', 'قال [-الوزير-]{+الوزيرُ+}'],
  ['أغلق السوق', 'أغلق السوق.', 'أغلق السوق{+.+}'],
  ['', 'جديد', '{+جديد+}'],
  ['قديم', '', '[-قديم-]'],
  // A row of changed words is one change, not a row of crumbs.
  ['في صباح يوم الأحد وصل', 'عند مساء ليلة الاثنين وصل', '[-في صباح يوم الأحد-]{+عند مساء ليلة الاثنين+} وصل'],
])('%s → %s', (before, after, expected) => {
  expect(line(words(before, after))).toBe(expected)
})

test('blocks that were changed, added, removed and moved are told apart', () => {
  const [first, second, third, fourth] = [
    paragraph('وصلت السفينة إلى المرفأ عند الفجر بعد رحلة دامت تسعة أيام.'),
    paragraph('قال القبطان إن البحر كان هادئًا طوال الطريق ولم تتعطل المحركات.'),
    paragraph('تحمل السفينة ستة آلاف طن من القمح إلى صوامع المدينة القديمة.'),
    paragraph('تنتظر شاحنات البلدية على الرصيف الجنوبي منذ مساء أمس.'),
  ]
  const changed = paragraph('قال القبطان إن البحر كان هائجًا طوال الطريق ولم تتعطل المحركات.')
  expect(told([first, second, third], [first, changed, fourth, third])).toEqual([
    'same: وصلت السفينة إلى المرفأ عند الفجر بعد رحلة دامت تسعة أيام.',
    'changed: قال القبطان إن البحر كان [-هادئًا-]{+هائجًا+} طوال الطريق ولم تتعطل المحركات.',
    'added: {+تنتظر شاحنات البلدية على الرصيف الجنوبي منذ مساء أمس.+}',
    'same: تحمل السفينة ستة آلاف طن من القمح إلى صوامع المدينة القديمة.',
  ])
  expect(blocks([first, second, third], [third, first, second]).map(({ kind, before }) => [kind, before])).toEqual([
    ['moved', 2],
    ['same', 0],
    ['same', 1],
  ])
  expect(told([first, second], [second]).map((each) => each.split(':')[0])).toEqual(['removed', 'same'])
})

test('what is no word is told as form: a link, bold, another picture', () => {
  const linked: Block = {
    type: 'paragraph',
    runs: [{ text: 'أعلنت ' }, { text: 'البلدية', link: 'https://a.example' }],
  }
  expect(blocks([paragraph('أعلنت البلدية')], [linked])).toMatchObject([
    { kind: 'changed', form: true, parts: [{ text: 'أعلنت البلدية', change: 'same' }] },
  ])
  const figure = (media: string): Block => ({ type: 'figure', media, alt: 'ميناء', caption: 'الميناء', credit: 'وائل' })
  expect(blocks([figure('a')], [figure('b')])).toMatchObject([{ kind: 'changed', form: true }])
  expect(blocks([paragraph('أعلنت البلدية')], [paragraph('أعلنت الوزارة')])).toMatchObject([{ form: false }])
})

test('fields are told in the order an editor reads them, with what was counted', () => {
  const before = story([], { headline: 'عنوان أول', topics: ['الخبز'] })
  const after = story([], { headline: 'عنوان ثان', kicker: 'محليات', topics: ['الخبز', 'السوق'], slug: 'x' })
  const found = compare(comparedWorking(before), comparedWorking(after))
  expect(found.fields.map(({ field, kind, parts }) => `${field} ${kind} ${line(parts)}`)).toEqual([
    'headline changed عنوان [-أول-]{+ثان+}',
    'kicker added {+محليات+}',
    'topics changed الخبز{+\nالسوق+}',
    'slug changed [-عنوان-أول-]{+x+}',
  ])
  expect(found.removed).toBeGreaterThan(0)
})

test('the older and the newer text can be read out of the parts again', () => {
  const before = 'قالت «الوكالة» إن 12 شخصًا، بينهم طفلان، أصيبوا في الحادث.'
  const after = 'قالت وكالة الأنباء إن 14 شخصًا أصيبوا، بينهم طفلان، في حادث السير.'
  const parts = words(before, after)
  const side = (gone: string) =>
    parts
      .filter(({ change }) => change !== gone)
      .map(({ text }) => text)
      .join('')
  expect([side('added'), side('removed')]).toEqual([before, after])
})

test('two texts of 10,000 words that have nothing in common take no longer than an editor waits', () => {
  const long = (seed: number, blocks: number, length: number) =>
    Array.from({ length: blocks }, (_, block) =>
      paragraph(
        Array.from({ length }, (_, word) => `كلمة${(seed * 7919 + block * 104_729 + word * 31) % 99_991}`).join(' '),
      ),
    )
  for (const [count, length] of [
    [200, 50],
    [2000, 5],
    [2, 3000],
  ] as const) {
    const started = worked()
    blocks(long(1, count, length), long(2, count, length))
    expect(worked() - started).toBeLessThan(5000)
  }
})

test('a block is the same one whatever order its keys were kept in', () => {
  const words = { text: 'كلام', strong: true } as const
  const turned = { strong: true, text: 'كلام' } as const
  const [same, changed] = blocks(
    [paragraph('أول'), { type: 'paragraph', runs: [words, { text: ' باقٍ' }] }],
    [
      { runs: [{ text: 'أول' }], type: 'paragraph' },
      { runs: [turned, { text: ' زائل' }], type: 'paragraph' },
    ],
  )
  expect(same?.kind).toBe('same')
  expect([changed?.kind, changed?.form]).toEqual(['changed', false])
})
