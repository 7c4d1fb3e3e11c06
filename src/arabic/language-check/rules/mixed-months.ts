import { arabicMonths, type MonthNames } from '../../months.ts'
import { gravity, oddOnes, type Occurrence } from '../odd-ones.ts'
import type { Rule } from '../rule.ts'

type Named = Occurrence<MonthNames> & { month: number }
const sets = Object.keys(arabicMonths) as MonthNames[]
/** Names that one set alone has; مارس and سبتمبر belong to two. */
const own = new Map<string, { form: MonthNames; month: number }>()
for (const form of sets)
  arabicMonths[form].forEach((name, month) => {
    if (sets.every((other) => other === form || !arabicMonths[other].includes(name)))
      own.set(loose(name), { form, month })
  })
/** أب without its madda is a father. */
function loose(name: string): string {
  return name === 'آب' ? name : name.replace(/[أإآ]/g, 'ا')
}
const names = [...own.keys()].toSorted((a, b) => b.length - a.length).map((name) => name.replace(/ا/g, '[اأإآ]'))
/** Beside a day, a year or the word for month: جوان, أوت and آب are also other words. */
const month = new RegExp(
  String.raw`(?<![\p{L}\p{M}]|[/(] ?)(?:(?<=[0-9٠-٩] |شهر(?:ي)? )(${names.join('|')})|[وفبلك]?(${names.join('|')})(?= [0-9٠-٩]{4}| من عام))(?![\p{L}\p{M}]| ?[/(] ?\p{L}| (?:${names.join('|')})(?![\p{L}\p{M}]))`,
  'gu',
)
/** Days that are names of events and parties, not dates: ثورة 25 يناير، قوى 14 آذار، حرب تموز. */
const event = /(?:ثورة|ثورات|حرب|حركة|قوى|تحالف|انتفاضة|جسر|شارع|ميدان|انقلاب|أحداث|هجمات|نكسة) (?:[0-9٠-٩]{1,2} )?$/

export const mixedMonths: Rule = {
  id: 'mixed-months',
  title: { ar: 'أسماء الشهور من تسميتين', en: 'Two sets of month names' },
  reason: {
    ar: 'يناير وكانون الثاني وجانفي شهر واحد؛ وتسمية واحدة في المادة كلها. ويجوز الجمع بينهما متلازمين: آب/أغسطس.',
    en: 'يناير, كانون الثاني and جانفي are one month; one set of names throughout. Both side by side are fine: آب/أغسطس.',
  },
  source: 'Unicode CLDR, Arabic: names of months by country',
  severity: 'hint',
  on: true,
  examples: [
    { text: 'بدأ في 3 يناير، وتوقف في 5 شباط، ثم عاد في 9 مايو.', found: 'شباط', suggestion: 'فبراير' },
    { text: 'بدأ في 3 يناير 2024', found: 'يناير', suggestion: 'كانون الثاني', style: { months: 'levantine' } },
  ],
  counterExamples: [
    'بدأ في 3 يناير وتوقف في 5 فبراير.',
    'بدأ في 3 كانون الثاني/يناير وتوقف في 5 شباط (فبراير).',
    'بعد حرب تموز 2006 اجتمعت قوى 14 آذار في 3 يناير 2007',
    'جاء جوان في 3 يناير، وفي 4 مارس',
  ],
  find({ text, style }) {
    const found: Named[] = []
    for (const match of text.matchAll(month)) {
      const name = (match[1] ?? match[2])!
      const offset = match.index + match[0].length - name.length
      if (event.test(text.slice(Math.max(0, match.index - 16), match.index))) continue
      found.push({ offset, length: name.length, ...own.get(loose(name))! })
    }
    const unlike = oddOnes<MonthNames, Named>(found, style.months)
    if (!unlike) return []
    return unlike.odd.map(({ offset, length, month: number }) => ({
      offset,
      length,
      message: unlike.byHouse ? byHouse : mixed,
      suggestions: [arabicMonths[unlike.keep][number]!],
      ...gravity(unlike.byHouse),
    }))
  },
}

const byHouse = { ar: 'الصحيفة تسمّي هذا الشهر باسم آخر.', en: 'The house calls this month by another name.' }
const mixed = { ar: 'في النص تسميتان للشهور.', en: 'The text has two sets of month names.' }
