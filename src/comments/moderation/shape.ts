import * as z from 'zod'
import type { Words } from '../../base/refused.ts'
import type { CommentKind, CommentState } from '../shape.ts'

/** What moderators do with comments, one or many at once. */
export const moderationActs = ['publish', 'hold', 'refuse', 'remove', 'restore'] as const
export type ModerationAct = (typeof moderationActs)[number]

/** From which states an act leads, and where to. */
export const moderationMoves: Record<ModerationAct, { from: readonly CommentState[]; to: CommentState }> = {
  publish: { from: ['received', 'waiting', 'held', 'refused'], to: 'published' },
  hold: { from: ['received', 'waiting', 'published'], to: 'held' },
  refuse: { from: ['received', 'waiting', 'held'], to: 'refused' },
  remove: { from: ['published'], to: 'removed' },
  restore: { from: ['removed'], to: 'published' },
}

/** Acts of which who wrote the comment is told the reason. */
export const reasonedActs: readonly ModerationAct[] = ['refuse', 'remove']

/** What can be done with a comment that stands so. A correction request is no comment: it is answered, never published. */
export function possibleActs({ state, kind }: { state: CommentState; kind: CommentKind }): ModerationAct[] {
  return moderationActs.filter(
    (act) => moderationMoves[act].from.includes(state) && (kind === 'comment' || act === 'refuse'),
  )
}

/**
 * new: waits for a moderator · held: by a check · reported: public, and a reader objects · requests: corrections that
 * readers ask for · appeals: readers object to a decision · published · refused: also those that were removed ·
 * answered: requests that were dealt with.
 */
export const queueLists = [
  'new',
  'held',
  'reported',
  'requests',
  'appeals',
  'published',
  'refused',
  'answered',
] as const
export type QueueList = (typeof queueLists)[number]

/** Lists in which somebody waits for a decision: the oldest comes first. */
export const waitingLists = ['new', 'held', 'reported', 'requests', 'appeals'] as const
export type WaitingList = (typeof waitingLists)[number]
export const isWaitingList = (list: QueueList): list is WaitingList =>
  (waitingLists as readonly QueueList[]).includes(list)

export const moderationLimits = {
  /** Comments decided at once. */
  bulk: 200,
  /** Letters. */
  reason: 500,
  note: 1000,
  answer: 1000,
  templates: 50,
  /** A ban's longest, in days; one without end has none. */
  banDays: 3650,
  /** Comments of a list looked through for words in one request. */
  looked: 5000,
  /** Days of statistics in one request. */
  statistics: 366,
  /** Decisions whose time is measured in one request, the newest. */
  measured: 50_000,
} as const

const said = z.string().trim().min(1).max(moderationLimits.reason)

/** What a reader is told, in both languages of the interface. */
export const toldReason = z.strictObject({ ar: said, en: said })

export const templates = z.array(toldReason).max(moderationLimits.templates)

/** What readers are told when nobody has written other words. */
export const defaultTemplates: readonly Words[] = [
  {
    ar: 'في التعليق إساءة إلى شخص أو جماعة؛ أعد صياغته بلا إساءة وسننشره',
    en: 'it insults a person or a group; write it without that and we shall publish it',
  },
  { ar: 'التعليق لا يتصل بموضوع المادة', en: 'it is not about the story' },
  { ar: 'التعليق إعلان أو ترويج', en: 'it advertises something' },
  {
    ar: 'في التعليق بيانات خاصة بشخص، كعنوانه أو رقم هاتفه',
    en: 'it has personal data of somebody, such as an address or a telephone number',
  },
  {
    ar: 'ينسب التعليق إلى شخص بعينه فعلًا يعاقب عليه القانون بلا سند',
    en: 'it says of a named person, without evidence, that they broke the law',
  },
]

/** A comment as it was seen by who decides: what changed since then is not decided blindly. */
export type SeenComment = { id: string; state: CommentState; changedAt: string }
