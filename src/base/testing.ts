import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Actor, Role } from './actor.ts'
import { closeContext, openContext, type Context, type ContextOptions } from './context.ts'
import { createLog } from './log.ts'
import { readSettings } from './settings.ts'

// For tests only: a real context on a real database of its own. With TEST_DATABASE_URL it is a schema of its own in
// that PostgreSQL, otherwise a SQLite file.

const open: (() => Promise<void>)[] = []

/** Settings of a fresh, empty site. `env` adds to them. */
export async function testEnvironment(env: Record<string, string> = {}): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'isnad-test-'))
  open.push(() => rm(folder, { recursive: true, force: true }))
  const settings: Record<string, string> = {
    ISNAD_DATA: folder,
    ISNAD_SAMPLES: 'off',
    ISNAD_LOG: 'warn',
    ISNAD_URL: 'https://news.example',
    PORT: '0',
  }
  const postgres = process.env['TEST_DATABASE_URL']
  if (postgres) {
    const schema = `test_${randomBytes(6).toString('hex')}`
    await inPostgres(postgres, `create schema ${schema}`)
    open.push(() => inPostgres(postgres, `drop schema ${schema} cascade`))
    const url = new URL(postgres)
    url.searchParams.set('options', `-c search_path=${schema}`)
    settings['DATABASE_URL'] = url.href
  }
  return { ...settings, ...env }
}

export async function testContext(options: ContextOptions & { env?: Record<string, string> } = {}): Promise<Context> {
  const settings = readSettings(await testEnvironment(options.env))
  const context = await openContext(settings, { log: createLog('warn'), ...options })
  let closed = false
  open.push(async () => {
    if (!closed) await closeContext(context)
    closed = true
  })
  return context
}

async function inPostgres(url: string, statement: string): Promise<void> {
  const { openDatabase } = await import('./db.ts')
  const db = openDatabase({ databaseUrl: url, data: '' })
  await sql.raw(statement).execute(db)
  await db.destroy()
}

/** Closes what the tests of one file opened, newest first. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
}

/** Somebody of the newsroom with an account, as a verb's actor. */
export function actor(name: string, role: Role, account = `account-${name}`): Actor {
  return { name, role, account, door: 'studio', address: '192.0.2.1' }
}

/** What the audit log says was done to something, in order. */
export async function selectAuditActs(context: Context, id: string): Promise<string[]> {
  const rows = await context.db
    .selectFrom('audit_log')
    .select('act')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.act)
}
