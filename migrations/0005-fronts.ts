import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** What stands where: nested sections, merged topics, the editors' choice for fronts, redirects. */
export async function up(db: Kysely<any>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const text = postgres ? sql`text collate "C"` : sql`text`
  const number = postgres ? sql`bigint` : sql`integer`

  // The section above, and for one that was closed the section that took over its stories.
  await db.schema.alterTable('sections').addColumn('parent', text).execute()
  await db.schema.alterTable('sections').addColumn('moved_to', text).execute()

  // A merged topic stays as a name of the other one, so that no version and no list has to be written anew.
  await db.schema.alterTable('topics').addColumn('merged_into', text).execute()
  await db.schema
    .alterTable('topics')
    .addColumn('named', number, (column) => column.notNull().defaultTo(0))
    .execute()
  await db.schema.createIndex('topics_merged').on('topics').column('merged_into').execute()

  // One row a place: home, section:<id>, breaking. `next_end` is when something on it ends by itself.
  await db.schema
    .createTable('fronts')
    .addColumn('place', text, (column) => column.primaryKey())
    .addColumn('revision', number, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('next_end', text)
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('fronts_next_end').on('fronts').column('next_end').execute()

  // `back` is the revision that undoing this one returns to; null where there is none.
  await db.schema
    .createTable('front_history')
    .addColumn('place', text, (column) => column.notNull())
    .addColumn('revision', number, (column) => column.notNull())
    .addColumn('back', number)
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('front_history_key', ['place', 'revision'])
    .execute()

  await db.schema
    .createTable('front_previews')
    .addColumn('token', text, (column) => column.primaryKey())
    .addColumn('place', text, (column) => column.notNull())
    .addColumn('content', text, (column) => column.notNull())
    .addColumn('expires_at', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('front_previews_expires').on('front_previews').column('expires_at').execute()

  await db.schema
    .createTable('redirects')
    .addColumn('path', text, (column) => column.primaryKey())
    .addColumn('target', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('redirects_target').on('redirects').column('target').execute()
}
