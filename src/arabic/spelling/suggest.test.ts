import { expect, test } from 'vitest'
import { correct, suggest } from './suggest.ts'

/** Of each word in a line: what it should be. */
const suggested = (line: string) => {
  const words = line.split(' ')
  return words.flatMap((word, index) => suggest(word, words[index - 1] ?? '', words[index + 1] ?? '') ?? [])
}

test('a hamza that was left out is put back, behind clitics, too', () => {
  expect(suggested('الى او اذا الاول الاردنية وانما للامم بادارة لاسباب اسرائيل واوضح')).toEqual(
    'إلى أو إذا الأول الأردنية وإنما للأمم بإدارة لأسباب إسرائيل وأوضح'.split(' '),
  )
})

test('the verb and its noun have each their own alef', () => {
  expect(suggested('اعلن الاعلان وادارته الاساءات')).toEqual(['أعلن', 'الإعلان', 'وإدارته', 'الإساءات'])
})

test('hamzat wasl is not written, known word or not', () => {
  expect(suggested('إتفاق الإجتماعية إستقبل والإنتخابات إبنتهم إثنان وإستذكارها أمرأة أنفجار')).toEqual(
    'اتفاق الاجتماعية استقبل والانتخابات ابنتهم اثنان واستذكارها امرأة انفجار'.split(' '),
  )
})

test('what looks like a slip and is none stands', () => {
  const right = `إنتاج إنفاق إنسان إستراتيجية وإستراتيجيات إستونيا إطلاع إلهاء إحجام ألسنة أعترف أستخدم أندفع فارجع ادخل احفظه
    ابيضت باول لانت المسئول شئون مائه نبؤه إنا وإنا لانا بشرى وجهه الفقيه كتابه يودي تالف نايف القرى والي وام بلدية مصطفى يجرى أولم`
  expect(suggested(right)).toEqual([])
})

test.each([
  ['أكد ان البنك', 'أن'],
  ['قال ان البنك', 'إن'],
  ['قائلا انه سيعود', 'إنه'],
  ['بل انها الأولى', 'إنها'],
  ['على إن يعود', 'أن'],
  ['قال أنه سيعود', 'إنه'],
  ['يقال لان المطر', 'لأن'],
  ['المطر فانه غزير', 'فإنه'],
  ['قال أن يعود', null],
  ['لقاء بان كي', null],
  ['سيول وبان كي', null],
  ['مارك كاي ومايكل', null],
  ['تحرك لاي دولة', 'لأي'],
  ['أشار إلي ان', 'إلى'],
  // No word without its clitic: a name.
  ['جيجي لامارا والتقى', null],
  ['سي ان ان', null],
  // Nothing tells which of the two: no guess.
  ['الحارس انه نائم', null],
])('%s', (line, right) => {
  const [previous, word, next] = line.split(' ') as [string, string, string]
  expect(suggest(word, previous, next)).toBe(right)
})

test('where two forms are likely, both are offered and neither is suggested', () => {
  expect(correct('احياء', 'في', 'المدينة')).toMatchObject({ kind: 'hamza', forms: ['أحياء', 'إحياء'], sure: false })
  expect(suggest('احياء', 'في', 'المدينة')).toBeNull()
  expect(correct('واضافت', '', 'الوزارة')).toMatchObject({ forms: ['وأضافت'] })
})

test('ta marbuta and ya: the end of a word', () => {
  expect(suggested('الجامعه الجاذبيه هذة المياة فى الثقافى التى حتي رئىس القاريء اى الارضيه الجارى')).toEqual(
    'الجامعة الجاذبية هذه المياه في الثقافي التي حتى رئيس القارئ أي الأرضية الجاري'.split(' '),
  )
  expect(suggest('علي', 'بناء', 'طلب')).toBe('على')
  expect(suggest('علي', 'محمد', 'حسن')).toBeNull()
  expect(correct('مره', 'عاد', 'واحدة')).toMatchObject({ forms: ['مرة'], sure: false })
})

test('anything may be asked', () => {
  for (const odd of [
    '',
    'ا',
    'ان',
    'ال',
    'الا',
    'Paris',
    '1436هـ',
    '\uD800',
    'ا'.repeat(100_000),
    'ال'.repeat(12),
    'ىىى',
  ])
    expect(() => suggest(odd, odd, odd)).not.toThrow()
})
