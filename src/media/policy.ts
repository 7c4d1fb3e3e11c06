import type { Actor } from '../base/actor.ts'
import { anyOf, type Policy } from '../base/policy.ts'

export type MediaAct = 'read' | 'add' | 'change' | 'remove'

const photoDesk = anyOf('photo-editor', 'editor', 'editor-in-chief')
/** Reporters bring pictures, and may mend what they brought. */
const broughtIt = (by: Actor, { account }: { account: string | null }) =>
  by.role === 'reporter' && by.account !== null && by.account === account

/** Who may do what with pictures. `account` is who took the picture in. */
export const mediaPolicy: Policy<{ account: string | null }, MediaAct> = {
  read: anyOf('reporter', 'photo-editor', 'editor', 'editor-in-chief'),
  add: anyOf('reporter', 'photo-editor', 'editor', 'editor-in-chief'),
  change: (by, media) => photoDesk(by) || broughtIt(by, media),
  remove: (by, media) => photoDesk(by) || broughtIt(by, media),
}
