import { anyOf, type Policy } from '../base/policy.ts'

const moderators = anyOf('moderator', 'editor', 'editor-in-chief')
const editors = anyOf('editor', 'editor-in-chief')

/** Who in the newsroom may do what with what readers write. Readers themselves need no permission but the policy's. */
export const commentPolicy = {
  /** The queue, with reports and what was decided. */
  list: moderators,
  /** Publish, refuse, hold, remove, bring back; deal with reports. */
  decide: moderators,
  ban: moderators,
  /** With the newsroom's badge. */
  reply: anyOf('reporter', 'moderator', 'editor', 'editor-in-chief'),
  /** Whether, and how, readers may comment on the site, in a section, under a story. */
  'change-policy': editors,
  /** Whom outside the newsroom readers' comments are shown to before they are published. */
  'change-external': anyOf('editor-in-chief'),
  /** Correct the story that a correction request is about. */
  correct: editors,
  /** From an export of another system. */
  import: editors,
  /** Everything, with what was refused. */
  export: editors,
} satisfies Policy<null>
