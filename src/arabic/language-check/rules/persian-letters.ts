import type { Found, Rule } from '../rule.ts'

const arabic: Record<string, string> = { ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ە: 'ه', ے: 'ي' }
const letters = /[یکہھەے]/g
/** A word with letters that Arabic has not is of another language, and so are its neighbours. */
const foreign = /[پچژگٹڈڑںۆێڕڵڤ]|\u200C/
const digits = /[۰-۹]+/g

export const persianLetters: Rule = {
  id: 'persian-letters',
  title: { ar: 'حروف وأرقام فارسية', en: 'Persian letters and digits' },
  reason: {
    ar: 'ی وک الفارسيتان تشبهان ي وك في الشكل وتخالفانهما في البحث والفرز.',
    en: 'Persian ی and ک look like ي and ك, and are others to search and sorting.',
  },
  source: 'The Unicode Standard, Arabic: U+06CC, U+06A9, U+06F0–06F9',
  severity: 'error',
  on: true,
  examples: [
    { text: 'قال الرئیس أمس', found: 'الرئیس', suggestion: 'الرئيس' },
    { text: 'الشاعر تبریزی', found: 'تبریزی', suggestion: 'تبريزي' },
    { text: 'بلغ العدد ۲۵ شخصًا', found: '۲۵', suggestion: '٢٥' },
  ],
  counterExamples: ['قال الرئيس أمس', 'صحيفة «گزارش روز» الإيرانية', 'بلغ العدد ٢٥'],
  find({ words }) {
    const found: Found[] = []
    words.forEach((word, index) => {
      if (word.text.search(/[یکہھەے۰-۹]/) < 0) return
      const around = [words[index - 1], word, words[index + 1]]
      if (around.some((other) => other && foreign.test(other.text))) return
      const mended = word.text
        .replace(letters, (letter, at: number) =>
          letter === 'ی' && at === word.text.length - 1 ? letter : arabic[letter]!,
        )
        .replace(digits, (run) => run.replace(/./g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x90)))
      // At the end of a word Persian ی stands for ي and for ى alike.
      const suggestions = mended.endsWith('ی') ? ['ي', 'ى'].map((ya) => mended.slice(0, -1) + ya) : [mended]
      found.push({ offset: word.start, length: word.end - word.start, message, suggestions })
    })
    return found
  },
}

const message = { ar: 'حرف أو رقم فارسي في كلمة عربية.', en: 'A Persian letter or digit in Arabic.' }
