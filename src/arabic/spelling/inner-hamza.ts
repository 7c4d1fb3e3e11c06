import { frequency } from '../words/frequency.ts'
import { bareOf, withRelatives } from './relatives.ts'

/** A word that stands in more articles is right as it is, whatever looks like it. */
const wellKnown = 20
const ratio = 25
const seats: Readonly<Record<string, string>> = { ا: 'أ', و: 'ؤ', ي: 'ئ' }

/** أودى به, that destroyed him, is not أدّى; تالف, damaged, is not تألّف. */
const rareButRight = /^(?:[وفسل]*[يتنأ]ودي|(?:ال)?تالف(?:ة|ين)?)$/

/**
 * The word with a hamza inside or at the end that was left out (ياتي, مسالة) or has a seat and a line at once (طوارىء),
 * or null when it stands. Only where the word as written is next to unknown and the other well known.
 */
export function withInnerHamza(word: string): string | null {
  if (word.length < 3) return null
  if (word.endsWith('يء') || word.endsWith('ىء')) return withFinalHamza(word)
  if (frequency(word) > wellKnown || rareButRight.test(word)) return null
  const bare = bareOf(word)
  const before = word.slice(0, word.length - bare.length)
  let best: { form: string; count: number } | null = null
  for (let at = 1; at < bare.length; at += 1) {
    const seat = seats[bare[at]!]
    // نايف and فايز are names, and written so.
    if (!seat || (seat === 'ئ' && bare[at - 1] === 'ا')) continue
    const form = bare.slice(0, at) + seat + bare.slice(at + 1)
    const count = withRelatives(form)
    if (count >= wellKnown && count > (best?.count ?? 0)) best = { form: before + form, count }
  }
  if (!best) return null
  const known = withRelatives(bare)
  // Many a verb in و has a kindred one with ؤ.
  const enough = best.form.includes('ؤ') && !word.includes('ؤ') ? known === 0 : best.count >= ratio * known
  return enough ? best.form : null
}

/** After a short i the hamza sits on a ya (طوارئ); after a long one it stands on the line (بريء). */
function withFinalHamza(word: string): string | null {
  const [seated, onLine] = [word.slice(0, -2) + 'ئ', word.slice(0, -2) + 'يء']
  const counts = [withRelatives(bareOf(seated)), withRelatives(bareOf(onLine))] as const
  const right = counts[0] > counts[1] ? seated : onLine
  return right !== word && Math.max(...counts) > 0 ? right : null
}
