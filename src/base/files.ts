import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, open, readFile, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { makeFolders } from './folders.ts'
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

/**
 * A full disk, a folder that may not be written and a database that is held or gone are the operator's to mend, so
 * they are said in one line. Knows the codes of the system, of SQLite (sqlite3.h) and of PostgreSQL (SQLSTATE).
 */
export function storageRefusal(error: unknown): Refused | null {
  const {
    code = '',
    errcode = 0,
    syscall = '',
    message = '',
  } = error as Partial<NodeJS.ErrnoException> & { errcode?: number }
  const sqlite = errcode & 0xff
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100' || sqlite === 13)
    return new Refused('busy', { en: 'the disk is full; nothing was stored', ar: 'القرص ممتلئ، ولم يُحفظ شيء' })
  if (unwritable.has(code) || (code === 'ENOENT' && syscall === 'mkdir') || sqlite === 8 || sqlite === 14)
    return new Refused('busy', {
      en: 'the data folder (ISNAD_DATA) cannot be written',
      ar: 'لا يمكن الكتابة في مجلد البيانات (ISNAD_DATA)',
    })
  // Of two transactions that waited for each other one was undone (40P01): it can be done again.
  if (sqlite === 5 || sqlite === 6 || code === '40P01')
    return new Refused('busy', {
      en: 'another process holds the database; try again when it is done',
      ar: 'عملية أخرى تشغل قاعدة البيانات؛ أعد المحاولة حين تفرغ',
    })
  if (sqlite === 10 || sqlite === 11 || sqlite === 26)
    return new Refused('busy', {
      en: `the database in the data folder (ISNAD_DATA) cannot be read or is damaged: ${message}`,
      ar: `تعذرت قراءة قاعدة البيانات في مجلد البيانات (ISNAD_DATA) أو هي تالفة: ${message}`,
    })
  if (/^(?:08...|57P0[123])$/.test(code) || code === 'ECONNRESET' || message === 'Connection terminated unexpectedly')
    return new Refused('busy', {
      en: `the connection to the database (DATABASE_URL) was lost: ${message || code}`,
      ar: `انقطع الاتصال بقاعدة البيانات (DATABASE_URL): ${message || code}`,
    })
  return null
}

/** Makes a folder that lasts: the folders that now hold new ones are synced too. */
async function makeFolder(folder: string): Promise<void> {
  const first = makeFolders(folder)
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
