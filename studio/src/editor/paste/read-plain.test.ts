import { expect, test } from 'vitest'
import { readPlain } from './read-plain.ts'

const p = (...runs: (string | object)[]) => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

test('WhatsApp: one person’s messages stand alone, with the signs for heavy and slanted read', () => {
  expect(
    readPlain(
      '[12/3, 10:20] أبو محمد: *عاجل* وصل الوفد\n[12/3, 10:21 م] أبو محمد: قال _أحدهم_ إن 2*3*4 ليست خطأ\nوسطر ثانٍ',
    ),
  ).toEqual([
    p({ text: 'عاجل', strong: true }, ' وصل الوفد'),
    p('قال ', { text: 'أحدهم', emphasis: true }, ' إن 2*3*4 ليست خطأ'),
    p('وسطر ثانٍ'),
  ])
})

test('WhatsApp: where several write, each keeps the name; a picture is asked for', () => {
  expect(
    readPlain('١٢‏/٣‏/٢٠٢٤، ١٠:٢٠ ص - سلمى: وصلنا\n12/3/24, 10:21 - Karim: نعم\n12/3/24, 10:22 - Karim: <Media omitted>'),
  ).toEqual([
    p({ text: 'سلمى:', strong: true }, ' ', 'وصلنا'),
    p({ text: 'Karim:', strong: true }, ' ', 'نعم'),
    { type: 'figure', media: null, alt: '', caption: '', credit: '' },
  ])
})

test('what only looks like a message is text: a time in a sentence, a note in brackets', () => {
  expect(readPlain('[رويترز] قال: نعم\nالساعة 10:20 - قال الوزير: لا')).toEqual([
    p('[رويترز] قال: نعم'),
    p('الساعة 10:20 - قال الوزير: لا'),
  ])
})

test('lines with bullets or numbers are lists, one alone is text', () => {
  expect(readPlain('• أول\n• ثانٍ\n\n١. واحد\n٢. اثنان\n- وحيد')).toEqual([
    { type: 'list', ordered: false, items: [[{ text: 'أول' }], [{ text: 'ثانٍ' }]] },
    { type: 'list', ordered: true, items: [[{ text: 'واحد' }], [{ text: 'اثنان' }]] },
    p('- وحيد'),
  ])
})
