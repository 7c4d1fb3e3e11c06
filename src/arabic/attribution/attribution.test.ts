import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'
import { sentencesOf } from './sentences.ts'
import { statements } from './statements.ts'

/** Whether «…» of the text is speech, and whose. */
const quotedIn = (text: string, mark = '«') => {
  const at = text.indexOf(mark)
  return quoted(text, at, text.indexOf(mark === '«' ? '»' : mark, at + 1) + 1 - at)?.speaker ?? null
}
const told = (text: string) => statements(text).map(({ speaker, verb, direct }) => [speaker, verb, direct])

test('a sentence ends at its stop, not at that of a title, of letters, of a number, of an ellipsis or of a quotation', () => {
  const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))
  expect(cut('التقى د. سالم الوفد. ثم غادر.')).toEqual(['التقى د. سالم الوفد.', 'ثم غادر.'])
  expect(cut('نقلت أ. ف. ب النبأ عن بي.بي.سي أمس. وانتهى.')).toHaveLength(2)
  expect(cut('زادت 1.5 في المئة، إلى 1,250... ثم توقفت')).toHaveLength(1)
  expect(cut('قال: «سنعود. هذا وعد. انتظرونا.» وأضاف أن الطريق مفتوح.')).toEqual([
    'قال: «سنعود. هذا وعد. انتظرونا.»',
    'وأضاف أن الطريق مفتوح.',
  ])
  expect(sentencesOf('عنوان\n\n\nمتن أول. ثان.\nثالث').map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 2])
})

test('speech in quotation marks has its speaker, whichever way the sentence is built', () => {
  expect(quotedIn('وقال مدير المرفأ سالم العتيبي: «الأرصفة كلها تعمل».')).toBe('مدير المرفأ سالم العتيبي')
  expect(quotedIn('وأكدت لـ"الشراع" المتحدثة باسم البلدية «أن الجسر آمن تمامًا».')).toBe('المتحدثة باسم البلدية')
  expect(quotedIn('«لن نغلق السوق هذا الشتاء»، بحسب ما أفاد تجار.')).toBe('تجار')
  expect(quotedIn('«لن نغلق السوق هذا الشتاء»، قالت ليلى منصور أمس.')).toBe('ليلى منصور')
  expect(quotedIn('وأضاف أن «السفينة تصل قبل الفجر».')).toBe('@')
  expect(quotedIn('وتجول نادر حداد في السوق ظهرًا، وقال للصحفيين: «الطحين يكفي شهرين».')).toBe('نادر حداد')
  expect(quotedIn('ونقلت إذاعة المرفأ عن القبطان مراد قوله «هدأت الريح أخيرًا».')).toBe('القبطان مراد')
  expect(quotedIn('وكانت الهيئة قد أعلنت أن الخط «سيعود خلال أسبوع واحد».')).toBe('الهيئة')
  expect(quotedIn('أما الباحث طارق ناصر فيرى أن «الأسعار لن تهبط قريبًا».')).toBe('الباحث طارق ناصر')
  expect(quotedIn('وأعرب الوزير عن أسفه، مشيرا إلى أن «الموازنة لا تسمح».')).toBe('الوزير')
  expect(quotedIn('وقال: «لا».')).toBe('@')
})

test('names, titles and words set apart are no speech, though somebody speaks in the sentence', () => {
  expect(quotedIn('وقال المدير لـ«الشراع» إن العمل بدأ.')).toBe(null)
  expect(quotedIn('وذكرت صحيفة «أخبار المرفأ اليومية» أن العمل بدأ.')).toBe(null)
  expect(quotedIn('وقال المدير إن مشروع «بيوت على التل الأخضر» اكتمل.')).toBe(null)
  expect(quotedIn('وأعلنت «المقاومة» انسحابها.')).toBe(null)
  expect(quotedIn('وشارك في الدورة طلاب «مصر، تونس، المغرب، الأردن».')).toBe(null)
  expect(quotedIn('قال: «قرأت "أيام في المرفأ القديم" مرتين».', '"')).toBe(null)
})

test('every attributed sentence has its speaker, carried where the verb stands alone', () => {
  const text = [
    'أعلنت وزارة الزراعة القبرصية أن الحصاد بدأ، مشيرة إلى وفرة القمح.',
    'وأضافت أن الصوامع ممتلئة. وبين الجانبين اتفاق قديم.',
    'وفي المقابل، نفى نقيب المزارعين عادل شاهين وجود وفرة، مؤكدًا أن «نصف الحقول جاف».',
    'ويذكر أن الموسم يبدأ في حزيران. ولم يذكر الوزير رقمًا.',
  ].join('\n')
  expect(told(text)).toEqual([
    ['وزارة الزراعة القبرصية', 'أعلنت', false],
    ['وزارة الزراعة القبرصية', 'مشيرة', false],
    ['وزارة الزراعة القبرصية', 'وأضافت', false],
    ['نقيب المزارعين عادل شاهين', 'نفى', false],
    ['نقيب المزارعين عادل شاهين', 'مؤكدًا', true],
  ])
  const [first, second] = statements(text)
  expect(text.slice(first!.start, first!.end)).toBe('أعلنت وزارة الزراعة القبرصية أن الحصاد بدأ')
  expect(text.slice(second!.start, second!.end)).toBe('مشيرة إلى وفرة القمح')
})

test('what others say inside a statement is theirs', () => {
  expect(told('وذكرت الهيئة أن القبطان مراد أعرب عن شكره، مؤكدًا سلامة الركاب.')).toEqual([
    ['الهيئة', 'وذكرت', false],
    ['القبطان مراد', 'أعرب', false],
    ['القبطان مراد', 'مؤكدًا', false],
  ])
  expect(told('وفقًا للبلدية، أُغلق الجسر. ووفق القانون يُفتح بعد شهر.')).toEqual([['البلدية', 'وفقًا', false]])
})

test('hostile text takes time in proportion to its length', () => {
  for (const text of [
    'قال '.repeat(20_000),
    '« '.repeat(100_000),
    `ب${'\u064B'.repeat(200_000)}`,
    'أن قال سالم، '.repeat(5_000),
  ])
    expect(Array.isArray(statements(text))).toBe(true)
}, 20_000)
