import type { CommentState } from '../shape.ts'

/** A page of another site that has comments, as its export tells of it. */
export type ForeignStory = {
  /** Its number or name there. */
  id: string
  title: string
  /** Every address it is known by. */
  addresses: string[]
  /** The words of its address, percent-encoded or not; empty for none. */
  slug: string
}

/** A comment of another site. Network and e-mail addresses are never taken out of a file. */
export type ForeignComment = {
  id: string
  /** The comment it answers. */
  parent: string | null
  name: string
  html: string
  /** Null where the file has no time that can be read. */
  at: Date | null
  state: Extract<CommentState, 'published' | 'waiting' | 'refused' | 'removed'>
  /** A pingback, an order note: written by no reader. */
  isByMachine: boolean
}

export type Foreign = { story: ForeignStory; comment: ForeignComment }

/** Formats of other systems, as they stand in `origin`. */
export const foreignFormats = ['wordpress', 'disqus'] as const
export type ForeignFormat = (typeof foreignFormats)[number]

export const foreignLimits = {
  /** Elements inside each other. */
  depth: 64,
  /** Letters between two tags. */
  piece: 16 * 1024 * 1024,
  /** Letters of a comment's markup that are looked at: as much as WordPress stores. */
  html: 65_536,
  /** Letters of any other field. */
  field: 2000,
  threads: 500_000,
  /** Comments that are kept aside because what they answer has not come yet. */
  aside: 10_000,
  /** Pages that the report names. */
  reported: 1000,
} as const

/** An instant that an export writes without a zone, or with Z; null for what is no time of a comment. */
export function instantOf(text: string): Date | null {
  const parts = /^\s*(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|\+00:00)?\s*$/.exec(text)
  if (!parts) return null
  const at = new Date(`${parts[1]}T${parts[2]}.000Z`)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() < 1990 ? null : at
}
