import { PostgresDialect } from 'kysely'

/** Connections one process holds at most. */
const maximumConnections = 10

/**
 * Kysely's PostgreSQL dialect. The driver is loaded only here, so that a site on SQLite does not pay for it.
 * @param url postgres://user:password@host/database
 */
export function postgresDialect(url: string): PostgresDialect {
  return new PostgresDialect({
    pool: async () => {
      const { default: pg } = await import('pg')
      // 64-bit integers come as text by default; all of ours are counts and ids far below 2^53.
      pg.types.setTypeParser(pg.types.builtins.INT8, Number)
      const pool = new pg.Pool({ connectionString: url, max: maximumConnections, connectionTimeoutMillis: 5000 })
      // A server that goes away ends idle connections; the next query says so to whoever asked.
      pool.on('error', () => {})
      // One that is lost in the middle of a transaction says it twice: to the query, and as an event that would end us.
      pool.on('connect', (client) => client.on('error', () => {}))
      return pool
    },
  })
}
