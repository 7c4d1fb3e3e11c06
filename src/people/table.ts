import type { PersonKind } from './shape.ts'

export type PeopleTable = {
  id: string
  name: string
  kind: PersonKind
  title: string
  biography: string
  portrait: string | null
  email: string | null
  url: string | null
  created_at: string
  changed_at: string
}
