import { open, type FileHandle } from 'node:fs/promises'
import { sha256 } from '../base/canonical.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { storageRefusal } from '../base/files.ts'
import { Refused } from '../base/refused.ts'
import { originalName } from '../media/file-names.ts'
import { indexMedia } from '../media/find.ts'
import { countWords } from '../search/count-words.ts'
import { indexPublished, indexUnpublished } from '../stories/archived.ts'
import { keptTables } from './kept-tables.ts'
import { altered } from './manifest.ts'
import { mustGoOn, type LongOptions } from './progress.ts'
import { unreadable } from './reasons.ts'
import { insertRows, raiseCounters, selectFilledTable } from './store.ts'
import { readBytes, type TarEntry } from './tar.ts'
import { readRows, verifyBackup, type Verified } from './verify-backup.ts'

export type RestoreResult = {
  originals: number
  rows: number
  /** When the backup was made. */
  at: string
  /** Pictures that the backup was already without. */
  missing: string[]
}

/**
 * Puts a backup into an empty site, on either database. All of the file is checked first; then come the pictures, and
 * then all rows in one transaction, so that an interrupted restore leaves an empty site and can be run again.
 * @throws Refused('conflict') when the site is not empty, or the backup has another schema · 'invalid' when the file is
 * no backup, cut short or altered · 'busy' stopped, or the disk is full
 */
export async function restore(context: Context, path: string, options: LongOptions = {}): Promise<RestoreResult> {
  await mustBeEmpty(context)
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw unreadable(path, { code: 'EISDIR' })
    let done = 0
    const step = ({ size }: TarEntry) => {
      mustGoOn(options.signal)
      done += size
      options.onProgress?.({ done, total: 2 * stat.size, unit: 'bytes' })
    }
    const backup = await verifyBackup(file, step)
    for (const { hash, entry } of backup.originals) {
      if (!(await context.files.has(originalName(hash))))
        await context.files.write(originalName(hash), await unchanged(file, entry, hash))
      step(entry)
    }
    await transact(context, (inside) => insertEverything(inside, file, backup, step))
    await countWords(context, { signal: options.signal, alone: true })
    const { at, originals, tables } = backup.contents
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return { originals: originals.count, rows, at, missing: originals.missing }
  } catch (error) {
    throw storageRefusal(error) ?? error
  } finally {
    await file.close()
  }
}

async function insertEverything(
  context: Context,
  file: FileHandle,
  { parts }: Verified,
  step: (entry: TarEntry) => void,
): Promise<void> {
  await lock(context.db, 'imports')
  await mustBeEmpty(context)
  for (const { table, entry, sha256: hash } of parts) {
    const rows = readRows(table, entry.path, await unchanged(file, entry, hash))
    await insertRows(context, table.name, rows as never[])
    if (table.name === 'published_stories') await indexRows(context, rows)
    if (table.name === 'stories') await indexWorkingRows(context, rows)
    if (table.name === 'media')
      await indexMedia(
        context,
        rows.map((row) => String(row['id'])),
      )
    step(entry)
  }
  await raiseCounters(context)
  await announce(context.db, ['everything'])
}

/** The index is made anew from the stories: it is not the same on both databases. */
async function indexRows(context: Context, rows: readonly Record<string, unknown>[]): Promise<void> {
  const found = rows.filter((row) => row['state'] === 'published')
  for (let start = 0; start < found.length; start += 100)
    await indexPublished(
      context,
      found.slice(start, start + 100).map((row) => ({ id: String(row['id']), number: Number(row['number']) })),
    )
}

async function indexWorkingRows(context: Context, rows: readonly Record<string, unknown>[]): Promise<void> {
  const ids = rows.filter((row) => row['state'] !== 'published' || row['pending'] === 1).map((row) => String(row['id']))
  for (let start = 0; start < ids.length; start += 100) await indexUnpublished(context, ids.slice(start, start + 100))
}

/** Somebody may have written to the file since it was checked. */
async function unchanged(file: FileHandle, { path, start, size }: TarEntry, hash: string): Promise<Buffer> {
  const bytes = await readBytes(file, start, size)
  if (sha256(bytes) !== hash) throw altered(path)
  return bytes
}

async function mustBeEmpty(context: Context): Promise<void> {
  const filled = await selectFilledTable(context, keptTables)
  if (filled)
    throw new Refused('conflict', {
      en: `this site is not empty (there are rows in ${filled}); a backup goes into an empty one: a new ISNAD_DATA folder or database`,
      ar: `الموقع ليس فارغًا (في ${filled} صفوف)؛ تُستعاد النسخة في موقع فارغ: مجلد ISNAD_DATA جديد أو قاعدة بيانات جديدة`,
    })
}
