import { sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { storageRefusal } from '../base/files.ts'
import { originalName } from '../media/file-names.ts'
import { openBackupFile, type BackupFile } from './backup-file.ts'
import { keptTables, type KeptTable } from './kept-tables.ts'
import { whileLocked } from './lock-file.ts'
import { manifestOf, manifestPath, partPath, type Contents } from './manifest.ts'
import { mustGoOn, type LongOptions } from './progress.ts'
import { inSnapshot, selectMigrations, selectTable, selectTableCount } from './store.ts'

export type BackupResult = {
  bytes: number
  originals: number
  rows: number
  /** Pictures whose file is not on disk, or is not what was stored: the backup is without them. */
  missing: string[]
}

/** Bytes of rows in one entry of the file, about. */
const partSize = 8 * 1024 * 1024

/**
 * Writes everything into one file: the pictures' originals, then the database as it stands at one moment, then what
 * the file holds (docs/story-format.md). The site goes on meanwhile. Until it is whole the file is called FILE.partial;
 * an interrupted backup to the same FILE goes on from there.
 * @param file path; a backup that is there is replaced when the new one is whole
 * @throws Refused('conflict') when FILE is no backup · 'busy' stopped, disk full, or another process writes this file
 */
export async function backup(context: Context, file: string, options: LongOptions = {}): Promise<BackupResult> {
  try {
    return await whileLocked(`${file}.lock`, () => writeBackup(context, file, options))
  } catch (error) {
    throw storageRefusal(error) ?? error
  }
}

async function writeBackup(context: Context, path: string, options: LongOptions): Promise<BackupResult> {
  const at = context.now()
  const counts = await Promise.all(keptTables.map(({ name }) => selectTableCount(context, name)))
  const progress = { done: 0, total: counts.reduce((sum, count) => sum + count), unit: 'rows' }
  const step = (rows: number) => {
    mustGoOn(options.signal)
    progress.done += rows
    progress.total = Math.max(progress.total, progress.done)
    options.onProgress?.(progress)
  }
  const file = await openBackupFile(path, at)
  try {
    // Most pictures go in before the snapshot, so that it is held no longer than the database takes.
    await addOriginals(context, file, step)
    progress.done = 0
    const contents = await inSnapshot(context, async (inside): Promise<Contents> => {
      const missing = await addOriginals(inside, file, () => mustGoOn(options.signal))
      const tables: Contents['tables'] = []
      for (const table of keptTables) tables.push(await addTable(inside, file, table, step))
      const originals = { count: file.originals.size, bytes: file.originalBytes, missing }
      return { at: at.toISOString(), migrations: await selectMigrations(inside), originals, tables }
    })
    await file.add(manifestPath, Buffer.from(manifestOf(contents)))
    const rows = contents.tables.reduce((sum, table) => sum + table.rows, 0)
    return {
      bytes: await file.finish(),
      originals: contents.originals.count,
      rows,
      missing: contents.originals.missing,
    }
  } finally {
    await file.close()
  }
}

/** @returns hashes of originals that are not there or not what they should be */
async function addOriginals(context: Context, file: BackupFile, step: (rows: number) => void): Promise<string[]> {
  const missing: string[] = []
  for await (const rows of selectTable(context, mediaTable))
    for (const row of rows) {
      step(1)
      const hash = String(row['hash'])
      if (file.originals.has(hash)) continue
      const bytes = await context.files.read(originalName(hash))
      if (bytes && sha256(bytes) === hash) await file.add(originalName(hash), bytes)
      else missing.push(hash)
    }
  return missing
}

const mediaTable = keptTables.find((table) => table.name === 'media')!

async function addTable(context: Context, file: BackupFile, table: KeptTable, step: (rows: number) => void) {
  const kept = { name: table.name as string, rows: 0, parts: [] as Contents['tables'][number]['parts'] }
  let lines: string[] = []
  let length = 0
  const flush = async () => {
    if (lines.length === 0) return
    const bytes = Buffer.from(lines.join(''))
    const path = partPath(table.name, kept.parts.length + 1)
    await file.add(path, bytes)
    kept.parts.push({ path, bytes: bytes.length, sha256: sha256(bytes) })
    lines = []
    length = 0
  }
  for await (const rows of selectTable(context, table)) {
    for (const row of rows) {
      const line = `${JSON.stringify(row)}\n`
      lines.push(line)
      length += line.length
      if (length >= partSize) await flush()
    }
    kept.rows += rows.length
    step(rows.length)
  }
  await flush()
  return kept
}
