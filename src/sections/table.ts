import type { Generated } from 'kysely'

export type SectionsTable = {
  id: string
  name: string
  name_english: string
  description: string
  position: number
  parent: string | null
  moved_to: string | null
}

export type TopicsTable = {
  slug: string
  name: string
  /** The topic that this is another name of. */
  merged_into: string | null
  /** 1 when the newsroom chose the name; otherwise it is as the first story wrote it. */
  named: Generated<number>
}
