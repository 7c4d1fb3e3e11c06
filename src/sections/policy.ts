import { anyOf, type Policy } from '../base/policy.ts'

const editors = anyOf('editor', 'editor-in-chief')

/** Sections and topics are the whole site's: editors look after them. */
export const sectionPolicy = { change: editors, remove: editors } satisfies Policy<null>
export const topicPolicy = { rename: editors, merge: editors } satisfies Policy<null>
