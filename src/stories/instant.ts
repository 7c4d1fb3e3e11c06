import * as z from 'zod'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'

/** How far ahead a story can be scheduled or held, in days. */
export const furthestDays = 731

const instant = z.iso.datetime({ offset: true })

/**
 * An instant from outside, as it is stored: UTC with milliseconds.
 * @throws Refused('invalid') when it is none, is past, or lies too far ahead
 */
export function mustLieAhead(text: string, now: Date): string {
  const at = new Date(parse(instant, text))
  if (at.getTime() <= now.getTime())
    throw new Refused('invalid', { en: 'this time has passed already', ar: 'فات هذا الموعد' })
  if (at.getTime() > now.getTime() + furthestDays * 86_400_000)
    throw new Refused('invalid', {
      en: `this is more than ${furthestDays} days ahead`,
      ar: `هذا الموعد بعد أكثر من ${furthestDays} يومًا`,
    })
  return at.toISOString()
}
