import type { QuotationMarks } from '../house-style.ts'
import { linesOf } from '../lines.ts'
import { marksOf, type Mark } from '../quotation-marks.ts'
import type { Found, Rule } from '../rule.ts'

const drawn: Record<QuotationMarks, readonly [string, string]> = {
  guillemets: ['«', '»'],
  curly: ['“', '”'],
  straight: ['"', '"'],
}
type Pair = { open: Mark; close: Mark; nested: boolean }

export const mixedQuotationMarks: Rule = {
  id: 'mixed-quotation-marks',
  title: { ar: 'علامات تنصيص من أنواع مختلفة', en: 'Mixed quotation marks' },
  reason: {
    ar: 'نوع واحد في المادة كلها؛ والنوع الثاني لاقتباس داخل اقتباس.',
    en: 'One kind throughout a story; the other is for a quotation inside a quotation.',
  },
  source: 'Unicode CLDR, Arabic: quotation marks and alternate quotation marks',
  severity: 'hint',
  on: true,
  examples: [
    { text: 'قرأ «الشراع» و«المزولة» ثم "المرفأ".', found: '"', suggestion: '«' },
    { text: 'قرأ "الشراع" أمس', found: '"', suggestion: '«', style: { quotationMarks: 'guillemets' } },
  ],
  counterExamples: ['قرأ «الشراع» أمس', 'قرأ "الشراع" أمس', 'قال: «قرأت “الشراع” أمس».', 'كتب «نعم» ثم "Good morning"'],
  find({ text, style }) {
    const pairs = linesOf(text).flatMap(({ line, start }) => pairsOf(text, line, start))
    const outer = pairs.filter(({ nested }) => !nested)
    const house = style.quotationMarks ?? usual(outer)
    if (!house) return []
    const message = style.quotationMarks ? messages.house : messages.mixed
    const severity = style.quotationMarks ? ('warning' as const) : undefined
    return outer
      .filter(({ open }) => open.kind !== house)
      .flatMap(({ open, close }) =>
        [open, close].map(({ offset }, side): Found => ({
          offset,
          length: 1,
          message,
          suggestions: [drawn[house][side]!],
          ...(severity && { severity }),
        })),
      )
  },
}

const messages = {
  house: { ar: 'الصحيفة اختارت علامة تنصيص أخرى.', en: 'The house writes another quotation mark.' },
  mixed: { ar: 'في النص نوعان من علامات التنصيص.', en: 'The text has two kinds of quotation marks.' },
}

/** The marks of a line two by two, where they pair at all; what has no Arabic letter inside keeps its own. */
function pairsOf(text: string, line: string, start: number): Pair[] {
  if (!/["“”„«»]/.test(line)) return []
  const open: Mark[] = []
  const pairs: Pair[] = []
  for (const mark of marksOf(line, start)) {
    const last = open.at(-1)
    const closes = last?.kind === mark.kind && mark.side !== 'opens'
    if (!closes) {
      if (mark.side !== 'closes') open.push(mark)
      continue
    }
    open.pop()
    if (/\p{Script=Arabic}/u.test(text.slice(last.offset, mark.offset)))
      pairs.push({ open: last, close: mark, nested: open.length > 0 })
  }
  return pairs
}

/** The kind that most pairs have; null where there is one kind only. */
function usual(pairs: Pair[]): QuotationMarks | null {
  const count = { guillemets: 0, curly: 0, straight: 0 }
  for (const { open } of pairs) count[open.kind] += 1
  const [first, second] = (Object.keys(count) as QuotationMarks[]).toSorted((a, b) => count[b] - count[a])
  return count[second!] > 0 ? first! : null
}
