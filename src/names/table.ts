import type { NameKind } from './shape.ts'

export type NamesTable = {
  id: string
  name: string
  /** `fold` of the name, for the order of the list and for finding. */
  folded: string
  /** `soundKey` of the name: what its spellings share. */
  sound: string
  kind: NameKind
  role: string
  revision: number
  at: string
  by: string
}

export type NameFormsTable = {
  /** `bareForm` of what is written. */
  form: string
  name: string
  written: string
  folded: string
  use: 'name' | 'variant' | 'never'
  position: number
}

export type NameCandidatesTable = {
  form: string
  sound: string
  kind: NameKind
  role: string
  stories: number
  story: string | null
  passage: string
  /** seen: too seldom yet · open: waits for an editor · done: on the list, or refused for good. */
  state: 'seen' | 'open' | 'done'
  spelling_of: string | null
  proposed_by: string | null
  at: string
}

export type NameLearningTable = { id: number; number: number; stories: number; at: string }
