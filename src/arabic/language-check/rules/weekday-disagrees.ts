import { datesOf } from '../dates-of.ts'
import { arabicWeekdays, englishWeekdays } from '../../months.ts'
import type { Found, Rule } from '../rule.ts'

const loose = (name: string) => name.replace(/[أإ]/g, 'ا').replace('الإثنين', 'الاثنين')
const names = arabicWeekdays.map((name) => loose(name))
const before = /(?:^|[^\p{L}\p{M}])([\p{L}]{5,8})(?:،)?[ \u00A0](?:\(|الموافق[ \u00A0])?$/u

export const weekdayDisagrees: Rule = {
  id: 'weekday-disagrees',
  title: { ar: 'يوم الأسبوع لا يوافق التاريخ', en: 'A weekday that is not the date’s' },
  reason: {
    ar: 'من أكثر زلات المواعيد: يُنقل التاريخ ويبقى اسم اليوم، فيحضر القارئ في غير اليوم.',
    en: 'A common slip in announcements: the date is changed and the weekday stays, and readers come on the wrong day.',
  },
  source: 'The Gregorian calendar',
  severity: 'warning',
  on: true,
  examples: [{ text: 'يُفتتح الأربعاء 20 أغسطس 2024.', found: 'الأربعاء', suggestion: 'الثلاثاء' }],
  counterExamples: ['يُفتتح الثلاثاء 20 أغسطس 2024.', 'قال الأربعاء إن 20 أغسطس 2024 موعد', 'الثلاثاء (20 أغسطس 2024)'],
  find: (checked) =>
    datesOf(checked).flatMap(({ start, calendar, iso }): Found[] => {
      if (calendar !== 'gregorian') return []
      const match = before.exec(checked.text.slice(Math.max(0, start - 24), start))
      const said = match ? names.indexOf(loose(match[1]!)) : -1
      const day = new Date(`${iso}T00:00:00Z`).getUTCDay()
      if (!match || said < 0 || said === day) return []
      const right = arabicWeekdays[day]!
      const offset = start - match[0].length + match[0].indexOf(match[1]!)
      return [
        {
          offset,
          length: match[1]!.length,
          message: { ar: `هذا التاريخ يوم ${right}.`, en: `That date is a ${englishWeekdays[day]}.` },
          suggestions: [right],
        },
      ]
    }),
}
