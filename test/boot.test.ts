import { createServer } from 'node:net'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { stories } from '../samples/stories/index.ts'
import { openContext, closeContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { testEnvironment } from '../src/base/testing.ts'
import { ended, isnad, serve } from './process.ts'
import { ask } from './site.ts'

let env: Record<string, string>
beforeAll(async () => {
  env = await testEnvironment({ ISNAD_LOG: 'info' })
})

test('the program starts on an empty folder with its sample newsroom, stops gracefully, and keeps what it stored', async () => {
  const first = await serve({ ...env, ISNAD_SAMPLES: 'on' })
  const front = await ask(first.port, '/')
  expect(front.status).toBe(200)
  expect(front.text).toMatch(/<html lang="ar" dir="rtl"/)
  const listed = JSON.parse((await ask(first.port, '/api/v1/stories?limit=100')).text) as {
    items?: unknown[]
    stories?: unknown[]
  }
  expect((listed.items ?? listed.stories)!.length).toBeGreaterThanOrEqual(24)
  first.child.kill('SIGTERM')
  expect(await ended(first.child)).toBe(0)
  const again = await serve({ ...env, ISNAD_SAMPLES: 'on' })
  expect((await ask(again.port, `/s/${stories[0]!.id}`)).status).toBe(302)
  again.child.kill('SIGINT')
  expect(await ended(again.child)).toBe(0)
})

test('two processes that start at once on an empty database both come up, with the samples once', async () => {
  const fresh = { ...(await testEnvironment()), ISNAD_SAMPLES: 'on' }
  const both = await Promise.all([serve(fresh), serve(fresh)])
  for (const { port } of both) {
    expect((await ask(port, '/readyz')).status).toBe(200)
    expect(JSON.parse((await ask(port, '/api/v1/stories?limit=100')).text).items).toHaveLength(stories.length)
  }
  for (const { child } of both) child.kill('SIGTERM')
  expect(await Promise.all(both.map(({ child }) => ended(child)))).toEqual([0, 0])
})

test('a request under way finishes when the program is told to stop', async () => {
  const { child, port } = await serve(env)
  const asked = Promise.all(Array.from({ length: 20 }, (_, number) => ask(port, `/search?q=${number}`)))
  await ask(port, '/healthz')
  child.kill('SIGTERM')
  expect((await asked).map((answer) => answer.status)).toEqual(Array(20).fill(200))
  expect(await ended(child)).toBe(0)
})

test('a bad setting stops the start with one line that names it', async () => {
  for (const [name, value] of [
    ['PORT', 'abc'],
    ['ISNAD_SAMPLES', 'maybe'],
    ['DATABASE_URL', 'mysql://x'],
    ['ISNAD_URL', 'example.org'],
    ['ISNAD_TRUSTED_PROXIES', '10.0.0.300'],
    ['ISNAD_SMTP', 'mail'],
    ['ISNAD_SAMPELS', 'off'],
  ] as const) {
    const started = performance.now()
    const { code, err, out } = await isnad(['serve'], { ...env, [name]: value })
    expect([code, out]).toEqual([1, ''])
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(name)
    expect(performance.now() - started).toBeLessThan(20_000)
  }
})

test('a port that is taken is said in one line, in the language of the settings', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as { port: number }
  const { code, err } = await isnad(['serve'], {
    ...env,
    ISNAD_LOG: 'warn',
    ISNAD_HOST: '127.0.0.1',
    PORT: String(port),
    ISNAD_LANGUAGE: 'ar',
  })
  other.close()
  expect([code, err]).toEqual([1, `isnad: المنفذ ${port} مستعمل (PORT)\n`])
})

test('a data folder that cannot be used, and a database that is no database, are said in one line', async () => {
  const broken = await testEnvironment()
  const file = join(broken['ISNAD_DATA']!, 'a-file')
  await writeFile(file, '')
  if (env['DATABASE_URL']) {
    const away = await isnad(['story', 'list'], { ...broken, DATABASE_URL: 'postgres://127.0.0.1:1/none' })
    expect([away.code, away.err]).toEqual([1, expect.stringContaining('DATABASE_URL')])
    return
  }
  const inFile = await isnad(['story', 'list'], { ...broken, ISNAD_DATA: join(file, 'data') })
  expect([inFile.code, inFile.err.trim().split('\n').length]).toEqual([1, 1])
  await writeFile(
    join(broken['ISNAD_DATA']!, 'isnad.sqlite'),
    'this is not a database, but long enough to be read as one'.repeat(50),
  )
  const garbage = await isnad(['story', 'list'], broken)
  expect([garbage.code, garbage.err.trim().split('\n').length]).toEqual([1, 1])
  expect(garbage.err).toContain('ISNAD_DATA')
  const locked = join(broken['ISNAD_DATA']!, 'locked')
  await mkdir(locked)
  await chmod(locked, 0o500)
  if (process.getuid?.() === 0) return
  const readOnly = await isnad(['story', 'list'], { ...broken, ISNAD_DATA: locked })
  expect([readOnly.code, readOnly.err.trim().split('\n').length]).toEqual([1, 1])
})

test('an older program refuses a newer schema in one line', async () => {
  const newer = await testEnvironment()
  const context = await openContext(readSettings(newer))
  await context.db.insertInto('migrations').values({ name: '9999-later', at: '2030-01-01T00:00:00.000Z' }).execute()
  await closeContext(context)
  const { code, err } = await isnad(['serve'], newer)
  expect(code).toBe(1)
  expect(err).toBe('isnad: the database is newer than this program (it has 9999-later); start a newer Isnad on it\n')
})

test('what npm runs starts on the Node that npm ci brought, whatever the machine has', async () => {
  const shim = await readFile(join(import.meta.dirname, '../bin/isnad.js'), 'utf8')
  expect(shim).not.toMatch(/[?]\.\(|import .* with /)
})
