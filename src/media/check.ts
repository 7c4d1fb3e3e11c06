import { sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { Refused, type Words } from '../base/refused.ts'
import { originalName, originalsFolder } from './file-names.ts'
import { inspectPicture } from './inspect.ts'
import type { Media } from './shape.ts'
import { countMedia, selectByHashAfter, selectMediaByHash } from './store.ts'

/** One picture or file looked at: how many are done, of how many, and what is wrong with this one, if anything. */
export type CheckedMedia = {
  done: number
  /** Pictures in the database; files that belong to none come on top. */
  total: number
  path: string
  /** The picture's id; null for a file that belongs to none. */
  media: string | null
  problem: Words | null
}

const pageSize = 100

/**
 * Looks at every picture's original: is it there, are its bytes those that were stored, can it still be shown? Then at
 * every file among the originals that belongs to no picture.
 */
export async function* checkMedia(context: Context): AsyncGenerator<CheckedMedia> {
  const total = await countMedia(context)
  let done = 0
  for await (const media of everyMedia(context)) {
    done += 1
    yield { done, total, path: originalName(media.hash), media: media.id, problem: await problemOf(context, media) }
  }
  for await (const path of context.files.list(originalsFolder)) {
    const hash = path.slice(path.lastIndexOf('/') + 1)
    if (path !== originalName(hash) || !(await selectMediaByHash(context, hash)))
      yield { done, total, path, media: null, problem: { en: 'belongs to no picture', ar: 'ملف لا يخص أي صورة' } }
  }
}

async function problemOf(context: Context, media: Media): Promise<Words | null> {
  const bytes = await context.files.read(originalName(media.hash))
  if (!bytes) return { en: 'the original is missing', ar: 'ملف الصورة الأصلي مفقود' }
  if (sha256(bytes) !== media.hash)
    return { en: 'the original is not the file that was stored', ar: 'ملف الصورة الأصلي ليس الملف الذي حُفظ' }
  try {
    await inspectPicture(bytes)
    return null
  } catch (error) {
    if (error instanceof Refused) return error.reasons[0]!
    throw error
  }
}

async function* everyMedia(context: Context): AsyncGenerator<Media> {
  for (let after = ''; ;) {
    const page = await selectByHashAfter(context, after, pageSize)
    yield* page
    if (page.length < pageSize) return
    after = page.at(-1)!.hash
  }
}
