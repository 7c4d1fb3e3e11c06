import type { AppealState, CommentState, ReportReason } from '../comments/shape.ts'

/** What the site does with what it learns of those who comment, as it is set. */
export type PrivacyFacts = {
  /** The host outside that is asked about each comment. */
  askedHost: string | null
  moderated: boolean
  email: boolean
  editingMinutes: number
  senderHours: number
  proofMinutes: number
  unconfirmedDays: number
}

/** The words around what readers write. */
export type CommentWords = {
  title: string
  /** With how many there are. */
  count: (count: number) => string
  none: string
  write: string
  closed: string
  rules: string
  name: string
  text: string
  email: string
  emailHint: string
  send: string
  /** While the work is done, and when nothing came back. */
  working: string
  failed: string
  /** Without script: why it will wait. */
  waits: string
  privacy: string
  reply: string
  /** Above the comment that is answered. */
  replyTo: string
  recommend: string
  report: string
  link: string
  staff: string
  edited: string
  gone: string
  onPageBefore: string
  more: string
  oldest: string
  newest: string
  backToStory: string
  backToComments: string
  conversation: (name: string) => string

  wrong: string
  wrongTitle: string
  wrongIntroduction: string
  wrongChoose: string
  wrongWhole: string
  wrongText: string
  wrongSend: string
  answered: string
  corrected: string
  seeCorrection: string
  /** Beside a correction. */
  fromReader: string

  reportTitle: string
  reportIntroduction: string
  reportReasons: Record<ReportReason, string>
  reportText: string
  reportSend: string
  reported: { title: string; text: string }

  own: string
  states: Record<CommentState, { title: string; text: string }>
  /** The same of a correction request, which is never published. */
  requestStates: Partial<Record<CommentState, { title: string; text: string }>>
  rule: string
  appeal: {
    title: string
    text: string
    label: string
    send: string
    own: string
    states: Record<AppealState, string>
  }
  keep: string
  change: string
  changeUntil: (time: string) => string
  save: string
  remove: string
  removed: { title: string; text: string }

  /** What is kept of those who comment, a paragraph each. */
  keeps: { title: string; paragraphs: (facts: PrivacyFacts) => string[]; own: string }

  confirm: { title: string; text: string; act: string; done: string }
  stop: { title: string; text: string; act: string; done: string }
  data: {
    title: string
    introduction: string
    byKey: string
    byKeyText: string
    key: string
    show: string
    remove: string
    /** Asked before it is done, and the button that does it. */
    sureTitle: string
    sure: string
    removeForGood: string
    byEmail: string
    byEmailText: string
    ask: string
    sent: string
    nothing: string
    kept: (count: number) => string
    removed: string
    download: string
  }
}
