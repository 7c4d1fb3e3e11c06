import type { Generated } from 'kysely'

/** The full-text index; its inside differs between the databases and is written in SQL by search/store.ts. */
export type SearchTable = { number: Generated<number> }

/** Gives the stories of the newsroom's own index their numbers in it. */
export type WorkingStoriesTable = { number: Generated<number>; story: string }
