import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Role } from './actor.ts'
import { closeContext, openContext, type Context, type ContextOptions } from './context.ts'
import { openDatabase } from './db.ts'
import { createLog } from './log.ts'
import { migrate } from './migrate.ts'
import { readSettings } from './settings.ts'
import { emptySchema, migratedSchema, type TestSchema } from './testing-schemas.ts'

// For tests only: a real context on a real database of its own. With TEST_DATABASE_URL it is a schema of its own in
// that PostgreSQL, otherwise a SQLite file.

const open: (() => Promise<void>)[] = []

/** Settings of a site that was never started: its database has nothing in it. `env` adds to them. */
export async function testEnvironment(env: Record<string, string> = {}): Promise<Record<string, string>> {
  return environment(env, (database) => emptySchema(database, process.env['TEST_RUN']))
}

/** Settings of a fresh, empty site whose database has its tables already. `env` adds to them. */
export async function migratedEnvironment(env: Record<string, string> = {}): Promise<Record<string, string>> {
  const settings = await environment(env, (database) => migratedSchema(database, process.env['TEST_RUN']))
  if (!settings['DATABASE_URL']) await writeFile(join(settings['ISNAD_DATA']!, 'isnad.sqlite'), await migratedFile())
  return settings
}

export async function testContext(options: ContextOptions & { env?: Record<string, string> } = {}): Promise<Context> {
  const settings = readSettings(await migratedEnvironment(options.env))
  const context = await openContext(settings, { log: createLog('warn'), ...options })
  let closed = false
  open.push(async () => {
    if (!closed) await closeContext(context)
    closed = true
  })
  return context
}

async function environment(
  env: Record<string, string>,
  newSchema: (database: string) => Promise<TestSchema>,
): Promise<Record<string, string>> {
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
    const { databaseUrl, release } = await newSchema(postgres)
    open.push(release)
    settings['DATABASE_URL'] = databaseUrl
  }
  return { ...settings, ...env }
}

let migrated: Promise<Buffer> | undefined

/** The database file of a fresh site: to copy it is quicker than to make it each time. */
function migratedFile(): Promise<Buffer> {
  migrated ??= (async () => {
    const data = await mkdtemp(join(tmpdir(), 'isnad-test-'))
    const db = openDatabase({ databaseUrl: null, data })
    await migrate(db, createLog('warn'))
    await db.destroy()
    const file = await readFile(join(data, 'isnad.sqlite'))
    await rm(data, { recursive: true })
    return file
  })()
  return migrated
}

/** Closes what the tests of one file opened, newest first. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close()
}

/** How long this process has worked, in milliseconds: unlike a clock it does not count what others do on the machine. */
export function worked(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
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
