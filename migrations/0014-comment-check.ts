import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** An address outside that is asked about comments, and a way to find a story by its words in the address. */
export async function up(db: Kysely<any>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const text = postgres ? sql`text collate "C"` : sql`text`
  const number = postgres ? sql`bigint` : sql`integer`
  // At most one row, whose id is `site`.
  await db.schema
    .createTable('comment_check')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('url', text, (column) => column.notNull())
    .addColumn('secret', text, (column) => column.notNull())
    .addColumn('milliseconds', number, (column) => column.notNull())
    .addColumn('on_failure', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('published_stories_slug').on('published_stories').column('slug').execute()
}
