import { open, rename, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sha256 } from '../base/canonical.ts'
import { Refused } from '../base/refused.ts'
import { marker, markerPath, originalOf } from './manifest.ts'
import { unwritable } from './reasons.ts'
import { readBytes, readEntries, tarEnd, tarEntry } from './tar.ts'

/** A backup being written, under another name until it is whole. */
export type BackupFile = {
  /** Hashes of the originals in it. */
  originals: Set<string>
  originalBytes: number
  add(path: string, content: Uint8Array): Promise<void>
  /** Ends the file, makes sure that it lasts and gives it its name. @returns its size in bytes */
  finish(): Promise<number>
  close(): Promise<void>
}

/**
 * Opens FILE.partial. What an interrupted backup left there is taken up: originals whose bytes are right stay, from the
 * first other thing on it is written anew.
 * @throws Refused('conflict') when FILE is something else than a backup · 'busy' when it cannot be written
 */
export async function openBackupFile(path: string, at: Date): Promise<BackupFile> {
  const partial = `${path}.partial`
  await mustBeBackup(path, 0)
  // It may have been interrupted in its first entry.
  await mustBeBackup(partial, 1023)
  const file = await open(partial, 'r+')
    .catch(() => open(partial, 'w+'))
    .catch((error: unknown) => {
      throw unwritable(partial, error)
    })
  const backup: BackupFile & { end: number } = {
    originals: new Set<string>(),
    originalBytes: 0,
    end: 0,
    async add(name, content) {
      for (const piece of tarEntry(name, content, at)) await put(piece)
      noteOriginal(backup, name, content.length)
    },
    async finish() {
      await put(tarEnd)
      await file.sync()
      await rename(partial, path)
      const folder = await open(dirname(path), 'r')
      await folder.sync()
      await folder.close()
      return backup.end
    },
    close: () => file.close(),
  }
  async function put(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.length;)
      done += await file.write(bytes, done, bytes.length - done, backup.end + done).then(
        ({ bytesWritten }) => bytesWritten,
        (error: unknown) => {
          throw unwritable(partial, error)
        },
      )
    backup.end += bytes.length
  }
  try {
    await takeUp(file, backup)
    if (backup.end === 0) await backup.add(markerPath, Buffer.from(marker))
    return backup
  } catch (error) {
    await file.close()
    throw error
  }
}

function noteOriginal(backup: BackupFile, name: string, bytes: number): void {
  const hash = originalOf(name)
  if (!hash) return
  backup.originals.add(hash)
  backup.originalBytes += bytes
}

async function takeUp(file: FileHandle, backup: BackupFile & { end: number }): Promise<void> {
  try {
    for await (const { path, size, start, end } of readEntries(file)) {
      if (path !== markerPath && (!originalOf(path) || sha256(await readBytes(file, start, size)) !== originalOf(path)))
        break
      noteOriginal(backup, path, size)
      backup.end = end
    }
  } catch (error) {
    // The entry that was being written when the process died.
    if (!(error instanceof Refused)) throw error
  }
  await file.truncate(backup.end)
}

/** A slip of the keyboard must not replace some other file. */
async function mustBeBackup(path: string, tooShort: number): Promise<void> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return
  try {
    if ((await file.stat()).size <= tooShort) return
    const first = await readEntries(file).next()
    if (!first.done && first.value.path === markerPath) return
  } catch (error) {
    if (!(error instanceof Refused) && (error as { code?: string }).code !== 'EISDIR') throw error
  } finally {
    await file.close()
  }
  throw new Refused('conflict', {
    en: `${path} is here and is no backup; it was left as it is`,
    ar: `${path} موجود وليس نسخة احتياطية، وقد تُرك كما هو`,
  })
}
