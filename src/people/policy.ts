import { anyOf, type Policy } from '../base/policy.ts'

/** Who may say whom bylines can name. */
export const personPolicy = { change: anyOf('editor', 'editor-in-chief') } satisfies Policy<null>
