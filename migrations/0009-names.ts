import { PostgresAdapter, sql, type Kysely } from 'kysely'

/** The house list of names, and the names that were met with in stories for an editor to look at. */
export async function up(db: Kysely<any>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter
  const text = postgres ? sql`text collate "C"` : sql`text`
  const number = postgres ? sql`bigint` : sql`integer`

  await db.schema
    .createTable('names')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('folded', text, (column) => column.notNull())
    .addColumn('sound', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('revision', number, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('by', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('names_in_order').on('names').columns(['folded', 'id']).execute()
  await db.schema.createIndex('names_sound').on('names').column('sound').execute()

  // Every form of every name, the house's own too: a form means one name only.
  await db.schema
    .createTable('name_forms')
    .addColumn('form', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('written', text, (column) => column.notNull())
    .addColumn('folded', text, (column) => column.notNull())
    .addColumn('use', text, (column) => column.notNull())
    .addColumn('position', number, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('name_forms_name').on('name_forms').column('name').execute()

  // Names met with in stories, one row a spelling. `spelling_of` is the form that it is taken for a spelling of.
  await db.schema
    .createTable('name_candidates')
    .addColumn('form', text, (column) => column.primaryKey())
    .addColumn('sound', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('stories', number, (column) => column.notNull())
    .addColumn('story', text)
    .addColumn('passage', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('spelling_of', text)
    .addColumn('proposed_by', text)
    .addColumn('at', text, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('name_candidates_sound').on('name_candidates').column('sound').execute()
  await db.schema
    .createIndex('name_candidates_open')
    .on('name_candidates')
    .columns(['state', 'stories', 'form'])
    .execute()
  await db.schema.createIndex('name_candidates_spelling_of').on('name_candidates').column('spelling_of').execute()

  // One row: up to which published story the archive was read.
  await db.schema
    .createTable('name_learning')
    .addColumn('id', number, (column) => column.primaryKey())
    .addColumn('number', number, (column) => column.notNull())
    .addColumn('stories', number, (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .execute()
}
