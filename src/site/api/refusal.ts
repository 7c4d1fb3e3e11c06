import type { Words } from '../../base/refused.ts'

/** An example of each refusal, for the description. */
export const refusalExamples: Record<string, { summary: string; reason: Words }> = {
  invalid: {
    summary: 'A parameter is not what it should be; the message names it',
    reason: {
      en: 'limit: must be a whole number from 1 to 100',
      ar: 'قيمة غير صالحة — limit: must be a whole number from 1 to 100',
    },
  },
  missing: {
    summary: 'There is nothing here',
    reason: { en: 'there is no story 7k2m9x4qpt', ar: 'لا توجد مادة بالمعرّف 7k2m9x4qpt' },
  },
  forbidden: {
    summary: 'Comments are not taken here',
    reason: { en: 'comments on this story are closed', ar: 'أُغلق باب التعليق على هذه المادة' },
  },
  gone: {
    summary: 'It was here and was withdrawn',
    reason: { en: 'story 7k2m9x4qpt was withdrawn', ar: 'أُزيلت المادة 7k2m9x4qpt' },
  },
}
