import type { Context } from '../../base/context.ts'
import type { Check, Circumstances, CommentToCheck, Verdict } from './check.ts'
import { length } from './length.ts'
import { links } from './links.ts'
import { staffName } from './staff-name.ts'

/** What every comment goes through, in this order. */
export const checks: readonly Check[] = [length, staffName, links]

/** What the checks have against a comment; empty when nothing. */
export async function checkComment(
  context: Context,
  comment: CommentToCheck,
  around: Circumstances,
): Promise<Verdict[]> {
  const found = checks.map((check) => check.run(context, comment, around))
  return (await Promise.all(found)).filter((verdict) => verdict !== null)
}
