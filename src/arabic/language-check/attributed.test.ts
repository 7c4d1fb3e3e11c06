import { expect, test } from 'vitest'
import { checkText } from './index.ts'

const ours = (text: string, options: Parameters<typeof checkText>[1] = {}) =>
  checkText(text, options).filter(({ rule }) => /speaker|source/.test(rule))

test('words that the editor marked as somebody’s are asked about while nobody is named', () => {
  const text = 'الخبر\nلن نغلق السوق'
  const marked = { start: 6, end: 19 }
  expect(ours(text, { quotations: [{ ...marked, speaker: null }] })).toMatchObject([
    { rule: 'quotation-without-speaker', offset: 6, length: 13, suggestions: [] },
  ])
  expect(ours(text, { quotations: [{ ...marked, speaker: 'ليلى منصور' }] })).toEqual([])
})

test('two ministries are told apart by paragraph, and a bare «الوزارة» after both is asked about', () => {
  const found = ours(
    'خلاف على القمح\n\nقال المتحدث باسم وزارة الزراعة القبرصية إن السفينة غادرت بالقمح.\n' +
      'وردت وزارة الزراعة المالطية بأن القمح لم يصل. وأكدت وزارة الزراعة المالطية أنها تنتظر.\nوطالبت الوزارة بإيضاح.',
  )
  expect(found.map(({ rule }) => rule)).toEqual(['several-sources', 'ambiguous-source'])
  expect(found[0]!.message.en).toContain('وزارة الزراعة القبرصية (paragraph 2), وزارة الزراعة المالطية (paragraph 3)')
  expect(found[1]!.suggestions).toEqual(['وزارة الزراعة المالطية', 'وزارة الزراعة القبرصية'])
})
