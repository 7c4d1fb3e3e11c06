import { fold } from '../normalise.ts'
import { isStopWord } from '../stop-words.ts'
import { frequency } from '../words/frequency.ts'
import { plainName } from './name-letters.ts'
import { ownName } from './own-names.ts'

const read = (list: string) => new Set(list.trim().split(/\s+/).map(fold))

/** What a person is called before the name, the name following at once: الشيخ محمد, الجنرال ديغول. */
const honorifics = read(`
  السيد السيدة الشيخ الشيخة الأمير الأميرة الملك الملكة السلطان الرئيس الرئيسة الوزير الوزيرة الدكتور الدكتورة د أ م
  اللواء العميد العقيد الفريق المقدم الرائد النقيب الملازم الجنرال المشير الأميرال الكولونيل القاضي القاضية المحامي المحامية
  النائب النائبة السيناتور السفير السفيرة المبعوث المستشار المستشارة البروفيسور البروفسور الأستاذ الأستاذة المهندس المهندسة
  المدرب المدربة اللاعب اللاعبة الحكم الفنان الفنانة الممثل الممثلة المخرج المخرجة المغني المغنية الكاتب الكاتبة الشاعر الشاعرة
  الروائي الروائية الصحفي الصحفية الصحافي الصحافية الباحث الباحثة المحلل الخبير الخبيرة الناشط الناشطة الزعيم الزعيمة
  القائد الحاكم المحافظ العمدة المرشد البابا المطران البطريرك الحاخام الإمام المتحدث المتحدثة الناطق الناطقة المواطن المواطنة
  الأسير الشهيد المرحوم الراحل الراحلة حرمه نجله شقيقه زوجته ابنه والده الإعلامي الإعلامية المذيع المذيعة
  نظيره نظيرته نظيرها سمو سموه معالي فخامة سعادة جلالة دولة سماحة فضيلة غبطة نيافة`)

/** Offices that are told with words of their own before the name: وزير الخارجية الأميركي أنتوني بلينكن. */
const offices = read(`
  رئيس رئيسة وزير وزيرة أمير ملك ملكة سفير سفيرة مستشار مستشارة مبعوث مبعوثة نائب نائبة مدير مديرة أمين أمينة قائد زعيم زعيمة
  حاكم محافظ عمدة مرشد متحدث متحدثة ناطق ناطقة مفوض مفوضة منسق منسقة ممثل ممثلة مندوب مندوبة مدرب لاعب حارس مهاجم
  كاتب كاتبة عضو عضوة مرشح مرشحة خبير خبيرة محلل باحث باحثة أستاذ أستاذة قاضي كبير المستشار المستشارة الرئيس الوزير الأمين
  المتحدث المتحدثة الناطق الناطقة المبعوث المبعوثة المدير المديرة القائم المنسق المنسقة الممثل الممثلة السفير السفيرة المفوض المفوضة
  المرشح المرشحة الحائز ولي المندوب نظيره نظيرته النائب الزعيم`)
/** What a place or a body is called before its name, which follows at once: مدينة خاركيف, شركة غوغل. */
const heads = read(`
  مدينة بلدة قرية مقاطعة ولاية إقليم محافظة منطقة ميناء مطار جزيرة معبر مخيم حي شارع جسر قلعة سجن بحيرة نهر جبل وادي
  شركة صحيفة جريدة مجلة قناة وكالة إذاعة منظمة مؤسسة حركة جماعة حزب نادي فريق مصرف بنك جامعة معهد مستشفى فندق منصة
  تطبيق إعصار عملية معركة كتيبة لواء تنظيم مهرجان سفينة سيرك المدعو المدعوة ويدعى يدعى واسمه واسمها اسمه اسمها يسمى تسمى`)
/** Of these an office is told: وزير الخارجية القطري, المتحدث باسم الجيش, المبعوث الأممي إلى اليمن. */
const joins = read('باسم لشؤون للشؤون في إلى لدى من على')
const longestOffice = 6
/** A word of more articles than this is one of the language: رئيس مجلس إدارة شركة … */
const common = 100

/** One word of a running text: as it stands without vowel signs and tatweel, and where. */
export type RunningWord = { start: number; end: number; bare: string }

/** What of a word decides whether a name begins after it. */
type Part = {
  honorific: boolean
  head: boolean
  office: boolean
  join: boolean
  definite: boolean
  stop: boolean
  common: boolean
}

const parts = new Map<string, Part>()
const mostRemembered = 16_384

function partOf(bare: string): Part {
  const before = parts.get(bare)
  if (before) return before
  const word = fold(bare)
  const alone = /^[وفبك]/.test(word) ? word.slice(1) : word.startsWith('لل') ? `ا${word.slice(1)}` : word
  const isIn = (list: ReadonlySet<string>) => list.has(word) || list.has(alone)
  const part = {
    honorific: isIn(honorifics),
    head: isIn(heads),
    office: isIn(offices) || (word.startsWith('ل') && offices.has(word.slice(1))),
    join: joins.has(word),
    definite: /^(?:ال|لل|بال)/.test(word) || ownName(plainName(bare))?.kind === 'place',
    stop: isStopWord(word),
    common: frequency(bare) > common && !ownName(plainName(bare)),
  }
  if (parts.size >= mostRemembered) parts.clear()
  parts.set(bare, part)
  return part
}

/** Whether nothing but spaces (and the full stop of د.) stands between a word and the next. */
export function adjoining(text: string, word: RunningWord | undefined, next: RunningWord | undefined): boolean {
  if (!word || !next) return false
  const length = next.start - word.end
  if (length === 1) return text[word.end] === ' ' || text[word.end] === '\u00A0'
  return length <= 3 && word.bare.length <= 2 && /^\.[ \u00A0]*$/.test(text.slice(word.end, next.start))
}

/** Whose name may begin with a word: somebody's, or that of a place or a body. */
export type Begins = 'person' | 'thing' | null

/**
 * Where names are likely to begin: after a title, or after an office and what tells it. Takes time in proportion to
 * the text.
 * @returns for each word what may begin with it
 */
export function afterTitles(text: string, words: readonly RunningWord[]): Begins[] {
  const begins = words.map((): Begins => null)
  for (let at = 0; at < words.length; at += 1) {
    const part = partOf(words[at]!.bare)
    if ((part.honorific || part.head) && adjoining(text, words[at], words[at + 1]))
      begins[at + 1] = part.honorific ? 'person' : 'thing'
    if (!part.office) continue
    // The office is told in definite words (and joins); the first word that is neither may begin the name.
    for (let next = at + 1; next <= at + longestOffice && adjoining(text, words[next - 1], words[next]); next += 1) {
      const told = partOf(words[next]!.bare)
      if (told.definite || told.join || told.office || told.honorific || told.head) continue
      if (told.stop) break
      if (told.common) continue
      begins[next] = 'person'
      break
    }
  }
  return begins
}

/** Whether a word is a title or an office itself. */
export function isTitle(bare: string): boolean {
  const { honorific, office } = partOf(bare)
  return honorific || office
}
