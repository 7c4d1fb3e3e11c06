import { expect, test } from 'vitest'
import { eachCounted } from '../words/frequency.ts'
import { wordList } from './word-list.ts'

const insults = ['كلب', 'حمار', 'غبي', 'حقير', 'تافه', 'لئيم', 'سافل', 'أحمق', 'قذارة', 'حثالة', 'دنيء', 'أبله', 'عير']
const list = wordList([...insults, 'ابن الكلب', 'idiot', 'moron'])
const listed = (text: string) => list.find(text).map((found) => found.listed)

const between = (word: string, sign: string) => [...word].join(sign)
const lookAlike: Record<string, string> = {
  ك: 'ڪ',
  ل: 'ڵ',
  ب: 'ٻ',
  ي: 'ی',
  ه: 'ہ',
  ة: 'ۃ',
  ق: 'ڨ',
  ف: 'ڤ',
  ا: '١',
  ر: 'ڕ',
}

/** What somebody does to a word so that it is read and not found. */
const evasions: Record<string, (word: string) => string> = {
  'behind و': (word) => `و${word}`,
  'behind ف': (word) => `ف${word}`,
  'behind ب': (word) => `ب${word}`,
  'behind ك': (word) => `ك${word}`,
  'behind ال': (word) => `ال${word}`,
  'behind وال': (word) => `وال${word}`,
  'behind بال': (word) => `بال${word}`,
  'behind لل': (word) => `لل${word}`,
  'behind فكال': (word) => `فكال${word}`,
  'called by يا': (word) => `يا${word}`,
  'with vowel signs': (word) => between(word, '\u064E'),
  'with a shadda': (word) => `${word.slice(0, 2)}\u0651${word.slice(2)}`,
  'with tatweel': (word) => between(word, 'ـــ'),
  'with zero-width signs': (word) => between(word, '\u200C'),
  'with bidi controls': (word) => between(word, '\u202B'),
  'split by points': (word) => between(word, '.'),
  'split by spaces': (word) => between(word, ' '),
  'split by stars': (word) => between(word, '*'),
  'split by dashes and spaces': (word) => between(word, ' - '),
  'split behind ال': (word) => `ا ل ${between(word, ' ')}`,
  'its last letter apart': (word) => `${word.slice(0, -1)} ${word.slice(-1)}`,
  'its last letter behind a point': (word) => `${word.slice(0, -1)}.${word.slice(-1)}`,
  'its middle drawn out': (word) => `${word.slice(0, 2)}${word[1]!.repeat(5)}${word.slice(2)}`,
  'its end drawn out': (word) => word + word.at(-1)!.repeat(4),
  'in letters that look like its own': (word) => [...word].map((letter) => lookAlike[letter] ?? letter).join(''),
  'in presentation forms': (word) => [...word].map((letter) => isolated[letter] ?? letter).join(''),
  'without its hamza': (word) => word.replace(/[أإآ]/g, 'ا').replace(/[ئؤ]/g, 'ء'),
  'with ه for ة and ى for ي': (word) => word.replace(/ة$/, 'ه').replace(/ي$/, 'ى'),
}
const isolated: Record<string, string> = {
  ك: 'ﻛ',
  ل: 'ﻠ',
  ب: 'ﺐ',
  ح: 'ﺣ',
  م: 'ﻣ',
  ا: 'ﺎ',
  ر: 'ﺮ',
  ي: 'ﻳ',
  ق: 'ﻘ',
  غ: 'ﻏ',
}

test('at least 97 of 100 ways to hide a listed word are seen through', () => {
  const tried = Object.entries(evasions).flatMap(([how, hide]) =>
    insults.map((word) => ({ how, word, text: `هذا ${hide(word)} فعلًا` })),
  )
  const missed = tried.filter(({ word, text }) => !listed(text).includes(word))
  expect(tried.length).toBeGreaterThan(200)
  expect(
    missed
      .map(({ how, word }) => `${word} ${how}`)
      .slice(0, 20)
      .concat(`${missed.length}`),
  ).toHaveLength(Math.min(missed.length, 20) + 1)
  expect(missed.length / tried.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.03)
})

test.each([
  'يا ابن الكلب',
  'يا بن الكلب ابن   الكلاب يا ابن الكــلب',
  'idiot',
  'IDIOT!!!',
  'idiоt',
  '1d10t',
  'i.d.i.o.t',
  'm o r o n',
  'mооооron',
  'كلبهم',
  'كلبان',
  'قذارتكم',
  'حم!ر',
  'حم١ر',
])('%s is caught', (text) => {
  expect(listed(text)).not.toEqual([])
})

test('words that merely contain a listed one, or that one by another way of reading, are not hit', () => {
  const innocent = `كلبشة تكلب مكالب كل باب كل بيت بعير البعير حمارنة احمرار استحمار تحقيرات غبيراء سافلات
    التافهون أ ف ب و ك لم يأت ب جديد، قال: لا. بل كل بدر. كلابسة idiotic moronic`
  const words = innocent.replace('سافلات', '').replace('التافهون', '')
  expect(list.find(words)).toEqual([])
})

test('of the words of an encyclopedia only the listed ones and their own forms are hit', () => {
  let all = 0
  const hit: string[] = []
  eachCounted((word) => {
    all += 1
    if (listed(word).length > 0) hit.push(word)
  })
  const own = /كلب|حمار|غبي|حقير|تافه|لئيم|سافل|[أا]حمق|قذار|حثال|دني[ءئ]|[أا]بله|عير|idiot|moron/
  // Its letters are those of أبله, but for the last one's points.
  expect(hit.filter((word) => !own.test(word))).toEqual(['آبلة'])
  expect(all).toBeGreaterThan(10_000)
  expect(hit.length).toBeLessThan(60)
})

test('what was written is told, and hostile texts cost no more than they are long', () => {
  expect(list.find('والـكـلب، ثم حم!ر')).toEqual([
    { listed: 'كلب', written: 'والكلب' },
    { listed: 'حمار', written: 'حم!ر' },
  ])
  for (const text of ['ك ل ', '1ك|!لo', 'ك.', 'وال', 'a.', '\u0651', '|!']) list.find(text.repeat(4000 / text.length))
  expect(wordList([]).find('كلب')).toEqual([])
  expect(wordList(['', '...', '\uD800']).find('كلب ... \uD800')).toEqual([])
})
