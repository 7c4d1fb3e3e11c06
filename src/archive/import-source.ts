import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { unreadable } from './reasons.ts'
import { selectPlace, type Place } from './store.ts'

/** A file to import, and how far it was read before. */
export type Source = {
  size: number
  /** Under which the place is kept. */
  id: string
  /** Under which is kept what was refused: `position` is the first such line, `lines` how many. */
  refusedId: string
  place: Place
  refused: { line: number; count: number } | null
  stream(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** Bytes of a file's beginning that tell it from others. */
const beginning = 64 * 1024

/** @throws Refused('missing') when it cannot be read */
export async function openSource(context: Context, path: string): Promise<Source> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(path, error)
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile())
      throw unreadable(
        path,
        stat.isDirectory()
          ? { code: 'EISDIR' }
          : { en: 'not a file; for a pipe give -', ar: 'ليس ملفًا؛ لقراءة أنبوب اكتب -' },
      )
    const { size } = stat
    const id = await idOf(file, basename(path), size)
    const refusedId = `${id} refused`
    const place = await placeIn(context, file, id, size)
    const refused = place.position > 0 ? await selectPlace(context, refusedId) : null
    return {
      size,
      id,
      refusedId,
      place,
      refused: refused && {
        line: refused.position,
        count: refused.lines,
      },
      stream: () =>
        file.createReadStream({
          start: place.position,
          highWaterMark: 1024 * 1024,
          autoClose: false,
        }),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The same file has the same id wherever it was moved to: its name, size and first bytes. */
async function idOf(file: FileHandle, name: string, size: number): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0)
  return createHash('sha256')
    .update(JSON.stringify([name, size]))
    .update(buffer.subarray(0, bytesRead))
    .digest('hex')
}

/** Where an interrupted run stopped. @throws Refused('conflict') when no line of this file ends there */
async function placeIn(context: Context, file: FileHandle, id: string, size: number): Promise<Place> {
  const place = await selectPlace(context, id)
  if (!place || place.position === 0) return { position: 0, lines: 0 }
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, place.position - 1)
  if (buffer[0] === 0x0a || place.position === size) return place
  throw new Refused('conflict', {
    en: 'another file of the same name, size and beginning was being imported; give this one another name',
    ar: 'كان ملف آخر بالاسم والحجم والبداية نفسها قيد الاستيراد؛ غيّر اسم هذا الملف',
  })
}
