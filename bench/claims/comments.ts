import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { brotliCompressSync } from 'node:zlib'
import { stories } from '../../samples/stories/index.ts'
import { operator } from '../../src/base/actor.ts'
import { closeContext, openContext, type Context } from '../../src/base/context.ts'
import { readSettings } from '../../src/base/settings.ts'
import { changeCommentingPolicy } from '../../src/comments/change-policy.ts'
import { solvedProof } from '../../src/comments/testing.ts'
import { assets } from '../../src/site/assets.ts'
import { perSecond, share, type Claim, type Measured } from '../claim.ts'
import { load, median } from '../load.ts'
import { postAll, type Posting } from '../post.ts'
import { fetchWhole, startOurs, type Running } from '../processes.ts'

/** Stories of the sample newsroom, each for one measurement. */
const [quiet, without, flooded, beside, twice, busy] = stories.map(({ id }) => id) as [
  string,
  string,
  string,
  string,
  string,
  string,
]

/** Forms with their work done, each with words of its own. */
async function forms(context: Context, story: string, count: number): Promise<string[]> {
  const made: string[] = []
  for (let number = 0; number < count; number++) {
    const altcha = await solvedProof(context, story, { expiresAt: Date.now() + 3_600_000 })
    const text = `تعليق رقم ${number} على هذه المادة: أرجو أن تنشروا المزيد عن الموضوع، فالناس يسألون عنه كل يوم.`
    made.push(new URLSearchParams({ name: `قارئ ${number % 977}`, text, altcha }).toString())
  }
  return made
}

const to = (server: Running, story: string, bodies: readonly string[]): Posting[] =>
  bodies.map((body, index) => ({
    port: server.port,
    path: `/story/${story}/comments`,
    body,
    // As from some thousand readers.
    from: `198.51.${(index >> 8) & 15}.${index & 255}`,
  }))

const taken = (statuses: readonly number[]) => statuses.filter((status) => status === 201 || status === 202).length

async function storyPath(server: Running, id: string): Promise<string> {
  const { head } = await fetchWhole(server.port, `/s/${id}`)
  return new URL(head[head.findIndex((name) => name.toLowerCase() === 'location') + 1]!, 'http://localhost').pathname
}

/** Comments a second, and that after kill -9 each that was acknowledged is on disk. */
async function posts(context: Context, server: Running): Promise<Measured> {
  const warm = await forms(context, busy, 500)
  await postAll(to(server, busy, warm))
  const bodies = await forms(context, busy, 10_000)
  const { statuses, seconds } = await postAll(to(server, busy, bodies))
  server.process.kill('SIGKILL')
  const { count } = await context.db
    .selectFrom('comments')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('story', '=', busy)
    .executeTakeFirstOrThrow()
  const stored = Number(count) - warm.length
  const rate = taken(statuses) / seconds
  return {
    what: 'durable comment posts/s, 32 connections, proof checked; on disk after kill -9',
    floor: 'WordPress 95–100/s without any check',
    ours: `${perSecond(rate)}; ${stored.toLocaleString('en')} of ${taken(statuses).toLocaleString('en')}`,
    promise: '≥ 1,000/s, all',
    kept: rate >= 1000 && stored === taken(statuses),
  }
}

/** Bytes a second of a page with 500 comments against one with none, both from the cache, in turns. */
async function pageOf500(context: Context, server: Running): Promise<Measured> {
  await postAll(to(server, quiet, await forms(context, quiet, 500)))
  const [with500, none] = [await storyPath(server, quiet), await storyPath(server, without)]
  const rounds: { with: number; without: number }[] = []
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await load(server.port, with500, 2), await load(server.port, none, 2)]
    rounds.push({ with: one.perSecond * one.bytes, without: other.perSecond * other.bytes })
  }
  const ratio = median(rounds.map((each) => each.with / each.without))
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB/s`
  return {
    what: 'story page with 500 comments from cache, bytes a second',
    floor: `without comments ${megabytes(median(rounds.map((each) => each.without)))}`,
    ours: `${megabytes(median(rounds.map((each) => each.with)))} = ${share(ratio)}`,
    promise: '≥ 1.00 × (0.95 measured)',
    kept: ratio >= 0.95,
  }
}

/** The 95th percentile of a reader's wait in milliseconds, at 50 pages a second for some seconds. */
async function waits(server: Running, paths: readonly string[], seconds: number): Promise<number> {
  const all: number[] = []
  const asked: Promise<unknown>[] = []
  const started = performance.now()
  for (let number = 0; number < seconds * 50; number++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, started + number * 20 - performance.now())))
    const began = performance.now()
    asked.push(fetchWhole(server.port, paths[number % paths.length]!).then(() => all.push(performance.now() - began)))
  }
  await Promise.all(asked)
  return all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)]!
}

/** `postAll` in another thread. */
function postedAside(all: Posting[], options: object): ReturnType<typeof postAll> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../post-worker.ts', import.meta.url), { workerData: { all, options } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** What readers feel of 200 valid comments a second for a minute, also on the page they are written under. */
async function flood(context: Context, server: Running): Promise<Measured> {
  const paths = [await storyPath(server, flooded), '/', await storyPath(server, beside)]
  const bodies = await forms(context, flooded, 12_000)
  await waits(server, paths, 5)
  const idle = await waits(server, paths, 20)
  const [during, { statuses }] = await Promise.all([
    waits(server, paths, 60),
    postedAside(to(server, flooded, bodies), { every: 5, connections: 64 }),
  ])
  return {
    what: 'readers’ p95 while 200 comments/s are posted for a minute',
    floor: `idle ${idle.toFixed(1)} ms`,
    ours: `${during.toFixed(1)} ms = ${share(during / idle)}; ${taken(statuses).toLocaleString('en')} taken`,
    promise: '≤ 2.00 ×',
    kept: during <= 2 * idle && taken(statuses) === bodies.length,
  }
}

/** Each solution to two processes in the same moment. */
async function replays(context: Context, servers: readonly [Running, Running]): Promise<Measured> {
  const bodies = await forms(context, twice, 10_000)
  const both = bodies.flatMap((body) => servers.map((server) => to(server, twice, [body])[0]!))
  const { statuses } = await postAll(both, { connections: 64 })
  let replayed = 0
  let lost = 0
  for (let index = 0; index < both.length; index += 2) {
    const accepted = taken(statuses.slice(index, index + 2))
    if (accepted > 1) replayed += 1
    if (accepted === 0) lost += 1
  }
  return {
    what: 'accepted replays in 10,000 parallel double posts on two processes',
    floor: 'ALTCHA itself: unlimited',
    ours: `${replayed}${lost > 0 ? `; ${lost} taken by neither` : ''}`,
    promise: '0',
    kept: replayed === 0 && lost === 0,
  }
}

export const comments: Claim = {
  name: 'comments',
  async measure({ say }) {
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-comments-'))
    const env = {
      ISNAD_TRUSTED_PROXIES: '127.0.0.1',
      ISNAD_DATA: data,
      ISNAD_SAMPLES: 'on',
      DATABASE_URL: process.env['BENCH_DATABASE_URL'] ?? '',
    }
    const servers: Running[] = []
    const server = async () => {
      servers.push(await startOurs(env))
      return servers.at(-1)!
    }
    const first = await server()
    const context = await openContext(readSettings({ ...env, ISNAD_LOG: 'error' }))
    await changeCommentingPolicy(context, operator('bench'), 'site', '', { mode: 'open' })
    const packed = ['comments.js', 'solver.js'].map((name) => brotliCompressSync(assets.get(name)!.bytes).length)
    const size = packed.reduce((sum, bytes) => sum + bytes, 0)
    try {
      const rows: Measured[] = [
        {
          what: 'solver script with the form’s own, compressed',
          floor: 'ALTCHA widget 34 kB',
          ours: `${(size / 1000).toFixed(1)} kB (solver alone ${(packed[1]! / 1000).toFixed(1)})`,
          promise: '≤ 4 kB',
          kept: size <= 4000,
        },
      ]
      say('a page with 500 comments')
      rows.push(await pageOf500(context, first))
      say('a flood of comments')
      rows.push(await flood(context, first))
      say('the same solution on two processes')
      rows.push(await replays(context, [first, await server()]))
      say('comments a second, and kill -9')
      rows.push(await posts(context, await server()))
      return rows
    } finally {
      await Promise.all(servers.map((each) => each.stop()))
      await closeContext(context)
      await rm(data, { recursive: true, force: true })
    }
  },
}
