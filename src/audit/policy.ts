import { anyOf, type Policy } from '../base/policy.ts'

export const auditPolicy = {
  read: anyOf('editor-in-chief'),
  export: anyOf('editor-in-chief'),
} satisfies Policy<null>
