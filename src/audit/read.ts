import { fold } from '../arabic/normalise.ts'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { cursorOf, placeOf } from '../base/cursor.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { auditPolicy } from './policy.ts'
import type { AuditFilter, AuditLine } from './shape.ts'
import { selectLines, type AuditPlace } from './store.ts'

/** Lines that one answer looks through for words or a door, so that a rare word holds nobody up. */
export const mostLooked = 20_000
/** Lines read at once. */
const batch = 1000

export type AuditPage = {
  items: AuditLine[]
  /** Where it goes on; null at the end of the log. There may be fewer lines than asked for, or none, and more to come. */
  next: string | null
  /** How far back was looked, when there is more. */
  lookedTo: string | null
}

/**
 * Lines of the log, newest first.
 * @throws Refused('forbidden' | 'invalid')
 */
export async function readAudit(
  context: Context,
  by: Actor,
  filter: AuditFilter,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<AuditPage> {
  mustBeAllowed(auditPolicy, 'read', by, null)
  const wanted = wantedBy(filter)
  const items: AuditLine[] = []
  let looked = 0
  let place: AuditPlace | null = cursor === undefined ? null : placeIn(cursor)
  // One more than is shown says whether there is more.
  const size = wanted ? batch : limit + 1
  while (looked < mostLooked) {
    const lines = await selectLines(context, filter, place, size)
    for (const line of lines) {
      if (wanted && !wanted(line)) continue
      if (items.length === limit) return goesOn(items, items.at(-1)!)
      items.push(line)
    }
    if (lines.length < size) return { items, next: null, lookedTo: null }
    place = lines.at(-1)!
    looked += lines.length
    // Others have their turn between two batches.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return goesOn(items, place!)
}

const goesOn = (items: AuditLine[], { at, id }: AuditPlace): AuditPage => ({
  items,
  next: cursorOf({ at, id: String(id) }),
  lookedTo: at,
})

/** Every line that is asked for, newest first, batch by batch. */
export async function* everyLine(context: Context, filter: AuditFilter): AsyncGenerator<AuditLine[]> {
  const wanted = wantedBy(filter)
  for (let place: AuditPlace | null = null; ;) {
    const lines = await selectLines(context, filter, place, batch)
    yield wanted ? lines.filter(wanted) : lines
    if (lines.length < batch) return
    place = lines.at(-1)!
  }
}

/** What no index finds; null when all of the filter is done by the database. */
function wantedBy({ q, door }: AuditFilter): ((line: AuditLine) => boolean) | null {
  if (q === undefined && door === undefined) return null
  const words = q === undefined ? [] : fold(q).split(' ').filter(Boolean)
  return (line) => {
    if (door !== undefined && line.door !== door) return false
    if (words.length === 0) return true
    const text = fold(
      `${line.name} ${line.address ?? ''} ${line.act} ${line.subject} ${line.subjectId} ${JSON.stringify(line.detail)}`,
    )
    return words.every((word) => text.includes(word))
  }
}

function placeIn(cursor: string): AuditPlace {
  const { at, id } = placeOf(cursor)
  if (/^\d{1,15}$/.test(id)) return { at, id: Number(id) }
  throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
}
