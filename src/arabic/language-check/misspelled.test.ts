import { expect, test } from 'vitest'
import { checkText } from './index.ts'

const found = (text: string, options?: Parameters<typeof checkText>[1]) =>
  checkText(text, options)
    .filter(({ rule }) => ['hamza', 'ta-marbuta', 'alef-maqsura'].includes(rule))
    .map(({ offset, length, suggestions }) => [text.slice(offset, offset + length), ...suggestions])

test('the verb before it decides over ان; without one both forms are offered, the likelier first', () => {
  expect(found('أوضح مدير المصرف ان القرض جاهز.')).toEqual([['ان', 'أن']])
  expect(found('قال مدير المصرف ان القرض جاهز.')).toEqual([['ان', 'إن']])
  expect(found('قال المدير ذلك. ان القرض جاهز.')).toEqual([['ان', 'إن', 'أن']])
  expect(found('انتهى الاجتماع: «ان القرض جاهز».')).toEqual([['ان', 'إن', 'أن']])
})

test('vowel signs stay, and a hamza typed as a mark of its own is one', () => {
  expect(found('وقّع الإتّفاقَ.')).toEqual([['الإتّفاقَ', 'الاتّفاقَ']])
  expect(found('أعلن الأمين'.normalize('NFD'))).toEqual([])
  expect(found('عادوا اٍلى البيت.')).toEqual([['اٍلى', 'إلى']])
})

test('a verse of the Quran is written as in the mushaf, and a vowel sign tells the alef from the ya', () => {
  expect(found('قال ﴿فِى الارض﴾ ثم عاد الى البيت.')).toEqual([['الى', 'إلى']])
  expect(found('ما ودّعك ربك وَمَا قَلَىٰ')).toEqual([])
})

test('initials are no words', () => {
  expect(found('قال محلل في بي.في.ام إن السعر ارتفع (أ.ف.ب)، وكتبته وام.')).toEqual([])
})

test('the house writes names as it wants', () => {
  const names = [{ name: 'اسماء الخبّاز', kind: 'person' as const, variants: [], never: [] }]
  expect(found('عادت اسماء.')).toEqual([['اسماء', 'أسماء']])
  expect(found('عادت اسماء.', { names })).toEqual([])
})
