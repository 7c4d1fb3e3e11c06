import { drawnSide, marksOf, type Mark } from '../quotation-marks.ts'
import { linesOf } from '../lines.ts'
import type { Found, Rule } from '../rule.ts'

/** A quotation runs over this many paragraphs at most before its opening mark counts as forgotten. */
const paragraphs = 4

export const unbalancedQuotationMarks: Rule = {
  id: 'unbalanced-quotation-marks',
  title: { ar: 'علامة تنصيص بلا نظيرها', en: 'Quotation mark without its other half' },
  reason: {
    ar: 'بلا علامة الإغلاق لا يعرف القارئ أين انتهى كلام القائل وأين عاد كلام الصحيفة.',
    en: 'Without the other half the reader cannot tell where the speaker’s words end and the paper’s begin again.',
  },
  source: 'أحمد زكي باشا، الترقيم وعلاماته في اللغة العربية (1912): التضبيب',
  severity: 'error',
  on: true,
  examples: [
    { text: 'قال سالم: «نعود غدًا.', found: '«' },
    { text: 'قال سالم: نعود غدًا».', found: '»' },
  ],
  counterExamples: [
    'قال سالم: «نعود غدًا».',
    'قال: «نعود غدًا.\n«ولن نتأخر».',
    'قال: «نعود غدًا.\nولن نتأخر».',
    'قال: «قرأت «الشراع» أمس».',
    'قرأ »الشراع« أمس',
  ],
  find({ text }) {
    const open: { mark: Mark; line: number }[] = []
    const found: Found[] = []
    linesOf(text).forEach(({ line, start }, number) => {
      if (!/[«»]/.test(line)) return
      let first = true
      for (const mark of marksOf(line, start)) {
        if (mark.kind !== 'guillemets') continue
        const side = mark.side ?? drawnSide(mark.character)
        if (side === 'opens') {
          // Each paragraph of a long quotation opens again, and the last one closes.
          if (first && mark.offset - start < 2 && open.at(-1)?.line === number - 1) open.pop()
          open.push({ mark, line: number })
        } else if (open.length > 0 && number - open.at(-1)!.line < paragraphs) open.pop()
        else found.push(alone(mark, messages.closes))
        first = false
      }
    })
    return [...found, ...open.map(({ mark }) => alone(mark, messages.opens))]
  },
}

const alone = ({ offset }: Mark, message: Found['message']): Found => ({ offset, length: 1, message, suggestions: [] })
const messages = {
  opens: { ar: 'علامة فتح لا تُغلق.', en: 'This mark opens a quotation that is never closed.' },
  closes: { ar: 'علامة إغلاق لم يُفتح قبلها.', en: 'This mark closes a quotation that was never opened.' },
}
