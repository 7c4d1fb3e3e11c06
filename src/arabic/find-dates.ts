import { toLatinDigits } from './digits.ts'
import { fromHijri, toHijri } from './hijri.ts'
import { arabicMonths, arabicWeekdays, englishMonths, hijriMonths } from './months.ts'

/**
 * A date in a text. Offsets in UTF-16 units; `iso` the day of the common calendar it names, YYYY-MM-DD. `agrees` where
 * the same day is given in both calendars: whether they are one day by Umm al-Qura; null where a date stands alone.
 */
export type DateFound = {
  start: number
  end: number
  calendar: 'gregorian' | 'hijri'
  iso: string
  agrees: boolean | null
}

type Read = {
  start: number
  end: number
  calendar: DateFound['calendar']
  year: number | null
  month: number
  day: number
}

/** Hamza, ta marbuta and ya as papers write them. */
const loose = (name: string) =>
  name
    .replace(/[اأإآ]/g, '[اأإآ]')
    .replace(/ة/g, '[ةه]')
    .replace(/[ىي]/g, '[ىي]')
    .replace(/ /g, '[ \\u00A0]')
const otherMonths: [string, number][] = [
  ['يونيه', 6],
  ['يوليه', 7],
  ['يوليوز', 7],
  ['غشت', 8],
  ['شتنبر', 9],
  ['نونبر', 11],
  ['دجنبر', 12],
]
const otherHijri: [string, number][] = [
  ['المحرم', 1],
  ['ربيع الثاني', 4],
  ['جمادى الثانية', 6],
  ['جماد الأول', 5],
  ['جماد الآخر', 6],
  ['جماد الثاني', 6],
  ['ذي القعدة', 11],
  ['ذي الحجة', 12],
]
const named = (lists: (readonly string[])[], more: [string, number][]): [string, number][] =>
  [...lists.flatMap((list) => list.map((name, index): [string, number] => [name, index + 1])), ...more].toSorted(
    (a, b) => b[0].length - a[0].length,
  )
const gregorian = named([...Object.values(arabicMonths), englishMonths], otherMonths)
const hijri = named([hijriMonths], otherHijri)
const either = (names: [string, number][]) => names.map(([name]) => loose(name)).join('|')
const numberIn = (names: [string, number][]) => {
  const patterns = names.map(([name, month]) => [new RegExp(`^(?:${loose(name)})$`, 'i'), month] as const)
  return (text: string) => patterns.find(([pattern]) => pattern.test(text))![1]
}
const gregorianNumber = numberIn(gregorian)
const hijriNumber = numberIn(hijri)

const digit = '[0-9٠-٩۰-۹]'
const space = String.raw`[ \u00A0]`
const era = String.raw`(?:${space}?(هـ|ه\u200D|ه|م)(?!\p{L}))?`
const year = String.raw`(?:[،,]?${space}(?:(?:من${space})?(?:عام|سنة|لعام|لسنة)${space})?(${digit}{4})(?!${digit})${era})?`
const inWords = (names: [string, number][], second: string) =>
  new RegExp(
    String.raw`(?<!${digit}|${digit}[/.,:])(${digit}{1,2})${space}(?:من${space})?(?:شهر${space})?(${either(names)})(?!\p{L})${second}${year}`,
    'giu',
  )
const gregorianWords = inWords(gregorian, String.raw`(?:${space}?[/(-]${space}?(?:${either(gregorian)})\)?)?`)
const hijriWords = inWords(hijri, '')
const monthFirst = new RegExp(
  String.raw`(?<!\p{L})(${englishMonths.join('|')})${space}(\d{1,2})(?:st|nd|rd|th)?,?${space}(\d{4})(?!\d)`,
  'giu',
)
/** Intl writes U+200F behind the numbers of an Arabic short date. */
const separator = String.raw`\u200F?${space}?[-/.]${space}?`
const numeric = new RegExp(
  String.raw`(?<!${digit}|${digit}[-/.,:])(${digit}{4}|${digit}{1,2})${separator}(${digit}{1,2})${separator}(${digit}{4}|${digit}{1,2})(?!${digit}|[-/.,:]${digit})${era}`,
  'gu',
)

const value = (digits: string) => Number(toLatinDigits(digits))
/** Hijri years of living memory, where no era is written. */
const looksHijri = (written: number) => written >= 1300 && written < 1500

function readAll(text: string): Read[] {
  const found: Read[] = []
  const add = (match: RegExpExecArray, calendar: DateFound['calendar'], day: string, month: number, of?: string) =>
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      calendar,
      year: of === undefined ? null : value(of),
      month,
      day: value(day),
    })
  for (const match of text.matchAll(gregorianWords))
    add(match, 'gregorian', match[1]!, gregorianNumber(match[2]!), match[3])
  for (const match of text.matchAll(hijriWords)) add(match, 'hijri', match[1]!, hijriNumber(match[2]!), match[3])
  for (const match of text.matchAll(monthFirst))
    add(match, 'gregorian', match[2]!, gregorianNumber(match[1]!), match[3])
  for (const match of text.matchAll(numeric)) {
    const [, first, middle, last, mark] = match as unknown as [string, string, string, string, string | undefined]
    if ((first.length === 4) === (last.length === 4)) continue
    const [of, day] = first.length === 4 ? [first, last] : [last, first]
    const isHijri = mark?.startsWith('ه') || (mark === undefined && looksHijri(value(of)))
    add(match, isHijri ? 'hijri' : 'gregorian', day, value(middle), of)
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** The day itself; null for 31 June, or a Hijri day outside the tables. */
function isoOf({ calendar, month, day }: Read, inYear: number): string | null {
  if (calendar === 'hijri') return fromHijri({ year: inYear, month, day })
  if (inYear < 1000 || inYear > 2999) return null
  const date = new Date(Date.UTC(inYear, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null
}

const weekday = arabicWeekdays.map(loose).join('|')
/** What may stand between two names of one day: brackets, strokes, الموافق and its kin, the weekday, the era. */
const joint = new RegExp(
  String.raw`^(?:[\s،,:()[\]/=–—-]|(?<!\p{L})(?:و?الموافقة?|و?الموافقه|يوافق|وافق|المصادف|أي|ليوم|يوم|ل|لـ|من|م|هـ|ه|هجرية?|ميلادية?|للهجرة|${weekday})(?!\p{L}))*$`,
  'u',
)
const longestJoint = 40

/**
 * The dates of a text that are whole: day, month and year, in words or numbers (day first), of either calendar, with
 * any digits. A date without its year counts where it stands beside its whole other half (20 أغسطس = 16 صفر 1446هـ).
 * Takes time in proportion to the text.
 */
export function dates(text: string): DateFound[] {
  const read = readAll(text)
  const found: DateFound[] = []
  let end = 0
  for (let index = 0; index < read.length; index++) {
    const one = read[index]!
    if (one.start < end) continue
    const next = read.slice(index + 1, index + 3).find(({ start }) => start >= one.end)
    const pair = next && sameDay(text, one, next)
    if (pair) {
      found.push(...pair)
      end = next.end
      continue
    }
    const iso = one.year === null ? null : isoOf(one, one.year)
    if (iso) found.push({ start: one.start, end: one.end, calendar: one.calendar, iso, agrees: null })
    end = one.end
  }
  return found
}

/** Two dates that the text says are one day; null where it does not say so. */
function sameDay(text: string, one: Read, next: Read): DateFound[] | null {
  if (one.calendar === next.calendar || next.start - one.end > longestJoint) return null
  if (one.year === null && next.year === null) return null
  const between = text.slice(one.end, next.start)
  if (!joint.test(between)) return null
  const first = isoOf(one, one.year ?? yearBeside(next, one.calendar))
  const second = isoOf(next, next.year ?? yearBeside(one, next.calendar))
  if (first === null && second === null) return null
  // A day that its month does not have agrees with nothing.
  const iso = [first ?? second!, second ?? first!] as const
  const agrees = first !== null && first === second
  return [one, next].map(({ start, end, calendar }, index) => ({ start, end, calendar, iso: iso[index]!, agrees }))
}

/** The year, in one calendar, of a whole date in the other. */
function yearBeside(whole: Read, calendar: DateFound['calendar']): number {
  const iso = isoOf(whole, whole.year!) ?? isoOf({ ...whole, day: 1 }, whole.year!)
  if (!iso) return 0
  return calendar === 'hijri' ? toHijri(iso).year : Number(iso.slice(0, 4))
}
