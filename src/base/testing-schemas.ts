import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inTransaction, openDatabase, type Database } from './db.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'

// For tests on PostgreSQL only: each site has a schema of its own in the one database that TEST_DATABASE_URL names.

/** Where a site's tables are, and how to give the place back. */
export type TestSchema = { databaseUrl: string; release(): Promise<void> }

/** @property rows what the migrations put into tables, as JSON, by table */
type Migrated = { name: string; databaseUrl: string; shape: string; rows: Map<string, string> }

/** Schemas that were given back, for the next tests of this process: to make one takes longer than most tests do. */
const idle: Migrated[] = []

/**
 * A schema with nothing in it.
 * @param database postgres://… of the tests' database
 * @param run part of the name of every schema of this run; whoever began it drops them at its end (test/schemas.ts)
 */
export async function emptySchema(database: string, run: string | undefined): Promise<TestSchema> {
  const { name, databaseUrl } = await create(database, run)
  return { databaseUrl, release: () => drop(database, name) }
}

/** A schema as the migrations leave it. Parameters as of `emptySchema`. */
export async function migratedSchema(database: string, run: string | undefined): Promise<TestSchema> {
  const schema = (await takeIdle()) ?? (await createMigrated(database, run))
  return {
    databaseUrl: schema.databaseUrl,
    // Without a run nobody would drop what is kept.
    release: async () => (run === undefined ? drop(database, schema.name) : void idle.push(schema)),
  }
}

async function create(database: string, run: string | undefined): Promise<{ name: string; databaseUrl: string }> {
  const name = ['test', run, randomBytes(6).toString('hex')].filter(Boolean).join('_')
  await inDatabase(database, (db) => sql`create schema ${sql.ref(name)}`.execute(db))
  const url = new URL(database)
  url.searchParams.set('options', `-c search_path=${name}`)
  return { name, databaseUrl: url.href }
}

async function createMigrated(database: string, run: string | undefined): Promise<Migrated> {
  const { name, databaseUrl } = await create(database, run)
  return inDatabase(databaseUrl, async (db) => {
    await migrate(db, createLog('warn'))
    return { name, databaseUrl, shape: await shapeOf(db), rows: await rowsOf(db) }
  })
}

/** One that was given back, made as it was; null when there is none. One whose tables a test has changed is dropped. */
async function takeIdle(): Promise<Migrated | null> {
  for (let schema = idle.pop(); schema; schema = idle.pop()) {
    const { name, databaseUrl, shape, rows } = schema
    const isWhole = await inDatabase(databaseUrl, async (db) => {
      if ((await shapeOf(db)) !== shape) return false
      await inTransaction(db, async (inside) => {
        await sql.raw(emptied).execute(inside)
        for (const [table, json] of rows)
          await sql`insert into ${sql.table(table)}
            select * from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(inside)
      })
      return true
    })
    if (isWhole) return schema
    await drop(databaseUrl, name)
  }
  return null
}

/** Changes with every table, column and trigger of the connection's schema. */
async function shapeOf(db: Database): Promise<string> {
  const { rows } = await sql<{ shape: string }>`
    select md5(string_agg(part, ',' order by part)) as shape from (
      select concat_ws(' ', relname, attname, atttypid, attnotnull) as part
      from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = current_schema::regnamespace and relkind in ('r', 'i') and attnum > 0
      union all
      select concat_ws(' ', relname, tgname, tgenabled) from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = current_schema::regnamespace and not tgisinternal
    ) as parts`.execute(db)
  return rows[0]!.shape
}

async function rowsOf(db: Database): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const tables = await sql<{ relname: string }>`
    select relname from pg_class where relnamespace = current_schema::regnamespace and relkind = 'r'`.execute(db)
  for (const { relname } of tables.rows) {
    const { rows } = await sql<{ json: string | null }>`
      select jsonb_agg(to_jsonb(each))::text as json from ${sql.table(relname)} as each`.execute(db)
    if (rows[0]!.json !== null) found.set(relname, rows[0]!.json)
  }
  return found
}

/**
 * No rows, and numbers from 1. Until the end of the transaction no trigger is heeded, so that the audit log may be emptied,
 * and no reference.
 */
const emptied = `do $$
  declare
    name text;
    filled boolean;
    used text[] := '{}';
  begin
    perform set_config('session_replication_role', 'replica', true);
    for name in
      select quote_ident(relname) from pg_class
      where relnamespace = current_schema::regnamespace and relkind = 'r'
    loop
      execute 'select exists (select from ' || name || ')' into filled;
      if filled then used := used || name; end if;
    end loop;
    if used <> '{}' then execute 'truncate ' || array_to_string(used, ', ') || ' cascade'; end if;
    perform setval(quote_ident(sequencename)::regclass, 1, false) from pg_sequences
      where schemaname = current_schema and last_value is not null;
  end $$`

const drop = (database: string, name: string): Promise<void> =>
  inDatabase(database, async (db) => void (await sql`drop schema ${sql.ref(name)} cascade`.execute(db)))

async function inDatabase<T>(databaseUrl: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase({ databaseUrl, data: '' })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
