import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { importJsonl } from '../../src/archive/import-jsonl.ts'
import { operator } from '../../src/base/actor.ts'
import { closeContext, openContext, transact, type Context } from '../../src/base/context.ts'
import { openDatabase } from '../../src/base/db.ts'
import { readSettings } from '../../src/base/settings.ts'
import { countWords } from '../../src/search/count-words.ts'
import { analyseStories, insertIntoSet } from '../../src/search/index-stories.ts'
import { searchStories } from '../../src/search/search.ts'
import { indexVersion } from '../../src/search/state-store.ts'
import type { Asked } from '../../src/search/shape.ts'
import type { Claim, Measured } from '../claim.ts'
import { corpusStory, drawRank, numbers, wordOf } from '../search-corpus.ts'
import { measureQuality } from '../search-quality.ts'
import { benchSections } from '../stories.ts'

const queries = 400
const batch = 500

/**
 * Searches one at a time: words of one to four, rare and common, phrases, filters, misspelled words. 20,000 whole
 * stories with their passages; with BENCH_MILLION=1 an index of a million, without the stories themselves (an hour of
 * work the first time; it is kept). On PostgreSQL where BENCH_POSTGRES names a server: databases are made in it.
 */
export const search: Claim = {
  name: 'search',
  async measure({ say }) {
    const rows: Measured[] = []
    const servers = [null, process.env['BENCH_POSTGRES'] ?? null].filter((url, index) => index === 0 || url)
    for (const server of servers)
      for (const [stories, whole, promise] of [
        [20_000, true, server ? 100 : 10],
        ...(process.env['BENCH_MILLION'] ? [[1_000_000, false, server ? 100 : 50] as const] : []),
      ] as const) {
        const context = await corpusOf(stories, whole, server, say)
        try {
          rows.push(await timed(context, stories, promise, nameOf(server)))
        } finally {
          await closeContext(context)
        }
      }
    const databases = servers.map((server) => ({
      name: nameOf(server),
      open: (site: string) => emptySite(`isnad_bench_search_${site}`, server),
    }))
    return [...rows, ...(await measureQuality(databases))]
  },
}

async function timed(context: Context, stories: number, promise: number, database: string): Promise<Measured> {
  const random = numbers(stories)
  const asked = Array.from({ length: queries }, () => questionOf(random, stories))
  for (const one of asked.slice(0, 20)) await searchStories(context, one)
  const times: { took: number; query: string }[] = []
  let found = 0
  for (const one of asked) {
    const started = performance.now()
    const { total } = await searchStories(context, one)
    times.push({ took: performance.now() - started, query: one.query })
    if (total > 0) found += 1
  }
  times.sort((one, other) => one.took - other.took)
  const at = (share: number) => times[Math.floor(times.length * share)]!.took
  if (process.env['BENCH_SLOWEST'])
    for (const { took, query } of times.slice(-12)) process.stderr.write(`  ${took.toFixed(1)} ms ${query}\n`)
  return {
    what: `search, ${stories.toLocaleString('en')} stories, ${database}, p95 of ${queries} questions (${found} found)`,
    floor: 'WordPress 410 ms median at 20,000',
    ours: `${at(0.95).toFixed(1)} ms (median ${at(0.5).toFixed(1)}, longest ${times.at(-1)!.took.toFixed(1)})`,
    promise: `≤ ${promise} ms`,
    kept: at(0.95) <= promise,
  }
}

/** A question as readers ask: mostly words that stand together in some story. */
function questionOf(random: () => number, stories: number): Asked {
  const story = corpusStory(Math.floor(random() * stories))
  const headline = story.headline.split(' ')
  const body = (story.body[Math.floor(random() * 8)] as { runs: { text: string }[] }).runs[0]!.text.split(' ')
  const count = 1 + Math.floor(random() * 4)
  const kind = random()
  const some = (from: readonly string[]) => {
    const start = Math.floor(random() * (from.length - 4))
    return from.slice(start, start + count)
  }
  if (kind < 0.35) return { query: some(headline).join(' ') }
  if (kind < 0.6) return { query: some(body).join(' ') }
  if (kind < 0.75)
    return { query: Array.from({ length: count }, () => wordOf(Math.max(0, drawRank(random)))).join(' ') }
  if (kind < 0.85) return { query: `«${some(body).join(' ')}»` }
  if (kind < 0.9) return { query: some(headline).join(' '), section: story.section }
  if (kind < 0.95) return { query: `${some(body).join(' ')} من:${story.publishedAt.slice(0, 7)}` }
  return {
    query: some(headline)
      .join(' ')
      .replace(/(.)(.)$/, '$2$1'),
  }
}

/** A site of a size, made once and kept for later runs. */
async function corpusOf(
  stories: number,
  whole: boolean,
  server: string | null,
  say: (line: string) => void,
): Promise<Context> {
  const name = `isnad_bench_search_${indexVersion}_${stories}`
  const folder = join(tmpdir(), server ? `${name}_postgres` : name)
  const made = join(folder, 'made')
  const here = existsSync(made)
  if (!here) await rm(folder, { recursive: true, force: true })
  const url = server && (await databaseOf(server, name, here))
  const settings = readSettings({ ISNAD_DATA: folder, ISNAD_LOG: 'error', ...(url ? { DATABASE_URL: url } : {}) })
  const context = await openContext(settings)
  if (here) return context
  say(`making ${whole ? 'a site' : 'an index'} of ${stories.toLocaleString('en')} stories in ${url ?? folder}`)
  const started = performance.now()
  if (whole) await importAll(context, stories)
  else await indexAll(context, stories, say)
  if (url) await sql`vacuum analyze`.execute(context.db)
  say(`${Math.round(stories / ((performance.now() - started) / 1000))} stories a second`)
  await context.files.write('made', Buffer.from('made'))
  return context
}

const nameOf = (server: string | null) => (server ? 'PostgreSQL' : 'SQLite')

async function emptySite(name: string, server: string | null): Promise<Context> {
  const folder = join(tmpdir(), server ? `${name}_postgres` : name)
  await rm(folder, { recursive: true, force: true })
  const url = server && (await databaseOf(server, name, false))
  return openContext(readSettings({ ISNAD_DATA: folder, ISNAD_LOG: 'error', ...(url ? { DATABASE_URL: url } : {}) }))
}

async function databaseOf(server: string, name: string, here: boolean): Promise<string> {
  const url = new URL(server)
  url.pathname = `/${name}`
  if (here) return url.href
  const db = openDatabase({ databaseUrl: server, data: '' })
  await sql`drop database if exists ${sql.ref(name)}`.execute(db)
  await sql`create database ${sql.ref(name)}`.execute(db)
  await db.destroy()
  return url.href
}

async function importAll(context: Context, stories: number): Promise<void> {
  const lines = Readable.from(
    (function* () {
      for (const [position, id] of benchSections.entries())
        yield Buffer.from(`${JSON.stringify({ type: 'section', id, name: `قسم ${position + 1}`, position })}\n`)
      for (let number = 0; number < stories; number += 1) {
        const {
          id,
          slug: _slug,
          publishedAt,
          updatedAt: _updated,
          corrections: _none,
          ...content
        } = corpusStory(number)
        yield Buffer.from(`${JSON.stringify({ type: 'story', id, state: 'published', publishedAt, content })}\n`)
      }
    })(),
  )
  const done = await importJsonl(context, operator('bench'), { stream: lines }, {})
  if (done.refused > 0) throw new Error(JSON.stringify(done.reasons[0]))
}

/** The oldest first, as a newsroom publishes. */
async function indexAll(context: Context, stories: number, say: (line: string) => void): Promise<void> {
  for (let first = 0; first < stories; first += batch) {
    const some = Array.from({ length: batch }, (_, index) => ({
      number: first + index + 1,
      content: corpusStory(stories - 1 - first - index),
    }))
    await transact(context, (inside) => insertIntoSet(inside, 'a', analyseStories(some)))
    if (first % 20_000 === 0) {
      await countWords(context, { alone: true })
      say(`${first} stories`)
    }
  }
  await countWords(context, { alone: true })
}
