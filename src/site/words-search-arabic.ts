import { plural } from '../arabic/plural.ts'
import type { SearchWords } from './words-search.ts'

export function arabicSearchWords(digits: 'arabic' | 'latin'): SearchWords {
  return {
    meant: 'هل تقصد:',
    some: 'مواد فيها بعض كلماتك أو ما يقاربها',
    noneWhole: 'لم نجد مادة فيها كلماتك كلها.',
    narrow: 'تضييق البحث',
    apply: 'طبّق',
    author: 'الكاتب',
    section: 'القسم',
    anySection: 'كل الأقسام',
    source: 'المصدر',
    from: 'من تاريخ',
    until: 'إلى تاريخ',
    clear: 'ابحث بلا تضييق',
    feed: 'تابع نتائج هذا البحث (RSS)',
    suggestions: 'اقتراحات البحث',
    suggested: (count) =>
      plural(
        count,
        {
          zero: 'لا اقتراحات',
          one: 'اقتراح واحد',
          two: 'اقتراحان',
          few: '# اقتراحات',
          many: '# اقتراحًا',
          other: '# اقتراح',
        },
        digits,
      ),
  }
}
