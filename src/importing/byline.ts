import { fold } from '../arabic/normalise.ts'
import type { BylineEntry, BylineRole } from '../people/shape.ts'
import { bodyMark, isGivenName, isListed, knownBody } from './bodies.ts'
import { readDateLine } from './dates.ts'
import { isPlace } from './places.ts'

export type BylineLine = {
  entries: BylineEntry[]
  /** The label as it stood, when it says no more than "by". */
  label: string | null
  /** A place named beside the names. */
  place: string | null
  published: string | null
  /** A line without label, read by its form and its place on the page alone; `sure` when every part of it is known. */
  sure: boolean
}

type Label = { role: BylineRole; pattern: RegExp; says: 'by' | 'role' | 'perhaps' | 'name' }

/**
 * On the folded line. 'perhaps' words also begin sentences, so a colon, a dash or a known name must follow; 'name' words
 * also begin headlines (تقرير: …), so a known name must.
 */
const labels: Label[] = [
  {
    role: 'translator',
    says: 'role',
    pattern:
      /^(?:ترجم(?:ه|ها|ته)(?: و(?:ال)?تحرير| و(?:ال)?اعداد)?|ترجمه بتصرف|translated by|translation(?: by)?|نقله?ا? الي العربيه)(?=[ :,،-]|$)/,
  },
  {
    role: 'photographer',
    says: 'role',
    pattern: /^(?:تصوير|عدسه|photos?(?:graphy|graphs)? by|photography|photographs by|pictures by)(?=[ :,،-]|$)/,
  },
  {
    role: 'editor',
    says: 'role',
    pattern: /^(?:تحرير|حرره|حررها|تحرير ومراجعه|مراجعه|تدقيق|تدقيق لغوي|اشراف|edit(?:ed|ing) by|editor)(?=[ :,،-]|$)/,
  },
  {
    role: 'reporter',
    says: 'by',
    pattern:
      /^(?:بقلم(?: (?:الكاتب|الكاتبه|الصحفي|الصحفيه))?|بواسطه|(?:تم )?النشر بواسطه|نشره|نشرها|اضافه|(?:نشر|نشرت|مرسله|اضيف|اضيفت|كتب|كتبت|ارسل) بواسطه|كتب(?:ه|ها|ته|تها) ?|اسم الكاتب|اسم المحرر|المؤلف|written by|posted by|published by|story by|words by|by|authors?)(?=[ :,،-]|$)/,
  },
  {
    role: 'reporter',
    says: 'role',
    pattern:
      /^(?:اعداد(?: وتقديم| وتحرير| وتنفيذ| وحوار)?|اعده|اعدها|اعدته|تغطيه صحفيه|شارك في (?:ال)?(?:تغطيه|اعداد)(?: (?:ال)?صحفيه)?|اجري الحوار|اجرت الحوار|حاوره|حاورها|حاورته|حاورتها|report(?:ing|ed)? by|interview(?:ed)? by|additional reporting by)(?=[ :,،-]|$)/,
  },
  {
    role: 'reporter',
    says: 'perhaps',
    pattern: /^(?:كتب|كتبت|كتبا|كتبوا|الكاتب|الكاتبه|المحرر|المحرره|المراسل)(?=[ :,،-]|$)/,
  },
  {
    role: 'reporter',
    says: 'name',
    pattern: /^(?:تقرير|حوار|تحقيق|متابعه|رصد|تغطيه|مراسل|مراسله|من مراسلنا|مراسلنا|from)(?=[ :,،-]|$)/,
  },
  { role: 'photographer', says: 'name', pattern: /^(?:صور|الصور|المصور|photos?|pictures)(?=[ :,،-]|$)/ },
]
const separator = /^\s{0,3}[:：,،\-–—|/]\s{0,3}/

/** Names that a content system writes by itself. */
const nobody =
  /^(?:admin(?:istrator)?|super ?user|webmaster|root|user|editor ?\d*|author|guest|المدير|الادمن|ادمن|مدير الموقع|مشرف|غير معروف|unknown|none|null|undefined)$/
export const isNobody = (name: string) => nobody.test(fold(name))

/**
 * Reads a line that says who made the story: with a label (بقلم، كتب، إعداد، ترجمة، تصوير، تحرير, By …), or, only where
 * `bare` is allowed (between headline and text, or a signature), a name, a place, an agency alone.
 * Null when the line says anything else.
 */
export function readBylineLine(line: string, bare: boolean): BylineLine | null {
  if (line.length > 180) return null
  const text = line.replace(/^[\s|•·*\u{270D}\u{1F58A}\u{1F58B}\u{1F4DD}\uFE0F]+/u, '').trim()
  const agency = signature(text)
  if (agency) return agency
  for (const { role, pattern, says } of labels) {
    const at = labelEnd(text, pattern)
    if (at === 0) continue
    const rest = text.slice(at)
    const marked = separator.test(rest)
    const names = rest.replace(separator, '')
    if (!names.trim() && says === 'name') continue
    if (!names.trim()) return { entries: [], label: text, place: null, published: null, sure: true }
    const read = readNames(names, role)
    if (!read || read.entries.length === 0) continue
    if (says === 'perhaps' && !marked && !read.sure) continue
    if (says === 'name' && !read.sure) continue
    if (says === 'role' && !marked && !read.sure && !text.includes('by')) continue
    return {
      ...read,
      label: says === 'role' ? null : text.slice(0, at).trim() + (rest.trimStart().startsWith(':') ? ':' : ''),
      sure: true,
    }
  }
  // Somebody's words under the headline are no name.
  const read = bare && line.length <= 120 && !/^["“«„].*["”»“]$/.test(text) ? readNames(text, 'reporter') : null
  // Without a label, five words and more are a headline: وزارة الصحة تعلن خطة جديدة.
  return read?.entries.every(({ name }) => name.split(/\s+/).length <= 4 || isListed(name)) ? read : null
}

/** Where the label ends in the line itself: folding may change the length, so its words are counted. */
function labelEnd(text: string, pattern: RegExp): number {
  const match = pattern.exec(fold(text.slice(0, 60)))
  if (!match) return 0
  const count = match[0].trim().split(' ').length
  const found = new RegExp(String.raw`^(?:\s*[^\s:,،]+){${count}}`).exec(text)
  return found ? found[0].length : 0
}

/** (إعداد فلان للنشرة العربية - تحرير فلان), (Reporting by A in Cairo; Editing by B). */
function signature(text: string): BylineLine | null {
  const inside = /^[([](.{8,170})[)\]]\.?$/.exec(text)?.[1]
  if (!inside) return null
  const entries: BylineEntry[] = []
  for (const part of inside.split(/\s[-–—]\s|[؛;]/)) {
    const clean = part.replace(/\s(?:للنشرة العربية|للخدمة العربية)|\s(?:in|for)\s[A-Z].{0,40}$/gu, '').trim()
    const read = readBylineLine(clean, false)
    if (!read) return null
    entries.push(...read.entries)
  }
  return entries.length > 0 ? { entries, label: null, place: null, published: null, sure: true } : null
}

/** What somebody is, beside the name: كاتب وباحث, مراسلة الشؤون الثقافية. */
const title =
  /^(?:و?(?:ال)?(?:كاتب|كاتبه|باحث|باحثه|صحفي|صحفيه|صحافي|صحافيه|اعلامي|اعلاميه|مراسل|مراسله|مراسلنا|استاذ|استاذه|محلل|محلله|خبير|خبيره|اكاديمي|اكاديميه|رييس|رييسه|مدير|مديره|محرر|محرره|مدون|مدونه|ناقد|ناقده|شاعر|شاعره|روايي|روايي|عضو|وزير|سفير|طبيب|طبيبه|مترجم|مترجمه|مصور|مصوره)(?: |$)|(?:writer|reporter|correspondent|editor|columnist|professor|analyst|journalist|author|researcher|staff writer)(?:\b|$)|.{0,40}\b(?:writer|reporter|correspondent|editor|columnist)$)/

const between =
  /\s*(?:[|،,;؛+&•·]|\s[-–—/]\s|(?<=\p{L})[-–—/]\s|\s[-–—/](?=\p{L})|(?<=\p{Script=Arabic})\/(?=\p{Script=Arabic})|:\s|\sand\s)\s*/u

function readNames(text: string, role: BylineRole): (Omit<BylineLine, 'label'> & { label: null }) | null {
  const entries: BylineEntry[] = []
  let place: string | null = null
  let published: string | null = null
  let sure = true
  const plainDates = text.replace(/(\p{L}{3,9}\.? \d{1,2}), (?=\d{4})/gu, '$1 ')
  for (const part of plainDates.split(between).flatMap(andNames)) {
    const located = /^(\S+(?:\s\S+){0,3})\s(?:في|in)\s(\S+(?:\s\S+){0,2})$/u.exec(part.trim())
    const named = located ? located[1]! : part
    if (located) place ??= located[2]!.replace(/[.،,]$/, '')
    const name = named
      .replace(/^[\s"“”«»()[\]'*.:–—-]+|[\s"“”«»()[\]'*:–—-]+$/gu, '')
      .replace(/(?<!\b\p{L})\.$/u, '')
      .trim()
    if (!name || /^(?:@\w{1,30}|[\w.+-]{1,64}@[\w.-]{1,100}|خاص|https?:\/\/\S+)$/i.test(name)) continue
    const date = readDateLine(part)
    if (date) {
      published ??= date.published
      continue
    }
    const here = name.replace(/\s\d{1,2}\s\p{L}{2,9}$/u, '')
    if (isPlace(here)) {
      place ??= here
      continue
    }
    if (title.test(fold(name)) && !name.split(/\s+/).slice(1).some(isGivenName) && (entries.length > 0 || place))
      continue
    if (!isNameShaped(name)) return null
    // Only outlets are set in quotation marks: مراسل «النداء».
    const mark = /^[\s]*[«"“]/.test(part) ? 'word' : bodyMark(name)
    if (mark === 'form' || (mark === null && !isGivenName(name.split(/\s/)[0]!)) || dignitary.test(fold(name)))
      sure = false
    if (!isNobody(name)) entries.push({ person: null, name, kind: mark ? 'organisation' : 'person', role })
  }
  // السهل - غسان الخوري, أفق نيوز - الواحة: beside a name, words that are none are where it is.
  const [one, other] = entries
  if (!sure && place === null && entries.length === 2 && one && other && !/[،,;]/.test(text)) {
    const isOutlet = ({ name }: BylineEntry) => /known|word/.test(bodyMark(name) ?? '') || text.includes(`«${name}»`)
    const isName = (entry: BylineEntry) => isGivenName(entry.name.split(/\s/)[0]!) || isOutlet(entry)
    const where = [one, other].find((entry) => !isName(entry) && entry.name.split(' ').length <= 3)
    const who = where === one ? other : one
    // فلان: كلامه is a headline; before a colon stands the place, never the name.
    const quoted = where === other && /:\s/.test(text)
    if (where && isName(who) && !quoted)
      return { entries: [who], label: null, place: where.name, published, sure: true }
  }
  if (entries.length === 0 && place === null) return null
  if (entries.length > 6) return null
  return { entries, label: null, place, published, sure }
}

/** أحمد سالم ومنى خليل: two names; وليد سالم: one. */
function andNames(text: string): string[] {
  const words = text.trim().split(/\s+/)
  for (let index = 1; index < words.length; index++) {
    const word = words[index]!
    if (!word.startsWith('و') || word.length < 4 || isGivenName(word)) continue
    const rest = word.slice(1)
    if (isGivenName(rest) || knownBody(words.slice(index).join(' ').slice(1)) !== null) {
      return [words.slice(0, index).join(' '), ...andNames([rest, ...words.slice(index + 1)].join(' '))]
    }
  }
  return [text]
}

/** They are in the news, not its authors. */
const dignitary =
  /^(?:الامير|الاميره|الملك|الملكه|الرييس|الوزير|الوزيره|اللواء|الفريق|العميد|السلطان|سمو|معالي|فخامه|جلاله|سعاده|صاحب)(?: |$)/

const particle =
  /(?:^|\s)(?:في|من|إلى|الى|على|عن|مع|أن|إن|هذا|هذه|التي|الذي|بعد|قبل|بين|حول|ضد|كل|غير|لا|لم|لن|هل|ما|قد|the|of|to|is|are|was|for|with)(?:\s|$)/i

function isNameShaped(name: string): boolean {
  const words = name.split(/\s+/)
  if (name.length > 60 || words.length > 6) return false
  if (knownBody(name) !== null) return true
  if (particle.test(name) && bodyMark(name) !== 'word') return false
  if (!/^[\p{L}\p{M}\s.'’ـ&-]+$/u.test(name) || !/\p{L}{2}/u.test(name)) return false
  // Latin names are in capitals: a line of English words is a label or a sentence.
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word))
  return latin.every(
    (word) =>
      /^\p{Lu}/u.test(word) || /^(?:al|el|de|der|van|von|bin|ibn|of|the|and|la|le|da|di|du|for)(?:-|$)/.test(word),
  )
}
