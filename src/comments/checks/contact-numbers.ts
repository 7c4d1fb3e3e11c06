import { fold } from '../../arabic/normalise.ts'
import type { Check } from './check.ts'

/**
 * A telephone number has at most 15 digits (ITU-T E.164). Digits of any script are read, with what is put between them to
 * hide them; numbers that are grouped in threes by commas are amounts, and so are years beside each other.
 */
const leastDigits = 9
const mostDigits = 15
const digitRun = /\+?\d(?:[\s.()\-_*·•/]{0,3}\d)+/g
const amounts = /\d{1,3}(?:[,٬،]\d{3})+/g
const dates = /\b\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|\b(?:1[3-9]|20)\d\d\s*[-–/]\s*(?:1[3-9]|20)\d\d\b/g

/** Ways to be reached, folded; with so many digits beside them they are an offer. */
const channels = /واتس|وتساب|whats|تليجرام|تلغرام|تيليغرام|telegram|\bt\.me\b|\bwa\.me\b|للتواصل|اتصل|راسل/
const digitsBesideChannel = 7

/** Telephone numbers: most of them advertise, and somebody else's is nobody's business. */
export const contactNumbers: Check = {
  id: 'contact-numbers',
  title: { ar: 'أرقام الاتصال', en: 'Contact numbers' },
  run(_context, { text, name }) {
    const folded = fold(`${name}\n${text}`).replace(amounts, ' ; ').replace(dates, ' ; ')
    const longest = Math.max(
      0,
      ...[...folded.matchAll(digitRun)]
        .map(([run]) => run.replace(/\D/g, '').length)
        .filter((digits) => digits <= mostDigits),
    )
    if (longest < leastDigits && !(longest >= digitsBesideChannel && channels.test(folded))) return null
    return {
      action: 'hold',
      check: 'contact-numbers',
      reason: {
        ar: 'في التعليق رقم للاتصال، فيراجعه مشرف أولًا',
        en: 'the comment has a number to call, so a moderator looks at it first',
      },
    }
  },
}
