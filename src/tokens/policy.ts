import { anyOf, type Policy } from '../base/policy.ts'

/** A personal token is its account's own; the editor-in-chief sees all of them and may end any. */
export const tokenPolicy = {
  create: (by, token) => by.account !== null && by.account === token.account && by.door === 'studio',
  revoke: (by, token) => by.account === token.account || by.role === 'editor-in-chief',
  'list-all': anyOf('editor-in-chief'),
} satisfies Policy<{ account: string | null }>
