import type { Generated } from 'kysely'

/** A full-text index; its inside differs between the databases and is written in SQL by the stores. */
export type SearchTable = { key: number }

/** The words of a story in their places, as `packPlaces` packs them; `number` is published_stories.number. */
export type SearchStoriesTable = { key: number; number: number; words: Uint8Array }

/** In how many stories a token stands; `written` as it stands there, empty for what is only a stem. */
export type SearchWordsTable = { word: string; stories: number; written: string }

export type SearchSpellingsTable = { spelling: number; word: string }

/** `words` is JSON: Uncounted of count-words.ts */
export type SearchUncountedTable = { id: Generated<number>; words: string }

/** One row: which of the two sets of tables is asked, which is being made, and how far that is. */
export type SearchStateTable = {
  id: number
  live: 'a' | 'b'
  version: number
  building: 'a' | 'b' | null
  building_version: number
  building_key: string
  indexed: number
  working_after: string | null
}

type InSets<Name extends string, Table> = { [Key in `search_${'a' | 'b'}_${Name}`]: Table }

export type SearchTables = { search_state: SearchStateTable } & InSets<'index', SearchTable> &
  InSets<'stories', SearchStoriesTable> &
  InSets<'words', SearchWordsTable> &
  InSets<'spellings', SearchSpellingsTable> &
  InSets<'uncounted', SearchUncountedTable>

/** Gives the stories of the newsroom's own index their numbers in it. */
export type WorkingStoriesTable = { number: Generated<number>; story: string }
