import type { Words } from '../../base/refused.ts'
import type { Foreign, ForeignFormat, ForeignStory } from './foreign.ts'
import { foreignLimits } from './foreign.ts'

/** Why a comment was left out. */
export const leftReasons = ['unmatched', 'by-machine', 'empty', 'no-time', 'no-number', 'other-site'] as const
export type LeftReason = (typeof leftReasons)[number]

/** A page of the other site that no story here was found for. */
export type UnmatchedPage = { id: string; title: string; address: string; comments: number; why: Words }

/** What an import did, or would do. */
export type CommentImport = {
  format: ForeignFormat | null
  /** Comments that the file has. */
  read: number
  /** Stored now; with `dryRun` those that would be. */
  imported: number
  /** Here already, from a run before. */
  unchanged: number
  left: Record<LeftReason, number>
  /** Of those stored: longer than a comment may be, and cut. */
  cut: number
  /** Of those stored: answers whose comment is not here; they stand as comments of their own. */
  withoutParent: number
  pages: { matched: number; unmatched: number }
  /** At most the first 1,000. */
  unmatched: UnmatchedPage[]
  dryRun: boolean
  /** False when the file ends in the middle: everything before that counts. */
  whole: boolean
}

export function newReport(dryRun: boolean): CommentImport {
  const left = Object.fromEntries(leftReasons.map((reason) => [reason, 0])) as CommentImport['left']
  const pages = { matched: 0, unmatched: 0 }
  return {
    format: null,
    read: 0,
    imported: 0,
    unchanged: 0,
    left,
    cut: 0,
    withoutParent: 0,
    pages,
    unmatched: [],
    dryRun,
    whole: true,
  }
}

/** The line of the report for a page without a story; null when there are enough of them. */
export function noteUnmatched(report: CommentImport, page: ForeignStory, why: Words): UnmatchedPage | null {
  report.pages.unmatched += 1
  if (report.unmatched.length >= foreignLimits.reported) return null
  const line = { id: page.id, title: page.title.slice(0, 200), address: page.addresses[0] ?? '', comments: 0, why }
  report.unmatched.push(line)
  return line
}

/** What both systems call comments by. */
export const isNumber = (id: string): boolean => /^\d{1,20}$/.test(id)

/** Why a comment cannot be taken in whatever page it belongs to; null when it can. */
export function whyLeft({ comment }: Foreign, now: Date): LeftReason | null {
  if (comment.isByMachine) return 'by-machine'
  if (!isNumber(comment.id)) return 'no-number'
  // Clocks of two machines differ a little.
  if (comment.at === null || comment.at.getTime() > now.getTime() + 86_400_000) return 'no-time'
  return null
}
