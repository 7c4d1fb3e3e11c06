import type { Context } from '../../base/context.ts'
import type { Check, Circumstances, CommentToCheck, Verdict } from './check.ts'
import { contactNumbers } from './contact-numbers.ts'
import { external } from './external.ts'
import { floods } from './floods.ts'
import { learned } from './learned.ts'
import { length } from './length.ts'
import { links } from './links.ts'
import { mixedScripts } from './mixed-scripts.ts'
import { repeats } from './repeats.ts'
import { shouting } from './shouting.ts'
import { staffName } from './staff-name.ts'
import { words } from './words.ts'

/** What every comment goes through, in this order. */
export const checks: readonly Check[] = [
  length,
  floods,
  repeats,
  staffName,
  links,
  contactNumbers,
  shouting,
  mixedScripts,
  words,
  learned,
  external,
]

/** What the checks have against a comment; empty when nothing. */
export async function checkComment(
  context: Context,
  comment: CommentToCheck,
  around: Circumstances,
): Promise<Verdict[]> {
  const verdictsOf = async (some: readonly Check[]) =>
    (await Promise.all(some.map((check) => check.run(context, comment, around)))).filter((verdict) => verdict !== null)
  const own = await verdictsOf(checks.filter(({ asksOutside }) => !asksOutside))
  if (own.some(({ action }) => action === 'refuse')) return own
  return [...own, ...(await verdictsOf(checks.filter(({ asksOutside }) => asksOutside)))]
}
