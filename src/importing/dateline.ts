import { fold } from '../arabic/normalise.ts'
import { bodyMark, isGivenName, knownBody } from './bodies.ts'
import { readDateLine } from './dates.ts'
import { isPlace } from './places.ts'

export type Dateline = {
  place: string
  /** Agencies named behind the place. */
  agencies: string[]
  /** An outlet or a writer named there. */
  names: string[]
  /** The day, when it stands there with its year. */
  date: string | null
  /** UTF-16 units of the paragraph that the dateline takes, with its dash. */
  length: number
}

/** One part up to a dash, a colon, a slash or brackets: الدوحة (رويترز) -, لندن: «الشرق الأوسط», CAIRO — */
const part =
  /\s{0,3}(?:([([«"“/])\s{0,2})?([\p{L}\p{N}][^()[\]«»"“”/:–—]{0,60}?)\s{0,2}(?:[)\]»"”/]\s{0,2}[-–—:/ـ]{0,3}|(?:(?<=\s)-|-(?=\s)|[–—:/ـ]){1,3}|(?=\s?[([«“/]))\s{0,3}/uy
const dated =
  /[\s،,]{1,3}(?:في\s)?(?:\d{1,2}\s\p{L}{2,12}(?:\s(?:الأول|الثاني|الأولى|الآخر|الثانية|القعدة|الحجة))?(?:\s\d{4})?(?:\s?(?:هـ|م))?|\p{L}{3,9}\.?\s\d{1,2})(?:\s(?:الموافق)\s.{1,30})?(?:\s(?:م|هـ))?$/u
const never = new Set(
  'عاجل خاص تقرير تحليل رأي فيديو بالفيديو بالصور صور شاهد حصري حصريا متابعة متابعات كتب كتبت مقال حوار ملف السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة اليوم أمس تحديث مباشر تنويه ملاحظة سؤال جواب الوزير الرئيس المصدر قال أعلن أكد breaking exclusive update watch video opinion analysis'
    .split(' ')
    .map(fold),
)

/**
 * Reads where a report comes from at the start of its first paragraph: a place, perhaps with day and agency, and a dash
 * or colon. A place that is not known counts only before an agency, or as one or two words before a dash. Null for any
 * other beginning.
 */
export function readDateline(paragraph: string): Dateline | null {
  const text = paragraph.slice(0, 200)
  const result: Dateline = { place: '', agencies: [], names: [], date: null, length: 0 }
  let doubtful = false
  let hadDay = false
  part.lastIndex = 0
  for (let index = 0; index < 5; index++) {
    const at = part.lastIndex
    const match = part.exec(text)
    if (!match) break
    const day = dated.exec(match[2]!)?.[0].replace(/^[\s،,]+/, '')
    if (day) result.date ??= readDateLine(day)?.published ?? null
    const afterDay = hadDay
    hadDay = day !== undefined
    const words = match[2]!
      .replace(dated, '')
      .replace(/[.،,]+$/, '')
      .trim()
    const separated = match[0].trimEnd() !== match[2] || match[1] !== undefined
    const body = knownBody(words) ?? knownBody(words.split(/\s+/).at(-1)!)
    if (!result.place && isPlace(words)) result.place = words
    else if (result.place && isPlace(words)) result.place += `، ${words}`
    else if (knownBody(words) === 'agency') result.agencies.push(words)
    else if (result.place && (knownBody(words) || (match[1] && /[«"“]/.test(match[1]) && bodyMark(words))))
      result.names.push(words)
    else if (result.place && separated && isGivenName(words.split(/\s+/)[0]!) && words.split(/\s+/).length <= 4)
      result.names.push(words)
    else if (index === 1 && afterDay && /[/([]/.test(text.slice(at - 2, at + 2)) && /^\p{L}{2,7}$/u.test(words))
      result.agencies.push(words)
    else if (result.place && (readDateLine(words) || words.startsWith('خاص'))) void 0
    else if (index === 0 && body === 'agency' && isPlace(words.split(/\s+/).slice(0, -1).join(' '))) {
      result.place = words.split(/\s+/).slice(0, -1).join(' ')
      result.agencies.push(words.split(/\s+/).at(-1)!)
    } else if (index === 0 && !match[1] && couldBePlace(words)) {
      result.place = words
      doubtful = true
      if (/:\s{0,3}$/.test(match[0])) break
    } else {
      part.lastIndex = at
      break
    }
    result.length = part.lastIndex
  }
  const dashed = /[-–—ـ:/]\s{0,3}$/.test(text.slice(0, result.length))
  const closed = dashed || /[)\]»"”]\s{0,3}$/.test(text.slice(0, result.length))
  if (!result.place || !closed || paragraph.length - result.length < 20) return null
  if (
    doubtful &&
    result.agencies.length === 0 &&
    !/\s[-–—]\s{0,3}$/.test(text.slice(0, result.length)) &&
    !(result.names.length > 0 && /:\s{0,3}$/.test(text.slice(0, result.length)))
  )
    return null
  return result
}

function couldBePlace(words: string): boolean {
  const all = words.split(/\s+/)
  if (all.length > 2 || words.length > 25 || /\d/.test(words)) return false
  if (all.some((word) => never.has(fold(word)) || word.length < 3) || isGivenName(all[0]!)) return false
  const mark = bodyMark(words)
  return mark === null || mark === 'form'
}
