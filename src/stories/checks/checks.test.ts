import { expect, test } from 'vitest'
import { bread } from '../fixtures.ts'
import { parseContent } from '../rules.ts'
import type { StoryContentInput } from '../shape.ts'
import { checks, checkStory, unmetConditions } from './index.ts'

const whole: StoryContentInput = bread({
  standfirst: 'ثلاثة عشر فرنًا تعمل من الرابعة صباحًا.',
  byline: [{ name: 'سلمى' }],
  dateline: 'المرفأ',
})
const found = (more: Partial<StoryContentInput>) =>
  checkStory(parseContent({ ...whole, ...more })).map(({ check, place }) => ({ check, ...place }))
const text = { type: 'paragraph' as const, runs: [{ text: 'قال صاحب المخبز إن الأفران أُوقدت قبل الفجر.' }] }

test('a story that has everything is told nothing', () => {
  expect(found({})).toEqual([])
})

test.each<[string, Partial<StoryContentInput>, object[]]>([
  ['no headline', { headline: '' }, [{ check: 'headline', field: 'headline' }]],
  ['no text', { body: [] }, [{ check: 'text', field: 'body' }]],
  ['a long headline', { headline: 'خبر '.repeat(40).trim() }, [{ check: 'headline-length', field: 'headline' }]],
  [
    'no section, standfirst, byline, topics',
    { section: null, standfirst: '', byline: [], topics: [] },
    ['section', 'standfirst', 'byline', 'topics'].map((field) => ({ check: field, field })),
  ],
  ['own reporting from nowhere', { dateline: '' }, [{ check: 'dateline', field: 'dateline' }]],
  ['nobody’s word', { sources: [] }, [{ check: 'source-chain', field: 'sources' }]],
  ['an opinion is somebody’s own word', { sources: [], kind: 'opinion' }, []],
  [
    'a source that is owed, and one that is named by nobody',
    { sources: [{ relation: 'translated', name: 'وكالة' }, { relation: 'quoted' }] },
    [
      { check: 'source', field: 'sources', entry: 0 },
      { check: 'source-name', field: 'sources', entry: 1 },
    ],
  ],
  [
    'figures, counted among blocks',
    { body: [text, { type: 'figure', media: null, alt: 'فرن', caption: 'فرن', credit: 'وائل' }] },
    [
      { check: 'picture-file', block: 1 },
      { check: 'picture-alt-own', block: 1 },
    ],
  ],
  [
    'a quotation of nobody',
    { body: [text, { type: 'quotation', paragraphs: [[{ text: 'كنا هنا' }]] }] },
    [{ check: 'quotation-speaker', block: 1 }],
  ],
  [
    'links that say nothing, also in two runs, and one that does',
    {
      body: [
        {
          type: 'paragraph',
          runs: [{ text: 'للمزيد ' }, { text: 'اضغط ', link: '/a' }, { text: 'هنا', link: '/a', strong: true }],
        },
        { type: 'list', items: [[{ text: 'تقرير البلدية', link: '/b' }], [{ text: 'Click here!', link: '/c' }]] },
      ],
    },
    [
      { check: 'link-text', block: 0 },
      { check: 'link-text', block: 1 },
    ],
  ],
  [
    'headings that are empty or leave a level out',
    {
      body: [
        text,
        { type: 'heading', level: 3, runs: [{ text: 'عنوان' }] },
        { type: 'heading', level: 2, runs: [] },
        { type: 'heading', level: 3, runs: [{ text: 'عنوان' }] },
      ],
    },
    [
      { check: 'heading-order', block: 1 },
      { check: 'heading-order', block: 2 },
    ],
  ],
])('%s', (_what, more, expected) => {
  expect(found(more)).toEqual(expected)
})

test('only what blocks stands between a story and its readers', () => {
  const content = parseContent({ headline: 'x', body: [text, { type: 'figure' }] })
  expect(unmetConditions(content).map(({ check }) => check)).toEqual(['picture-file', 'picture-alt', 'picture-credit'])
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
})
