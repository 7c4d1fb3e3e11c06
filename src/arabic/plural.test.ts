import { expect, test } from 'vitest'
import { englishPlural, plural } from './plural.ts'

const minutes = {
  zero: 'أقل من دقيقة',
  one: 'دقيقة واحدة',
  two: 'دقيقتان',
  few: '# دقائق',
  many: '# دقيقة',
  other: '# دقيقة',
}

test.each([
  [0, 'أقل من دقيقة'],
  [1, 'دقيقة واحدة'],
  [2, 'دقيقتان'],
  [3, '٣ دقائق'],
  [10, '١٠ دقائق'],
  [11, '١١ دقيقة'],
  [99, '٩٩ دقيقة'],
  [100, '١٠٠ دقيقة'],
  [103, '١٠٣ دقائق'],
  [1111, '١٬١١١ دقيقة'],
])('%i → %s', (count, expected) => {
  expect(plural(count, minutes, 'arabic')).toBe(expected)
})

test('hundreds have their own form', () => {
  const stories = { zero: 'لا أخبار', one: 'خبر واحد', two: 'خبران', few: '# أخبار', many: '# خبرًا', other: '# خبر' }
  expect([5, 25, 100].map((count) => plural(count, stories, 'latin'))).toEqual(['5 أخبار', '25 خبرًا', '100 خبر'])
})

test('English', () => {
  const forms = { zero: 'no stories', one: '# story', other: '# stories' }
  expect([0, 1, 2, 1250].map((count) => englishPlural(count, forms))).toEqual([
    'no stories',
    '1 story',
    '2 stories',
    '1,250 stories',
  ])
  expect(englishPlural(0, { one: '# story', other: '# stories' })).toBe('0 stories')
})
