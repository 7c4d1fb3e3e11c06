import { expect, test } from 'vitest'
import { worked } from '../base/testing.ts'
import { passwordTrouble } from './weak-password.ts'

const about = ['سلمى الحسن', 'salma.hassan@news.example', 'جريدة الشروق', 'Alshorouk Daily']

test.each([
  ['too short', 'ab3$kd9zq'],
  ['a common word with a year', 'Password2026'],
  ['signs for letters', 'P@ssw0rd!!1'],
  ['keys in a row', 'qwertyuiop12'],
  ['keys in a row, backwards', 'poiuytrewq98'],
  ['columns of keys', '1qaz2wsx3edc'],
  ['Arabic keys in a row', 'ضصثقفغعهخح'],
  ['digits', '1234567890'],
  ['Arabic digits', '١٢٣٤٥٦٧٨٩٠'],
  ['one sign', 'aaaaaaaaaaaa'],
  ['one word over and over', 'abcabcabcabc'],
  ['Arabic words', 'كلمة المرور ١٢٣'],
  ['a pious formula', 'بسم الله الرحمن الرحيم'],
  ['the own name', 'سلمى الحسن 1990'],
  ['the own address', 'salma.hassan1990'],
  ['the site’s name', 'AlshoroukDaily1'],
  ['the country and a year', 'Egypt-2026-Cairo'],
  ['several common words', 'adminpassword'],
])('%s will not do', (_why, password) => {
  expect(passwordTrouble(password, about)).not.toBeNull()
})

test.each([
  'correct horse battery staple',
  'قصيدة طويلة عن البحر',
  'x9#kTq2vLm',
  'nafura-hajar-thalatha',
  'محمد يحب التوت البري',
  '84 بلاطة زرقاء',
])('%s will do', (password) => {
  expect(passwordTrouble(password, about)).toBeNull()
})

test('a password has a longest length', () => {
  expect(passwordTrouble('قطار الليل '.repeat(20), [])?.en).toContain('128')
})

test('hostile passwords are judged at once', () => {
  const begin = worked()
  passwordTrouble('ab'.repeat(64), about)
  passwordTrouble(`${'a'.repeat(127)}b`, about)
  expect(worked() - begin).toBeLessThan(200)
})
