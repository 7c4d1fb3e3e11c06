import type { FileHandle } from 'node:fs/promises'
import { Header } from 'tar/header'
import { Refused } from '../base/refused.ts'

// Only what a backup needs of the tar format (POSIX ustar): plain files with short names, one after the other. Every
// other kind of entry is refused, so nothing in a file can name a place outside, be a link, or claim a size for long.

const blockSize = 512
/** Two empty blocks end a tar file. */
export const tarEnd = Buffer.alloc(2 * blockSize)

export type TarEntry = {
  path: string
  /** Bytes of the entry's content. */
  size: number
  /** Where in the file the content begins. */
  start: number
  /** Where the next entry begins. */
  end: number
}

/** One entry as it stands in the file: header, content, padding. */
export function tarEntry(path: string, content: Uint8Array, at: Date): Uint8Array[] {
  const head = Buffer.alloc(blockSize)
  const header = new Header({ path, size: content.length, type: 'File', mode: 0o644, uid: 0, gid: 0, mtime: at })
  if (header.encode(head)) throw new Error(`not a name for an entry: ${path}`)
  return [head, content, Buffer.alloc(padding(content.length))]
}

function padding(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize
}

/**
 * The entries of a tar file from its beginning, without their content.
 * @throws Refused('invalid') when the file is cut short or is none of ours
 */
export async function* readEntries(file: FileHandle): AsyncGenerator<TarEntry> {
  const { size: total } = await file.stat()
  for (let at = 0; ;) {
    const header = headerOf(await readBytes(file, at, blockSize))
    if (header.nullBlock) {
      const rest = await readBytes(file, at, tarEnd.length)
      if (at + tarEnd.length !== total || rest.some((byte) => byte !== 0)) throw notWhole()
      return
    }
    const { path = '', size = -1 } = header
    if (!header.cksumValid || header.type !== 'File' || header.linkpath || !Number.isSafeInteger(size) || size < 0)
      throw notOurs(path)
    const start = at + blockSize
    const end = start + size + padding(size)
    if (end > total) throw notWhole()
    yield { path, size, start, end }
    at = end
  }
}

function headerOf(block: Buffer): Header {
  try {
    return new Header(block)
  } catch {
    // Numbers that are none.
    throw notOurs(block.toString('latin1', 0, 100))
  }
}

/** @throws Refused('invalid') when the file ends before */
export async function readBytes(file: FileHandle, start: number, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  for (let done = 0; done < size;) {
    const { bytesRead } = await file.read(bytes, done, size - done, start + done)
    if (bytesRead === 0) throw notWhole()
    done += bytesRead
  }
  return bytes
}

export function notWhole(): Refused {
  return new Refused('invalid', { en: 'this backup is cut short', ar: 'هذه النسخة الاحتياطية ناقصة' })
}

export function notOurs(path: string): Refused {
  const shown = JSON.stringify(path.slice(0, 100).replace(/[^\x20-\x7e]+/g, '?'))
  return new Refused('invalid', {
    en: `this is no backup of Isnad: it holds ${shown}`,
    ar: `ليس هذا الملف نسخة احتياطية من إسناد: فيه ${shown}`,
  })
}
