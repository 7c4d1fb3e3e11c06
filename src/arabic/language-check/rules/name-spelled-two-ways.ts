import { nameSpellings } from '../../names/name-spellings.ts'
import type { Rule } from '../rule.ts'

export const nameSpelledTwoWays: Rule = {
  id: 'name-spelled-two-ways',
  title: { ar: 'اسم واحد كُتب بصورتين', en: 'One name spelled two ways' },
  reason: {
    ar: 'الاسم الأعجمي يُكتب بصور شتى، وكلها مقبولة؛ أما في الخبر الواحد فصورة واحدة، وإلا ظنّه القارئ شخصين، وفات البحث نصفه.',
    en: 'A foreign name may be written in several ways; within one story two ways make two people of one, and search finds half.',
  },
  source: 'أدلة الأسلوب في غرف الأخبار: توحيد رسم الأعلام؛ دليل رويترز بالعربية',
  severity: 'warning',
  on: true,
  examples: [
    {
      text: 'التقى الوزير الأميركي أنتوني بلينكن نظيره. وقال بلينكن إن المحادثات مفيدة. وغادر بيلنكن مساء.',
      found: 'بيلنكن',
      suggestion: 'بلينكن',
    },
    {
      text: 'قال رئيس الوزراء بنيامين نتنياهو إنه يوافق، ثم عاد نتنياهو وتراجع. ورد الوزير على نتانياهو.',
      found: 'نتانياهو',
      suggestion: 'نتنياهو',
    },
    {
      text: 'زار المستشار أولاف شولتس المصنع. وأعلن شولتس الخطة، ونُقل عن شولتز قوله.',
      found: 'شولتز',
      suggestion: 'شولتس',
    },
  ],
  counterExamples: [
    'حضر الشيخ حسن سالم والشيخ حسين سليم.',
    'قال المفاوضون إن على المفاوضين أن يبلغوا المفاوض الأول.',
    'وقّع السيد فارس اتفاقًا مع السيد فراس، والاتفاق نهائي.',
    'التقى الرئيس خالد الخليفي الوزير سالم الخلفي.',
    'قال الوزير عمر سعيد لنظيره عمرو سعد.',
  ],
  find({ text, words }) {
    return nameSpellings(text, words).map(({ offset, length, found, usual }) => ({
      offset,
      length,
      message: {
        ar: `كُتب الاسم «${usual}» في موضع آخر، و«${found}» هنا.`,
        en: `The name is written “${usual}” elsewhere in the text, and “${found}” here.`,
      },
      suggestions: [usual],
    }))
  },
}
