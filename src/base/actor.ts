/** What somebody is in the newsroom. Each module's policy.ts says what that allows. */
export const roles = ['reporter', 'photo-editor', 'moderator', 'editor', 'editor-in-chief'] as const
export type Role = (typeof roles)[number]

/** The door an act came through. */
export const doors = ['studio', 'token', 'command-line', 'schedule'] as const
export type DoorName = (typeof doors)[number]

/** Who does something: the second argument of every verb that changes anything. */
export type Actor = {
  /** As history and audit log show it, for good: an account may be renamed later. */
  name: string
  /** The account's id; null for the machine itself. */
  account: string | null
  role: Role
  door: DoorName
  /** Network address, where there is one. */
  address: string | null
}

/** The person at the server's command line, who may do everything. */
export function operator(name: string): Actor {
  return { name, account: null, role: 'editor-in-chief', door: 'command-line', address: null }
}

/** The clock: what was decided by somebody before and falls due. */
export function schedule(name: string): Actor {
  return { name, account: null, role: 'editor-in-chief', door: 'schedule', address: null }
}
