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
  owner: string | null
  owner_name: string
  kicker: string
  content_revision: number
  last_saved_by: string
  /** 0 or 1 */
  pending: number
  scheduled_at: string | null
  scheduled_by: string | null
  schedule_exception: string | null
  embargo_until: string | null
}

export type StoryRevisionsTable = {
  story: string
  revision: number
  /** When the first of the saves that this one row holds was made. */
  started_at: string
  at: string
  account: string | null
  by: string
  act: string
  /** 0 or 1: a later save never goes into this row. */
  kept: number
  words: number
  /** JSON: StoryContent, packed by packed-content.ts */
  content: string
}

export type StoryLocksTable = {
  story: string
  account: string | null
  name: string
  tab: string
  at: string
  expires_at: string
}

export type PresenceTable = { tab: string; account: string; name: string; story: string | null; expires_at: string }

export type PreviewLinksTable = { hash: string; story: string; by: string; at: string; expires_at: string }

/** `filter` is JSON: StoryFilter of the desk's list. */
export type SavedViewsTable = { id: string; account: string; name: string; filter: string; at: string }

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
