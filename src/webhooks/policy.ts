import { anyOf, type Policy } from '../base/policy.ts'

/** Where the newsroom's news are sent is the editor-in-chief's to say. */
export const webhookPolicy = {
  read: anyOf('editor-in-chief'),
  change: anyOf('editor-in-chief'),
  redeliver: anyOf('editor-in-chief'),
} satisfies Policy<null>
