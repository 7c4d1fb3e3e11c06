import { anyOf, type Policy } from '../base/policy.ts'

/** How the house writes is its editors' to say; in a story of theirs reporters say what stands as it is. */
export const languagePolicy = {
  'change-style': anyOf('editor', 'editor-in-chief'),
  'ignore-always': anyOf('editor', 'editor-in-chief'),
} satisfies Policy<null>
