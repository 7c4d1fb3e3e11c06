import { inDigits } from '../../digits.ts'
import type { DateFound } from '../../find-dates.ts'
import { datesOf } from '../dates-of.ts'
import { toHijri } from '../../hijri.ts'
import { hijriMonths } from '../../months.ts'
import type { Found, Rule } from '../rule.ts'

const dayLength = 86_400_000

export const datesDisagree: Rule = {
  id: 'dates-disagree',
  title: { ar: 'تاريخان هجري وميلادي لا يتفقان', en: 'Hijri and common dates that do not agree' },
  reason: {
    ar: 'إذا ذُكر اليوم بالتقويمين وجب أن يكون يومًا واحدًا بتقويم أم القرى؛ وقد يزيد يومًا أو ينقص حيث تُتحرّى الرؤية.',
    en: 'A day given in both calendars must be one day, by Umm al-Qura; where the new moon is sighted it may differ by one.',
  },
  source: 'تقويم أم القرى (Unicode CLDR: islamic-umalqura)',
  severity: 'warning',
  on: true,
  examples: [
    { text: 'الثلاثاء 18 صفر 1446هـ الموافق 20 أغسطس 2024م', found: '18 صفر 1446هـ', suggestion: '16 صفر 1446هـ' },
    { text: 'في ٢٠ أغسطس ٢٠٢٤ (٦ محرم ١٤٤٦هـ)', found: '٦ محرم ١٤٤٦هـ', suggestion: '١٦ صفر ١٤٤٦هـ' },
  ],
  counterExamples: ['16 صفر 1446هـ الموافق 20 أغسطس 2024م', 'ولد في 1 محرم 1440هـ وتوفي في 20 أغسطس 2024'],
  find(checked) {
    const { text } = checked
    const all = datesOf(checked)
    return all.flatMap((one, index): Found[] => {
      const next = all[index + 1]
      if (one.agrees !== false || next?.agrees !== false || one.calendar === next.calendar) return []
      const [hijri, common] = one.calendar === 'hijri' ? [one, next] : [next, one]
      const apart = Math.abs(Date.parse(hijri.iso) - Date.parse(common.iso)) / dayLength
      return [
        {
          offset: hijri.start,
          length: hijri.end - hijri.start,
          message: apart === 1 ? byOne : message,
          suggestions: [rewritten(text.slice(hijri.start, hijri.end), common)],
          ...(apart === 1 && { severity: 'hint' as const }),
        },
      ]
    })
  },
}

const message = {
  ar: 'التاريخان ليسا يومًا واحدًا بتقويم أم القرى؛ أحدهما خطأ.',
  en: 'The two dates are not one day by Umm al-Qura; one of them is wrong.',
}
const byOne = {
  ar: 'التاريخان بينهما يوم بتقويم أم القرى؛ وقد يكون من اختلاف الرؤية.',
  en: 'The two dates are a day apart by Umm al-Qura; sighting may be the reason.',
}

/** The Hijri date of a day in the form that stands there: words or numbers, its digits, its order, its era. */
function rewritten(written: string, { iso }: DateFound): string {
  const { year, month, day } = toHijri(iso)
  const digits = /[٠-٩]/.test(written) ? 'arabic' : 'latin'
  const inWords =
    /^([0-9٠-٩]+)([ \u00A0](?:من[ \u00A0])?(?:شهر[ \u00A0])?)(\p{L}+(?:[ \u00A0](?!عام|سنة|من)\p{L}{3,})?)/u
  const text = inWords.test(written)
    ? written
        .replace(inWords, (_, __, joint: string) => `${day}${joint}${hijriMonths[month - 1]}`)
        .replace(/[0-9٠-٩]{4}/, String(year))
    : numbers(written, year, month, day)
  return inDigits(text, digits)
}

function numbers(written: string, year: number, month: number, day: number): string {
  const yearFirst = /^[0-9٠-٩]{4}/.test(written)
  const values = yearFirst ? [year, month, day] : [day, month, year]
  return written.replace(/[0-9٠-٩۰-۹]+/g, () => String(values.shift()))
}
