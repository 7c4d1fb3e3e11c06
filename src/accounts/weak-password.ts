import type { Words } from '../base/refused.ts'
import { commonWords, keyboardRows } from './common-passwords.ts'
import { passwordLength } from './limits.ts'

/**
 * Why a password will not do; null when it will. What is asked for is length, and that it is not what everybody tries
 * first: no rules about signs and digits, which only make people write passwords down.
 * @param about what an attacker knows anyway: own name, e-mail address, name of the site
 */
export function passwordTrouble(password: string, about: readonly string[]): Words | null {
  const length = [...password].length
  if (length < passwordLength.least)
    return {
      en: `the password must have at least ${passwordLength.least} characters`,
      ar: `يجب ألا تقل كلمة المرور عن ${passwordLength.least} أحرف`,
    }
  if (length > passwordLength.most)
    return {
      en: `the password may have at most ${passwordLength.most} characters`,
      ar: `يجب ألا تزيد كلمة المرور على ${passwordLength.most} حرفًا`,
    }
  if (isGuessable(plain(password), about.flatMap(wordsOf)))
    return {
      en: 'this password is among the first that are tried: common words, names, keys in a row or repetition; several words that do not belong together are better',
      ar: 'كلمة المرور هذه من أول ما يُجرَّب: كلمة شائعة أو اسم أو مفاتيح متتالية أو تكرار؛ الأفضل كلمات عدة لا صلة بينها',
    }
  return null
}

/** A password that says nothing beyond what everybody knows. */
function isGuessable(password: string, known: readonly string[]): boolean {
  const least = 4
  if (new Set(password).size < least) return true
  // What is left when every known word, walk along the keyboard and repetition is taken out must still be something.
  const words = [...new Set([...commonWords, ...known].map(plain))].sort((a, b) => b.length - a.length)
  for (const text of [password, unreplaced(password)]) {
    let rest = text
    for (const word of words) if (word.length >= 3) rest = rest.replaceAll(word, ' ')
    rest = withoutRepetition(withoutWalks(rest))
    // Years and other digits around a word add next to nothing.
    if (rest.replace(/[\s\p{Nd}\p{P}\p{S}]/gu, '').length < least) {
      const digits = rest.replace(/\D/g, '')
      if (digits.length < 8 || new Set(digits).size < least) return true
    }
  }
  return false
}

/** Small letters, Arabic without vowel signs and with its letters in one form, Arabic digits as Latin ones. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/\s+/g, '')
}

const replacements: Record<string, string> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  '5': 's',
  $: 's',
  '7': 't',
}

/** p@ssw0rd is password. */
function unreplaced(text: string): string {
  return text.replace(/[@4310!5$7]/g, (sign) => replacements[sign] ?? sign)
}

const rows = keyboardRows.flatMap((row) => [plain(row), [...plain(row)].reverse().join('')])

/** Takes out runs of four or more signs that stand beside each other on a keyboard or in the alphabet. */
function withoutWalks(text: string): string {
  let rest = ''
  for (let at = 0; at < text.length;) {
    let length = 1
    while (at + length < text.length && rows.some((row) => row.includes(text.slice(at, at + length + 1)))) length++
    if (length < 4) rest += text.slice(at, at + 1)
    at += length < 4 ? 1 : length
  }
  return rest
}

/** What is written several times over is written once. */
function withoutRepetition(text: string): string {
  return text.replace(/(.{1,12}?)\1+/gu, '$1')
}

/** What of a name or an address somebody could put into a password. */
function wordsOf(text: string): string[] {
  const words = text.split(/[\s@._\-+]+/).filter((word) => [...word].length >= 3)
  return [plain(text), ...words.map(plain)].filter((word) => word.length >= 3)
}
