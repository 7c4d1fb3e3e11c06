import type { Check } from './check.ts'

/** Letters that a comment must have at least: less is a slip of the finger. */
const least = 2

/** Whether something was said at all. */
export const length: Check = {
  id: 'length',
  title: { ar: 'الطول', en: 'Length' },
  run(_context, { text }) {
    if ((text.match(/[\p{L}\p{N}\p{Extended_Pictographic}]/gu)?.length ?? 0) >= least) return null
    return {
      action: 'refuse',
      check: 'length',
      reason: { ar: 'التعليق أقصر من أن يُفهم', en: 'the comment is too short to be understood' },
    }
  },
}
