/** The words around what a search found. */
export type SearchWords = {
  /** Before the question as it was probably meant. */
  meant: string
  /** Over stories with only some of the words; and where no story has them all. */
  some: string
  noneWhole: string
  /** What is done with filters: over them, and the button. */
  narrow: string
  apply: string
  author: string
  section: string
  anySection: string
  source: string
  from: string
  until: string
  clear: string
  feed: string
  suggestions: string
  suggested: (count: number) => string
}
