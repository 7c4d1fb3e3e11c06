import type { ChangeFeed } from './changes.ts'
import type { Context } from './context.ts'

/**
 * What every page needs and seldom changes: read once a process, and anew after its tag was announced. A transaction
 * reads for itself, because it may have changed it.
 * @param tag is noted as what the page depends on, and must be announced with every change
 */
export function remember<T>(tag: string, read: (context: Context) => Promise<T>): (context: Context) => Promise<T> {
  const known = new WeakMap<ChangeFeed, { count: number; value: Promise<T> }>()
  return async (context) => {
    context.depends(tag)
    if (context.db.isTransaction) return read(context)
    const count = context.changes.count(tag)
    const last = known.get(context.changes)
    if (last?.count === count) return last.value
    const value = read(context)
    known.set(context.changes, { count, value })
    // What failed is asked again.
    value.catch(() => known.delete(context.changes))
    return value
  }
}
