import { tokens } from '../../arabic/normalise.ts'
import type { Check } from './check.ts'

/** A short text (thanks, a prayer) is often said by many on one day; a long one is sent by one. */
const shortText = 5
const mostOfShort = 30
const mostOfLong = 1

/** The same text again and again, however it is spelled, whoever sends it. */
export const repeats: Check = {
  id: 'repeats',
  title: { ar: 'التكرار', en: 'Repeats' },
  run(_context, { text }, { sameText }) {
    const isShort = tokens(text).length <= shortText
    if (sameText < (isShort ? mostOfShort : mostOfLong)) return null
    return {
      action: 'hold',
      check: 'repeats',
      reason: {
        ar: 'أُرسل النص نفسه من قبل، فيراجعه مشرف أولًا',
        en: 'the same text was sent before, so a moderator looks at it first',
      },
    }
  },
}
