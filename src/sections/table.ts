export type SectionsTable = {
  id: string
  name: string
  name_english: string
  description: string
  position: number
}

export type TopicsTable = { slug: string; name: string }
