import { operator } from '../src/base/actor.ts'
// npm run bench [name …]: measures what the project promises, prints a table, and ends with 1 when a promise is missed.
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { importJsonl } from '../src/archive/import-jsonl.ts'
import { closeContext, openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import type { Bench, Claim, Measured } from './claim.ts'
import { arabic } from './claims/arabic.ts'
import { archive } from './claims/archive.ts'
import { comments } from './claims/comments.ts'
import { desk } from './claims/desk.ts'
import { language } from './claims/language.ts'
import { lighthouse } from './claims/lighthouse.ts'
import { pages } from './claims/pages.ts'
import { publish } from './claims/publish.ts'
import { search } from './claims/search.ts'
import { start } from './claims/start.ts'
import { studioStart } from './claims/studio-start.ts'
import { studioTyping } from './claims/studio-typing.ts'
import { studio } from './claims/studio.ts'
import { weight } from './claims/weight.ts'
import { benchLines } from './stories.ts'
import { printTable } from './table.ts'

const claims: Claim[] = [
  arabic,
  language,
  weight,
  studio,
  studioStart,
  studioTyping,
  archive,
  pages,
  desk,
  search,
  start,
  publish,
  comments,
  lighthouse,
]
const say = (line: string) => process.stderr.write(`  ${line}\n`)
const largeStories = Number(process.env['BENCH_STORIES'] ?? 100_000)

/** A site of a given size, made once and kept for later runs. */
async function siteOf(stories: number): Promise<string> {
  const folder = join(tmpdir(), `isnad-bench-1-${stories}`)
  if (existsSync(folder)) return folder
  say(`making a site of ${stories} stories in ${folder}`)
  const part = `${folder}.part`
  await rm(part, { recursive: true, force: true })
  await mkdir(part, { recursive: true })
  const context = await openContext(readSettings({ ISNAD_DATA: part, ISNAD_LOG: 'error' }))
  const lines = Readable.from(
    (function* () {
      for (const line of benchLines(stories)) yield Buffer.from(`${line}\n`)
    })(),
  )
  const done = await importJsonl(context, operator('bench'), { stream: lines }, {})
  if (done.refused > 0) throw new Error(`the bench's own stories were refused: ${JSON.stringify(done.reasons[0])}`)
  await closeContext(context)
  await rename(part, folder)
  return folder
}

const wanted = process.argv.slice(2)
const chosen = claims.filter((claim) => wanted.length === 0 || wanted.includes(claim.name))
const bench: Bench = { small: await siteOf(1000), large: await siteOf(largeStories), largeStories, say }
const rows: Measured[] = []
for (const claim of chosen) rows.push(...(await claim.measure(bench)))

printTable(rows)
