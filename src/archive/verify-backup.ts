import type { FileHandle } from 'node:fs/promises'
import { migrations } from '../../migrations/index.ts'
import { sha256 } from '../base/canonical.ts'
import { Refused } from '../base/refused.ts'
import { originalName } from '../media/file-names.ts'
import { maximumPictureBytes } from '../media/shape.ts'
import { fits, keptTables, type KeptTable } from './kept-tables.ts'
import {
  altered,
  manifestPath,
  marker,
  markerPath,
  originalOf,
  readManifest,
  tableOf,
  type Contents,
} from './manifest.ts'
import { notOurs, notWhole, readBytes, readEntries, type TarEntry } from './tar.ts'

/** Where in a backup everything is, after all of it was looked at. */
export type Verified = {
  contents: Contents
  originals: { hash: string; entry: TarEntry }[]
  parts: { table: KeptTable; entry: TarEntry; sha256: string }[]
}

/** Largest entry that is read; more than any backup of ours has. */
const largestEntry = { picture: maximumPictureBytes, rows: 64 * 1024 * 1024, about: 64 * 1024 * 1024 }

/**
 * Reads a whole backup and checks that it is one, that it is all there, and that every byte is as it was written.
 * Touches nothing.
 * @param look is called with each entry that was read
 * @throws Refused('invalid') naming what is wrong · 'conflict' when this program has another schema
 */
export async function verifyBackup(file: FileHandle, look: (entry: TarEntry) => void = () => {}): Promise<Verified> {
  const originals = new Map<string, TarEntry>()
  const parts: { path: string; entry: TarEntry; sha256: string; rows: number }[] = []
  const pictures = new Set<string>()
  let contents: Contents | null = null
  let strange: string | null = null
  let first = true
  for await (const entry of readEntries(file)) {
    const hash = originalOf(entry.path)
    const table = tableOf(entry.path)
    if (first !== (entry.path === markerPath) || contents) throw notOurs(entry.path)
    if (entry.size > (hash ? largestEntry.picture : table ? largestEntry.rows : largestEntry.about))
      throw notOurs(entry.path)
    if (!first && !hash && !table && entry.path !== manifestPath) throw notOurs(entry.path)
    const bytes = await readBytes(file, entry.start, entry.size)
    if (first) mustBeKnown(bytes)
    else if (hash) {
      if (originals.has(hash) || parts.length > 0) throw notOurs(entry.path)
      if (sha256(bytes) !== hash) throw altered(entry.path)
      originals.set(hash, entry)
    } else if (table && !tableNamed(table)) strange ??= entry.path
    else if (table) {
      const rows = readRows(tableNamed(table)!, entry.path, bytes)
      if (table === 'media') for (const row of rows) pictures.add(String(row['hash']))
      parts.push({ path: entry.path, entry, sha256: sha256(bytes), rows: rows.length })
    } else contents = readManifest(bytes.toString('utf8'))
    first = false
    look(entry)
  }
  if (!contents) throw notWhole()
  mustHaveSchema(contents.migrations)
  if (strange) throw notOurs(strange)
  mustAgree(contents, originals, parts, pictures)
  return {
    contents,
    originals: [...originals].map(([hash, entry]) => ({ hash, entry })),
    parts: parts.map(({ path, entry, sha256 }) => ({ table: tableNamed(tableOf(path)!)!, entry, sha256 })),
  }
}

/** The rows of a part, each with all columns of its table and no others. @throws Refused('invalid') */
export function readRows(table: KeptTable, path: string, bytes: Buffer): Record<string, unknown>[] {
  const columns = Object.entries(table.columns)
  return bytes
    .toString('utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      let row: unknown
      try {
        row = JSON.parse(line)
      } catch {
        throw altered(path)
      }
      if (row === null || typeof row !== 'object' || Object.keys(row).length !== columns.length) throw altered(path)
      const cells = row as Record<string, unknown>
      if (!columns.every(([name, kind]) => fits(kind, cells[name]))) throw altered(path)
      return cells
    })
}

function tableNamed(name: string): KeptTable | undefined {
  return keptTables.find((table) => table.name === name)
}

function mustBeKnown(bytes: Buffer): void {
  if (bytes.toString('utf8') === marker) return
  throw new Refused('conflict', {
    en: 'this backup has a format that this program does not know; a newer Isnad made it',
    ar: 'صيغة هذه النسخة الاحتياطية غير معروفة لهذا البرنامج؛ أنشأها إصدار أحدث من إسناد',
  })
}

/** What the manifest says must be what is there, in that order. */
function mustAgree(
  contents: Contents,
  originals: ReadonlyMap<string, unknown>,
  parts: readonly { path: string; entry: TarEntry; sha256: string; rows: number }[],
  pictures: ReadonlySet<string>,
): void {
  const said = contents.tables.flatMap((table) => table.parts)
  if (said.length !== parts.length || originals.size !== contents.originals.count) throw altered(manifestPath)
  for (const [index, part] of parts.entries()) {
    const { path, bytes, sha256 } = said[index]!
    if (part.path !== path || part.entry.size !== bytes || part.sha256 !== sha256) throw altered(part.path)
  }
  if (contents.tables.map((table) => table.name).join() !== keptTables.map((table) => table.name).join())
    throw altered(manifestPath)
  for (const table of contents.tables) {
    const rows = parts.filter((part) => tableOf(part.path) === table.name).reduce((sum, part) => sum + part.rows, 0)
    if (rows !== table.rows) throw altered(manifestPath)
  }
  const missing = new Set(contents.originals.missing)
  for (const hash of pictures) if (!originals.has(hash) && !missing.has(hash)) throw altered(originalName(hash))
}

function mustHaveSchema(given: readonly string[]): void {
  const own = migrations.map((migration) => migration.name)
  const newer = given.find((name) => !own.includes(name))
  if (newer !== undefined)
    throw new Refused('conflict', {
      en: `this backup is newer than this program (it has ${newer}); restore it with a newer Isnad`,
      ar: `هذه النسخة الاحتياطية أحدث من هذا البرنامج (فيها ${newer})؛ استعدها بإصدار أحدث من إسناد`,
    })
  if (given.length < own.length)
    throw new Refused('conflict', {
      en: `this backup is older than this program (it lacks ${own[given.length]}); restore it with the Isnad that made it, then start this one on that data`,
      ar: `هذه النسخة الاحتياطية أقدم من هذا البرنامج (تنقصها ${own[given.length]})؛ استعدها بإصدار إسناد الذي أنشأها ثم شغّل هذا الإصدار على تلك البيانات`,
    })
}
