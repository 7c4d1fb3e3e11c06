import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { originalName, renditionFolder } from './file-names.ts'
import { deleteRemoved, insertRemoved, selectRemoved } from './originals-store.ts'
import { selectMediaByHash } from './store.ts'

/**
 * Writes an original and then its row, in one transaction: `store` is called when the file is there. Taking in the same
 * bytes calls off a removal that was still to come, whoever is first.
 */
export async function keepOriginal<T>(
  context: Context,
  hash: string,
  bytes: Uint8Array,
  store: (inside: Context) => Promise<T>,
): Promise<T> {
  // Outside the transaction, which on SQLite holds up every other writer.
  await context.files.write(originalName(hash), bytes)
  return transact(context, async (inside) => {
    await lock(inside.db, 'originals')
    await deleteRemoved(inside, hash)
    // A removal may have come between the file and this lock.
    if (!(await inside.files.has(originalName(hash)))) await inside.files.write(originalName(hash), bytes)
    return store(inside)
  })
}

/** Notes that an original is of no use any more, in the transaction that deletes its row. */
export async function giveUpOriginal(inside: Context, hash: string): Promise<void> {
  await insertRemoved(inside, { hash, at: inside.now().toISOString() })
}

/** Removes the files of pictures that were deleted: original and renditions. Done again until it is done. */
export async function removeOriginals(context: Context): Promise<void> {
  for (;;) {
    const hashes = await selectRemoved(context, 100)
    for (const hash of hashes)
      await transact(context, async (inside) => {
        await lock(inside.db, 'originals')
        if (!(await selectMediaByHash(inside, hash))) {
          await inside.files.remove(originalName(hash))
          for await (const path of inside.files.list(renditionFolder(hash))) await inside.files.remove(path)
        }
        await deleteRemoved(inside, hash)
      })
    if (hashes.length < 100) return
  }
}
