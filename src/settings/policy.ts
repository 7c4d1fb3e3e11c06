import { anyOf, type Policy } from '../base/policy.ts'

/** What the site is called and how it looks is the editor-in-chief's to say. */
export const settingsPolicy = { change: anyOf('editor-in-chief') } satisfies Policy<null>
