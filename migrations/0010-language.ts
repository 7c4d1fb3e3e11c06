import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** The house style, and what the language check no longer tells: of one story, or of all (story ''). */
export async function up(db: Kysely<any>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const text = postgres ? sql`text collate "C"` : sql`text`

  await db.schema
    .createTable('house_styles')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('style', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()

  await db.schema
    .createTable('ignored_findings')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('story', text, (column) => column.notNull())
    .addColumn('rule', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('ignored_findings_once')
    .unique()
    .on('ignored_findings')
    .columns(['story', 'rule', 'text'])
    .execute()
}
