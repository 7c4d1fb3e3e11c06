import { apart, arabicCount, defineWords } from '../shell/words.ts'
import { commentForms, englishComments } from './words-counted.ts'

/** What is asked before a comment is refused or its sender banned. */
export const dialogWords = defineWords({
  ar: {
    reasonTitle: {
      refuse: (count: number) => `رفض ${arabicCount(count, commentForms)}`,
      remove: (count: number) => `إزالة ${arabicCount(count, commentForms)}`,
    },
    reason: 'السبب الذي يُبلَّغ به صاحب التعليق',
    otherReason: 'سبب آخر',
    reasonArabic: 'السبب بالعربية',
    reasonEnglish: 'السبب بالإنجليزية',
    forColleagues: 'ملاحظة للزملاء (لا يراها القارئ)',
    cancel: 'إلغاء',
    banTitle: (name: string) => `حظر ${apart(name)}`,
    banText: 'لا يستطيع من يحمل مفتاح هذا التعليق أن يكتب حتى ينتهي الحظر. يبقى ما كتبه كما هو.',
    banFor: 'المدة',
    banDays: { 1: 'يوم', 7: 'أسبوع', 30: 'شهر', 365: 'سنة', 0: 'بلا نهاية' },
    banReason: 'السبب (للزملاء)',
    banAct: 'احظر',
    banDone: 'حُظر صاحب التعليق',
  },
  en: {
    reasonTitle: {
      refuse: (count: number) => `Refuse ${englishComments(count)}`,
      remove: (count: number) => `Remove ${englishComments(count)}`,
    },
    reason: 'The reason that who wrote it is told',
    otherReason: 'Another reason',
    reasonArabic: 'The reason in Arabic',
    reasonEnglish: 'The reason in English',
    forColleagues: 'A note for colleagues (readers do not see it)',
    cancel: 'Cancel',
    banTitle: (name: string) => `Ban ${apart(name)}`,
    banText: 'Whoever holds the key of this comment cannot write until the ban ends. What they wrote stays as it is.',
    banFor: 'For',
    banDays: { 1: 'a day', 7: 'a week', 30: 'a month', 365: 'a year', 0: 'without end' },
    banReason: 'Reason (for colleagues)',
    banAct: 'Ban',
    banDone: 'Who wrote the comment is banned',
  },
})
