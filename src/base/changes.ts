import { lock, type Database } from './db.ts'
import type { Log } from './log.ts'

/**
 * The change feed: a transaction that alters what readers see says so with tags, in itself; every process on the
 * database reads the feed and drops the pages made from those tags.
 *
 * Tags: `story:<id>` the story itself · `teaser:<id>` how it shows in lists · `list:all`, `list:section:<id>`,
 * `list:person:<id>`, `list:topic:<slug>` who joins or leaves a list · `day:<date>` · `corrections` · `addresses` where stories stand, for sitemaps · `sections` ·
 * `topics` names and merges of topics · `front:<place>` what editors chose for a front · `breaking` · `people` · `person:<id>` · `media:<id>` ·
 * `comments:<story>` what readers wrote under it · `comment-policies` · `everything`.
 */
export type ChangeListener = (tags: readonly string[]) => void | Promise<void>

/** Notes a change in the transaction that makes it. */
export async function announce(transaction: Database, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  // Ids must appear in the order of commits, or a reader of the feed could pass one by: one announcer at a time.
  await lock(transaction, 'changes')
  await transaction
    .insertInto('changes')
    .values({ tags: JSON.stringify(tags), at: new Date().toISOString() })
    .execute()
}

export type ChangeFeed = {
  /** How often a tag was told since it was first asked for here: what was read at another count is out of date. */
  count(tag: string): number
  /** Reads what is new at once; resolves when listeners were told. */
  catchUp(): Promise<void>
  listen(listener: ChangeListener): void
  start(everyMilliseconds: number): void
  stop(): void
}

/** Rows of the feed older than this are of no use to anybody: a process that slept longer drops everything. */
const keptMilliseconds = 24 * 60 * 60 * 1000

export async function openChangeFeed(db: Database, log: Log): Promise<ChangeFeed> {
  const listeners: ChangeListener[] = []
  const newest = async () =>
    Number(
      (
        await db
          .selectFrom('changes')
          .select((row) => row.fn.max('id').as('id'))
          .executeTakeFirst()
      )?.id ?? 0,
    )
  let seen = await newest()
  let reading: Promise<void> | null = null
  let again = false
  const timers: NodeJS.Timeout[] = []
  const counts = new Map<string, number>()
  let behind = false

  /** In the order they came to listen: the site's choices are anew before pages are dropped. */
  async function tell(tags: readonly string[]): Promise<void> {
    for (const tag of tags.includes('everything') ? counts.keys() : tags)
      if (counts.has(tag)) counts.set(tag, counts.get(tag)! + 1)
    for (const listener of listeners) await listener(tags)
  }

  async function read(): Promise<void> {
    const rows = await db
      .selectFrom('changes')
      .select(['id', 'tags'])
      .where('id', '>', seen)
      .orderBy('id')
      .limit(1000)
      .execute()
    if (rows.length === 0 && !behind) return
    const tags = new Set<string>()
    // A gap may mean that rows were pruned before this process saw them. It may also be a transaction that was undone;
    // dropping too much is no harm.
    if (behind || rows[0]!.id > seen + 1) tags.add('everything')
    for (const row of rows) for (const tag of JSON.parse(row.tags) as string[]) tags.add(tag)
    await tell([...tags])
    // Only what everybody has acted on is done with.
    seen = rows.at(-1)?.id ?? seen
    behind = false
    if (rows.length === 1000) await read()
  }

  function catchUp(): Promise<void> {
    if (reading) {
      again = true
      return reading
    }
    reading = (async () => {
      try {
        do {
          again = false
          await read()
        } while (again)
      } catch (error) {
        // Readers keep the pages there are while the database is away; once it answers again, all of them are made anew.
        if (!behind) log.warn('the change feed could not be read', { error })
        behind = true
      } finally {
        reading = null
      }
    })()
    return reading
  }

  async function prune(): Promise<void> {
    const before = new Date(Date.now() - keptMilliseconds).toISOString()
    await db
      .deleteFrom('changes')
      .where('at', '<', before)
      .where('id', '<', seen)
      .execute()
      .catch((error: unknown) => log.warn('the change feed could not be pruned', { error }))
  }

  return {
    catchUp,
    count(tag) {
      if (!counts.has(tag)) counts.set(tag, 0)
      return counts.get(tag)!
    },
    listen: (listener) => void listeners.push(listener),
    start(everyMilliseconds) {
      void prune()
      timers.push(
        setInterval(() => void catchUp(), everyMilliseconds),
        setInterval(() => void prune(), keptMilliseconds / 24),
      )
      for (const timer of timers) timer.unref()
    },
    stop() {
      for (const timer of timers.splice(0)) clearInterval(timer)
    },
  }
}
