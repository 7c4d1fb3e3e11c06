import { anyOf, type Policy } from '../base/policy.ts'

/** Editors look after the site's addresses. */
export const redirectPolicy = { change: anyOf('editor', 'editor-in-chief') } satisfies Policy<null>
