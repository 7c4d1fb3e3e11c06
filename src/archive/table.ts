export type ImportsTable = {
  /** SHA-256 of the file's name, size and first bytes: the same file, taken up again. */
  id: string
  /** Bytes of the file that are stored. */
  position: number
  lines: number
  at: string
}
