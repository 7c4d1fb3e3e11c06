export type RedirectsTable = {
  /** Percent-encoded path on this site, without language and without a slash at the end. */
  path: string
  /** Another such path, or a whole https address. */
  target: string
  at: string
  by: string
}
