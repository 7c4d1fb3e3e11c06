export type AccessTokensTable = {
  id: string
  /** The id of the account it acts for. */
  account: string
  /** How that account was called when the token was made. */
  account_name: string
  name: string
  /** SHA-256 of the token, in hex; the token itself is nowhere. */
  hash: string
  /** JSON: a list of scopes. */
  scopes: string
  created_at: string
  expires_at: string
  /** The day of its last use, by UTC. */
  used_at: string | null
}
