import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Refused } from './refused.ts'

/** Files under the data folder, by paths relative to it. A later store (S3) answers the same five verbs. */
export type Files = {
  root: string
  /** Writes whole or not at all: temporary file, fsync, rename, fsync of the folder. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** The bytes, or null when there is no such file. */
  read(path: string): Promise<Buffer | null>
  has(path: string): Promise<boolean>
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>
  /** Paths of all files below a folder, relative to the root. */
  list(folder: string): AsyncIterable<string>
}

/** @param root absolute path of the data folder */
export function openFiles(root: string): Files {
  const place = (path: string): string => {
    const full = resolve(root, path)
    if (full !== root && !full.startsWith(root + sep)) throw new Error(`outside the data folder: ${path}`)
    return full
  }

  async function* walk(folder: string): AsyncIterable<string> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(nullWhenMissing)
    for (const entry of entries ?? []) {
      const full = join(folder, entry.name)
      if (entry.isDirectory()) yield* walk(full)
      else yield relative(root, full)
    }
  }

  return {
    root,
    async write(path, bytes) {
      const full = place(path)
      const temporary = `${full}.${randomBytes(6).toString('hex')}.part`
      try {
        await makeFolder(dirname(full))
        const file = await open(temporary, 'wx')
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(temporary, full)
        await syncFolder(dirname(full))
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {})
        throw storageRefusal(error) ?? error
      }
    },
    async read(path) {
      return (await readFile(place(path)).catch(nullWhenMissing)) ?? null
    },
    async has(path) {
      return access(place(path), constants.R_OK).then(
        () => true,
        () => false,
      )
    },
    async remove(path) {
      await rm(place(path), { force: true })
    },
    list: (folder) => walk(place(folder)),
  }
}

const unwritable = new Set(['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'])

/** A full disk and a folder that may not be written are the operator's to mend, so they are said in one line. */
export function storageRefusal(error: unknown): Refused | null {
  const code = (error as { code?: string }).code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Refused('busy', { en: 'the disk is full; nothing was stored', ar: 'القرص ممتلئ، ولم يُحفظ شيء' })
  if (code !== undefined && unwritable.has(code))
    return new Refused('busy', {
      en: 'the data folder (ISNAD_DATA) cannot be written',
      ar: 'لا يمكن الكتابة في مجلد البيانات (ISNAD_DATA)',
    })
  return null
}

/** Makes a folder that lasts: the folders that now hold new ones are synced too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let at = dirname(folder); at.length >= dirname(first).length; at = dirname(at)) {
    await syncFolder(at)
    if (at === dirname(at)) break
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function nullWhenMissing(error: { code?: string }): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
