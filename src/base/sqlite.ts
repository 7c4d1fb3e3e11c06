import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { makeFolders } from './folders.ts'

/** Prepared statements kept; the least recently used goes first. */
const maximumStatements = 300
/** How long a write waits for another process's write, in milliseconds. */
const busyTimeout = 5000

/**
 * Kysely's SQLite dialect over Node's own SQLite.
 * WAL so that readers never wait for a writer; synchronous=FULL so that what was acknowledged survives a power cut.
 * @param file path of the database, made when missing
 */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({ database: async () => openSqlite(file) })
}

function openSqlite(file: string): SqliteDatabase {
  makeFolders(dirname(file))
  const database = new DatabaseSync(file, { timeout: busyTimeout })
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    pragma foreign_keys = on;
    pragma temp_store = memory;
    pragma cache_size = -4000;
  `)
  const statements = new Map<string, Statement>()
  return {
    close: () => database.close(),
    prepare(text) {
      // A transaction that begins as a reader and then writes fails at once when somebody else wrote meanwhile.
      const sql = text === 'begin' ? 'begin immediate' : text
      let statement = statements.get(sql)
      if (statement) statements.delete(sql)
      else statement = new Statement(database.prepare(sql))
      statements.set(sql, statement)
      if (statements.size > maximumStatements) statements.delete(statements.keys().next().value!)
      return statement
    },
  }
}

class Statement implements SqliteStatement {
  readonly reader: boolean
  readonly #statement: StatementSync

  constructor(statement: StatementSync) {
    this.#statement = statement
    this.reader = statement.columns().length > 0
  }

  all(parameters: readonly unknown[]): unknown[] {
    return this.#statement.all(...plain(parameters))
  }

  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint } {
    return this.#statement.run(...plain(parameters))
  }

  iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    return this.#statement.iterate(...plain(parameters))
  }
}

type Plain = string | number | bigint | null | Uint8Array

/** node:sqlite takes an object in first place for named parameters and shifts the rest, silently: refuse it. */
function plain(parameters: readonly unknown[]): Plain[] {
  for (const value of parameters) {
    if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array))
      throw new TypeError('a database parameter must be a string, a number, null or bytes')
    if (value === undefined || typeof value === 'boolean')
      throw new TypeError(`a database parameter must not be ${String(value)}`)
  }
  return parameters as Plain[]
}
