export type HouseStylesTable = {
  /** There is one: house. */
  id: string
  /** HouseStyle as JSON. */
  style: string
  at: string
  by: string
}

export type IgnoredFindingsTable = {
  id: string
  /** A story's id; empty: in every story. */
  story: string
  /** The rule's id. */
  rule: string
  /** The words as the finding had them in `about`. */
  text: string
  at: string
  by: string
}
