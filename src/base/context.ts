import { AsyncLocalStorage } from 'node:async_hooks'
import { openChangeFeed, type ChangeFeed } from './changes.ts'
import { inTransaction, openDatabase, type Database } from './db.ts'
import { openFiles, type Files } from './files.ts'
import { createLog, type Log } from './log.ts'
import { migrate } from './migrate.ts'
import type { Settings } from './settings.ts'
import { readSiteChoices, type SiteSettings } from './site-settings.ts'

/** What every verb gets as its first argument. */
export type Context = {
  db: Database
  now: () => Date
  settings: Settings
  /** The site's own choices, always as last stored. */
  readonly site: SiteSettings
  files: Files
  log: Log
  changes: ChangeFeed
  /** A page being rendered notes what it was made from, so that a publication drops exactly that page. */
  depends: (tag: string) => void
}

const dependencies = new AsyncLocalStorage<(tag: string) => void>()

/** Runs a render; `note` is told every tag that the reads inside it depend on. */
export function collectDependencies<T>(note: (tag: string) => void, render: () => T): T {
  return dependencies.run(note, render)
}

export type ContextOptions = { now?: () => Date; log?: Log }

/**
 * Opens database, files and log as the settings say; built once a process.
 * @throws Refused when the data folder cannot be used, or the database is newer than this program
 */
export async function openContext(settings: Settings, options: ContextOptions = {}): Promise<Context> {
  const log = options.log ?? createLog(settings.log)
  const db = openDatabase(settings)
  try {
    return await contextOn(db, settings, log, options)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function contextOn(db: Database, settings: Settings, log: Log, options: ContextOptions): Promise<Context> {
  await migrate(db, log)
  const changes = await openChangeFeed(db, log)
  let site: SiteSettings = { ...(await readSiteChoices(db)), url: settings.url }
  changes.listen(async (tags) => {
    if (tags.includes('everything')) site = { ...(await readSiteChoices(db)), url: settings.url }
  })
  return {
    db,
    now: options.now ?? (() => new Date()),
    settings,
    get site() {
      return site
    },
    files: openFiles(settings.data),
    log,
    changes,
    depends: (tag) => dependencies.getStore()?.(tag),
  }
}

export async function closeContext(context: Context): Promise<void> {
  context.changes.stop()
  await context.db.destroy()
}

/**
 * Runs a verb's work in one transaction, and when it is stored lets this process see the change at once.
 * `work` gets the same context with the transaction as its database.
 */
export async function transact<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  if (context.db.isTransaction) return work(context)
  const result = await inTransaction(context.db, (transaction) => work(inside(context, transaction)))
  await context.changes.catchUp()
  return result
}

function inside(context: Context, db: Database): Context {
  // Not a spread: `site` must stay live.
  return Object.create(context, { db: { value: db, enumerable: true } }) as Context
}
