import { anyOf, type Policy } from '../base/policy.ts'

const everyone = () => true
const editors = anyOf('editor', 'editor-in-chief')
const chief = anyOf('editor-in-chief')

/** Which areas of the newsroom a role enters at all; what may be done to each thing there is its module's to say. */
export const areaPolicy = {
  stories: everyone,
  publish: editors,
  media: anyOf('reporter', 'photo-editor', 'editor', 'editor-in-chief'),
  fronts: editors,
  sections: editors,
  people: editors,
  redirects: editors,
  names: anyOf('reporter', 'photo-editor', 'editor', 'editor-in-chief'),
  moderate: anyOf('moderator', 'editor', 'editor-in-chief'),
  tokens: everyone,
  accounts: chief,
  settings: chief,
  audit: chief,
  webhooks: chief,
} satisfies Policy<null>

export type AccountSubject = {
  id: string
  disabled: boolean
  twoFactor: boolean
  /** Nobody else could put things right after this one. */
  lastChief: boolean
}

/** Who may do what to the accounts of others; the last editor-in-chief stays one. */
export const accountPolicy = {
  rename: chief,
  link: chief,
  role: (by, account) => chief(by) && !account.lastChief,
  disable: (by, account) => chief(by) && !account.disabled && !account.lastChief,
  enable: (by, account) => chief(by) && account.disabled,
  reset: (by, account) => chief(by) && !account.disabled,
  'end-two-factor': (by, account) => chief(by) && account.twoFactor,
} satisfies Policy<AccountSubject>

/** Who may see who works here, and let others in. */
export const accountsPolicy = { list: chief, invite: chief, revoke: chief } satisfies Policy<null>
