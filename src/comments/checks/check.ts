import type { Context } from '../../base/context.ts'
import type { Words } from '../../base/refused.ts'
import type { CommentingPolicy, CommentKind } from '../shape.ts'

/** What a check says of a comment. The strongest counts: refuse over hold over publish. */
export type Verdict = {
  action: 'publish' | 'hold' | 'refuse'
  /** The id of the check. */
  check: string
  /** For who wrote it and for moderators. */
  reason: Words
  /** What in the text it was, for moderators alone. */
  found?: string
}

/** A comment as its checks see it: cleaned, and not stored yet. */
export type CommentToCheck = {
  story: string
  kind: CommentKind
  parent: string | null
  name: string
  text: string
  /** The words of the story it is about; empty for none. */
  passage: string
  language: 'ar' | 'en'
  /** Equal for texts that say the same, however they are spelled. */
  fingerprint: string
  /** SHA-256 of the key in the browser. */
  keyHash: string | null
}

/** What is known around a comment, asked for once for all checks. */
export type Circumstances = {
  policy: CommentingPolicy
  /** Whether work was proved. */
  proof: boolean
  /** Comments that the same sender posted in this ten minutes, before this one. */
  recentBySender: number
  /** Comments with the same fingerprint in the last day, whoever wrote them. */
  sameText: number
  /** Names of the newsroom, folded and without spaces. */
  staffNames: ReadonlySet<string>
}

/** One check; it says nothing of a comment it has nothing against. */
export type Check = {
  id: string
  title: Words
  /** It takes its time and lets others read along: only what no other check refuses comes to it. */
  asksOutside?: boolean
  run(context: Context, comment: CommentToCheck, around: Circumstances): Verdict | null | Promise<Verdict | null>
}
