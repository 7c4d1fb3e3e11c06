import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** Words that the newsroom does not want in comments. */
export async function up(db: Kysely<any>): Promise<void> {
  const text = db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : sql`text`
  await db.schema
    .createTable('comment_words')
    .addColumn('word', text, (column) => column.primaryKey())
    .addColumn('action', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()
}
