import type { Check } from './check.ts'

/** A letter drawn out is feeling (شكرًاااا); several words of it, or a row of signs, is shouting. */
const drawnOut = /(\p{L})\1{4,}/gu
const mostDrawnOut = 2
/** ههههه and hahaha are laughter. */
const laughter = /^[هخﻫ]+$|^(?:ha)+h?$/iu
const signs = /[!?؟.،*]{8,}|(?:[!?؟]\s*){12,}/u
/** Share of capitals, of a Latin text of at least so many letters. */
const capitals = 0.7
const leastLetters = 24

/** Letters drawn out, rows of signs, a text in capitals. */
export const shouting: Check = {
  id: 'shouting',
  title: { ar: 'الصراخ', en: 'Shouting' },
  run(_context, { text }) {
    const drawn = [...text.matchAll(drawnOut)].filter(([run]) => !laughter.test(run)).length
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
    const upper = text.match(/\p{Lu}/gu)?.length ?? 0
    const isShouted = latin >= leastLetters && upper / latin >= capitals
    if (drawn <= mostDrawnOut && !signs.test(text) && !isShouted) return null
    return {
      action: 'hold',
      check: 'shouting',
      reason: {
        ar: 'في التعليق حروف أو علامات مكررة كثيرًا، فيراجعه مشرف أولًا',
        en: 'the comment repeats letters or signs, or is all capitals, so a moderator looks at it first',
      },
    }
  },
}
