import { anyOf, type Policy } from '../base/policy.ts'

const editors = anyOf('editor', 'editor-in-chief')

/** What stands in front is the editors' to say; `breaking` is the strip over every page. */
export const frontPolicy = { arrange: editors, breaking: editors } satisfies Policy<null>
