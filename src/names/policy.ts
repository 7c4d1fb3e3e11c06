import { anyOf, type Policy } from '../base/policy.ts'

const editors = anyOf('editor', 'editor-in-chief')

/** Editors keep the list; whoever writes may propose a name for it. */
export const namePolicy = {
  change: editors,
  decide: editors,
  propose: anyOf('reporter', 'photo-editor', 'editor', 'editor-in-chief'),
} satisfies Policy<null>
