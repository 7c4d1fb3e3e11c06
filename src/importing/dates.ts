import { arabicMonths, englishMonths } from '../arabic/months.ts'
import { fold } from '../arabic/normalise.ts'

/** Other spellings of months: Egypt, Morocco, without hamza. */
const variants = ['', '', '', 'إبريل', '', 'يونيه', 'يوليه يوليوز', 'غشت', 'شتنبر', 'اكتوبر', 'نونبر', 'دجنبر']
const months = new Map<string, number>()
for (let index = 0; index < 12; index++) {
  const english = englishMonths[index]!
  const names = [
    ...Object.values(arabicMonths).map((list) => list[index]!),
    english,
    english.slice(0, 3),
    ...variants[index]!.split(' '),
  ]
  for (const name of names) if (name) months.set(fold(name), index + 1)
}
months.set('sept', 9)
const month = [...months.keys()].toSorted((a, b) => b.length - a.length).join('|')
const hijriMonth =
  'محرم|المحرم|صفر|ربيع (?:الاول|الاخر|الثاني)|جماد[يه] (?:الاولي|الاخره|الثانيه)|رجب|شعبان|رمضان|شوال|ذو القعده|ذي القعده|ذو الحجه|ذي الحجه'

const written = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?: من)?(?: شهر)?[ -]{1,3}(?:[^ /\d]{3,8}\d? ?/ ?)?(${month})(?: ?[/(-] ?(?:${month})\)?)?[ ,،-]{1,3}(?:عام |سنه )?(\d{4})(?=\D|$|\d{1,2}:\d{2})`,
  'g',
)
const monthFirst = new RegExp(String.raw`(?<!\p{L})(${month})\.? (\d{1,2})(?:st|nd|rd|th)?[,،]? (\d{4})(?!\d)`, 'gu')
const international = /(?<!\d)(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g
const numeric = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=\D|$|\d{1,2}:\d{2})/g
const hijri = new RegExp(String.raw`(?<!\d)\d{1,2} (?:${hijriMonth})[ ,،]{1,2}\d{4} ?(?:هـ|ه)?(?!\d)`, 'g')

const aside = new RegExp(
  [
    String.raw`\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?(?:صباحا|مساء|ظهرا|ص|م|am|pm|a\.m\.|p\.m\.))?`,
    String.raw`(?:بتوقيت|توقيت|حسب توقيت) (?:غرينتش|جرينتش|مكه المكرمه|مكه|القاهره|ابوظبي|السعوديه|الدوحه|القدس|بيروت|بغداد|الرباط|تونس|عمان|دمشق|محلي)`,
    String.raw`(?:^|(?<= ))(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)(?= |$|[،,|])`,
    String.raw`\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:gmt|utc|ist|est|edt|bst|cet)(?:[+-]\d{1,2}(?::?\d{2})?)?\b`,
    String.raw`(?:^|(?<=[ (]))(?:الساعه|يوم|في|بتاريخ|تاريخ|هـ|ه|م|الموافق|منذ|and|at|on|by)(?=[ :)]|$)`,
  ].join('|'),
  'g',
)
const published =
  /(?:تم )?(?:النشر|نشر(?:ت|ه)?)|تاريخ (?:النشر|الاضافه|الخبر|المقال)|(?:اضيف|كتب)(?: في| بتاريخ)?|published|posted|date|first published|تاريخ/g
const updated = /(?:تاريخ )?(?:(?:اخر|تم|وقت) )?(?:ال)?(?:تحديث|تعديل|حدث|حدثت)|(?:last )?(?:updated|modified)|update/g
const relative =
  /^(?:(?:نشر|نشرت|اخر تحديث|تحديث|published|updated|posted)[: ]{0,3})?(?:(?:منذ|قبل) (?:\d{1,3} )?(?:ثانيه|ثوان|ثواني|دقيقه|دقيقتين|دقايق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|اسبوعين|اسابيع|شهر|شهرين|اشهر|سنه|سنتين|سنوات)(?: واحده?)?|(?:an?|\d{1,3}) (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?) ago|الان|اليوم|امس)$/

/** `rest`: the one or two words left beside the dates, as they stood: a place, an agency. */
export type DateLine = { published: string | null; rest: string[] }

/**
 * Reads a line that holds nothing but when a page was published or changed, in Arabic or English.
 * Null when the line says anything else. `published` is a plain date (YYYY-MM-DD; the hour is not trusted, its zone is
 * seldom named), and null where it is not certain: 05/06/2024, two dates without labels, only the change.
 */
export function readDateLine(line: string): DateLine | null {
  if (line.length > 160 || /^[—–―]|@/.test(line) || !/[\d٠-٩]|منذ|قبل|الآن|اليوم|أمس|ago/.test(line)) return null
  const text = fold(line)
    .replace(/[|•·()[\]«»"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (relative.test(text)) return { published: null, rest: [] }
  const found: { at: number; date: string | null }[] = []
  let rest = text.replace(hijri, (match) => ' '.repeat(match.length))
  const hadHijri = rest !== text
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => string | null) => {
    for (const match of rest.matchAll(pattern)) found.push({ at: match.index, date: read(match) })
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length))
  }
  take(written, (match) => day(match[3]!, months.get(match[2]!)!, match[1]!))
  take(monthFirst, (match) => day(match[3]!, months.get(match[1]!)!, match[2]!))
  take(international, (match) => day(match[1]!, match[2]!, match[3]!))
  take(numeric, (match) => dayFirst(match[1]!, match[3]!, match[4]!))
  if (found.length === 0 && !hadHijri) return null
  const isUpdate = [...rest.matchAll(updated)].map((match) => match.index)
  const labelled = [...rest.matchAll(published)].map((match) => match.index)
  const left = rest
    .replace(updated, ' ')
    .replace(published, ' ')
    .replace(aside, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (left.length > 12 || left.split(' ').length > 2) return null
  const words = left.split(' ')
  return {
    published: choose(
      found.toSorted((a, b) => a.at - b.at),
      labelled,
      isUpdate,
    ),
    rest: line.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 1 && words.includes(fold(word))),
  }
}

/** The date behind a label of publication; without labels the only one. */
function choose(found: { at: number; date: string | null }[], labels: number[], updates: number[]): string | null {
  const before = (marks: number[], at: number) => Math.max(-1, ...marks.filter((mark) => mark < at))
  const candidates = found.filter(({ at }) => before(updates, at) <= before(labels, at))
  const named = candidates.filter(({ at }) => before(labels, at) >= 0)
  const dates = new Set((named.length > 0 ? named.slice(0, 1) : candidates).map(({ date }) => date))
  return dates.size === 1 ? [...dates][0]! : null
}

function dayFirst(first: string, second: string, year: string): string | null {
  if (first === second || Number(first) > 12) return day(year, second, first)
  return Number(second) > 12 ? day(year, first, second) : null
}

function day(year: string, monthNumber: string | number, dayNumber: string): string | null {
  const iso = `${year}-${String(monthNumber).padStart(2, '0')}-${dayNumber.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (Number.isNaN(time) || Number(year) < 1950 || Number(year) > 2100) return null
  return new Date(time).toISOString().startsWith(iso) ? iso : null
}

/**
 * A machine's date (JSON-LD, meta, `<time datetime>`): an instant in UTC when it names its zone, else the plain date,
 * else null.
 */
export function readMachineDate(value: string): string | null {
  const text = value
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:)/, '$1T$2')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:\d{2})?)?$/i.exec(text)
  if (!match || !day(match[1]!, match[2]!, match[3]!)) return null
  if (!match[4]) return text.slice(0, 10)
  const time = Date.parse(text.replace(/\s/g, ''))
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
