export type FrontsTable = {
  /** home, section:<id>, breaking */
  place: string
  revision: number
  /** JSON: Slot[]; of breaking: Breaking or null */
  content: string
  /** When something on it ends by itself. */
  next_end: string | null
  at: string
  by: string
}

export type FrontHistoryTable = {
  place: string
  revision: number
  /** The revision that undoing this one returns to. */
  back: number | null
  /** JSON */
  content: string
  at: string
  by: string
}

export type FrontPreviewsTable = {
  /** SHA-256 of the token, hex. */
  token: string
  place: string
  /** JSON: what would stand there */
  content: string
  expires_at: string
}
