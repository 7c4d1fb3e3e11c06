import { englishCount } from '../shell/words.ts'

/** Comments as they are counted in both languages. */
export const commentForms = {
  zero: 'لا تعليقات',
  one: 'تعليق واحد',
  two: 'تعليقان',
  few: '# تعليقات',
  many: '# تعليقًا',
  other: '# تعليق',
} as const
export const englishComments = (count: number) => englishCount(count, { one: '# comment', other: '# comments' })
