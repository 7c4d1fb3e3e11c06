import type { Check } from './check.ts'

/**
 * Comments of one network in ten minutes: from so many on a person looks first, from so many on none is taken that cost
 * its sender no work. Whole towns share one address, so who did the work is never turned away.
 */
const manyToHold = 5
const manyToRefuse = 20

/** One sender, many comments. */
export const floods: Check = {
  id: 'floods',
  title: { ar: 'السيل', en: 'Floods' },
  run(_context, _comment, { recentBySender, proof }) {
    if (recentBySender >= manyToRefuse && !proof)
      return {
        action: 'refuse',
        check: 'floods',
        reason: {
          ar: 'وصلت تعليقات كثيرة من المكان نفسه في دقائق؛ حاول لاحقًا',
          en: 'many comments came from the same place within minutes; try again later',
        },
      }
    if (recentBySender < manyToHold) return null
    return {
      action: 'hold',
      check: 'floods',
      reason: {
        ar: 'وصلت تعليقات كثيرة من المكان نفسه في دقائق، فيراجعها مشرف أولًا',
        en: 'many comments came from the same place within minutes, so a moderator looks first',
      },
    }
  },
}
