import { sql, type Insertable, type RawBuilder, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import type { Tables } from '../tables.ts'
import type { KeptTable } from './kept-tables.ts'

/** How far a file was read: bytes and lines that are stored. */
export type Place = { position: number; lines: number }

export async function selectPlace({ db }: Context, id: string): Promise<Place | null> {
  return (await db.selectFrom('imports').select(['position', 'lines']).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function savePlace(context: Context, id: string, place: Place): Promise<void> {
  const values = { ...place, at: context.now().toISOString() }
  await context.db
    .insertInto('imports')
    .values({ id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

export async function deletePlaces({ db }: Context, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('imports').where('id', 'in', ids).execute()
}

/** Rows of one statement: far below the parameters that SQLite (32,766) and PostgreSQL (65,535) take. */
const rowsAtOnce = 100

type KeptById = 'sections' | 'people' | 'media'

export async function selectRows<Table extends KeptById>(
  { db }: Context,
  table: Table,
  ids: Iterable<string>,
): Promise<Map<string, Selectable<Tables[Table]>>> {
  const found = new Map<string, Selectable<Tables[Table]>>()
  const all = [...new Set(ids)]
  for (let start = 0; start < all.length; start += 1000) {
    const query = db
      .selectFrom(table as KeptById)
      .selectAll()
      .where('id', 'in', all.slice(start, start + 1000))
    for (const row of await query.execute()) found.set(row.id, row as Selectable<Tables[Table]>)
  }
  return found
}

/** Pictures as they stand in an archive, in the order of ids. */
export async function selectMediaAfter({ db }: Context, after: string, limit: number) {
  const rows = await db.selectFrom('media').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map(({ account: _account, number: _number, ...row }) => {
    const { usage_terms, focus_x, focus_y, crop_x, crop_y, crop_width, crop_height, ...rest } = row
    const { created_at, created_by, date_created, digital_source_type, ...same } = rest
    return {
      ...same,
      usageTerms: usage_terms,
      focus: { x: focus_x, y: focus_y },
      crop: { x: crop_x, y: crop_y, width: crop_width, height: crop_height },
      dateCreated: date_created,
      digitalSourceType: digital_source_type,
      createdAt: created_at,
      createdBy: created_by,
    }
  })
}

/** People and bodies as they stand in an archive, in the order of ids. */
export async function selectPeopleAfter({ db }: Context, after: string, limit: number) {
  const rows = await db.selectFrom('people').selectAll().where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map(({ created_at: createdAt, changed_at: changedAt, ...same }) => ({ ...same, createdAt, changedAt }))
}

export async function selectStoryIds({ db }: Context, after: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom('stories').select('id').where('id', '>', after).orderBy('id').limit(limit).execute()
  return rows.map((row) => row.id)
}

/** How many stories there are after an id. */
export async function selectStoryCount({ db }: Context, after: string): Promise<number> {
  const query = db
    .selectFrom('stories')
    .select(({ fn }) => fn.countAll<number>().as('stories'))
    .where('id', '>', after)
  return Number((await query.executeTakeFirstOrThrow()).stories)
}

export async function selectMediaIdsByHash({ db }: Context, hashes: readonly string[]): Promise<Map<string, string>> {
  if (hashes.length === 0) return new Map()
  const rows = await db.selectFrom('media').select(['id', 'hash']).where('hash', 'in', hashes).execute()
  return new Map(rows.map((row) => [row.hash, row.id]))
}

export async function insertRows<Table extends keyof Tables>(
  { db }: Context,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await db
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce) as never)
      .execute()
}

/** Whether the site has chosen anything about itself. */
export async function hasSiteChoices({ db }: Context): Promise<boolean> {
  return (await db.selectFrom('site_settings').select('key').limit(1).executeTakeFirst()) !== undefined
}

/**
 * Reads with everything as it stood at one moment, whoever writes meanwhile; writers are not held up.
 * `work` must use the context it is given: on SQLite the outer one waits for ever.
 */
export async function inSnapshot<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  return context.db.connection().execute(async (db) => {
    // On SQLite a transaction that only reads; Kysely's own would take the writer's place.
    const begin = isPostgres(db)
      ? sql`begin transaction isolation level repeatable read read only`
      : sql`begin deferred`
    await begin.execute(db)
    try {
      return await work(Object.create(context, { db: { value: db, enumerable: true } }) as Context)
    } finally {
      await sql`rollback`.execute(db)
    }
  })
}

/** The rows of a table in the order of its key, some at a time. */
export async function* selectTable(
  { db }: Context,
  { name, key }: KeptTable,
): AsyncGenerator<Record<string, unknown>[]> {
  const columns = sql.join((key as string[]).map((column) => sql.ref(column)))
  for (let last: unknown[] | null = null; ;) {
    const after: RawBuilder<unknown> = last ? sql`where (${columns}) > (${sql.join(last)})` : sql``
    const query: RawBuilder<Record<string, unknown>> =
      sql`select * from ${sql.table(name)} ${after} order by ${columns} limit ${rowsAtOnce}`
    const { rows } = await query.execute(db)
    if (rows.length === 0) return
    yield rows
    last = (key as string[]).map((column) => rows.at(-1)![column])
  }
}

export async function selectTableCount({ db }: Context, table: keyof Tables): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db)
  return Number(rows[0]!.rows)
}

export async function selectMigrations({ db }: Context): Promise<string[]> {
  return (await db.selectFrom('migrations').select('name').orderBy('name').execute()).map((row) => row.name)
}

/** After rows came in with their numbers, the next ones made here must follow them. SQLite does so by itself. */
export async function raiseCounters({ db }: Context): Promise<void> {
  if (!isPostgres(db)) return
  // As the database has them, so that none is forgotten.
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select table_name as "table", column_name as "column", sequence from (
      select table_name, column_name,
        pg_get_serial_sequence(quote_ident(table_schema) || '.' || quote_ident(table_name), column_name) as sequence
      from information_schema.columns where table_schema = current_schema()) counted
    where sequence is not null`.execute(db)
  for (const { table, column, sequence } of rows)
    // Never back: whoever follows the changes has seen numbers of rows that are gone.
    await sql`select setval(${sequence}, greatest(coalesce(max(${sql.ref(column)}), 0) + 1, nextval(${sequence})), false)
      from ${sql.table(table)}`.execute(db)
}

/** The first table that holds something; null on a site where nothing was ever stored. */
export async function selectFilledTable({ db }: Context, tables: readonly KeptTable[]): Promise<string | null> {
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (rows.length > 0) return name
  }
  return null
}
