import type { Generated } from 'kysely'
import type { CorrectionKind, StoryState, StoryVersion } from './shape.ts'

export type StoriesTable = {
  id: string
  state: StoryState
  revision: number
  version: number | null
  language: string
  section: string | null
  headline: string
  created_at: string
  changed_at: string
  published_at: string | null
  updated_at: string | null
  /** JSON: CorrectionNotice[] */
  corrections: string
  /** JSON: StoryContent, the working text */
  content: string
}

export type StoryVersionsTable = {
  story: string
  version: number
  act: StoryVersion['act']
  at: string
  by: string
  why: string
  sha256: string
  /** Canonical JSON: PublishedContent */
  content: string
}

export type StoryHistoryTable = {
  id: Generated<number>
  story: string
  at: string
  by: string
  act: string
  note: string
  version: number | null
}

export type PublishedStoriesTable = {
  number: Generated<number>
  id: string
  state: 'published' | 'retracted'
  version: number
  slug: string
  language: string
  section: string
  published_at: string
  updated_at: string | null
  sha256: string
  /** JSON: Teaser */
  teaser: string
}

export type StoryPeopleTable = { story: string; person: string; published_at: string }
export type StoryTopicsTable = { story: string; topic: string; published_at: string }

export type CorrectionsTable = { story: string; version: number; kind: CorrectionKind; text: string; at: string }
