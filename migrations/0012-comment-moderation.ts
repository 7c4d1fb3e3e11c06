import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** Decisions that can be taken back, the grounds of reports, appeals, and what readers are told when one is refused. */
export async function up(db: Kysely<any>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const text = postgres ? sql`text collate "C"` : sql`text`
  const number = postgres ? sql`bigint` : sql`integer`

  // Acts that were done together, and what stood before, as JSON.
  for (const column of ['batch', 'was', 'undone_at'])
    await db.schema.alterTable('comment_decisions').addColumn(column, text).execute()
  await db.schema.createIndex('comment_decisions_batch').on('comment_decisions').column('batch').execute()
  await db.schema.createIndex('comment_decisions_account').on('comment_decisions').columns(['account', 'id']).execute()

  await db.schema.alterTable('comment_reports').addColumn('batch', text).execute()
  await db.schema
    .alterTable('comment_reports')
    .addColumn('ground', text, (column) => column.notNull().defaultTo(''))
    .execute()
  await db.schema.createIndex('comment_reports_at').on('comment_reports').columns(['at', 'id']).execute()
  await db.schema.createIndex('comment_bans_at').on('comment_bans').columns(['at', 'id']).execute()

  // One for a comment.
  await db.schema
    .createTable('comment_appeals')
    .addColumn('comment', text, (column) => column.primaryKey())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('answer', text, (column) => column.notNull())
    .addColumn('decided_at', text)
    .addColumn('decided_by', text)
    .execute()
  await db.schema
    .createIndex('comment_appeals_state')
    .on('comment_appeals')
    .columns(['state', 'at', 'comment'])
    .execute()

  await db.schema
    .createTable('comment_templates')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('position', number, (column) => column.notNull())
    .addColumn('ar', text, (column) => column.notNull())
    .addColumn('en', text, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()

  // The queue asks for these, and the statistics.
  await sql`create index comments_requests on comments (state, created_at, id) where kind = 'correction'`.execute(db)
  await sql`create index comments_answers on comments (story, correction) where correction is not null`.execute(db)
  await db.schema.createIndex('comments_created').on('comments').columns(['created_at', 'id']).execute()
  await db.schema.createIndex('comments_published').on('comments').column('published_at').execute()
}
