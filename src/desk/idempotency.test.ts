import { spawn } from 'node:child_process'
import { once as happens } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { script } from '../../test/process.ts'
import { closeContext, openContext } from '../base/context.ts'
import { readSettings } from '../base/settings.ts'
import { testContext, testEnvironment } from '../base/testing.ts'
import { keptForMilliseconds, once, pruneIdempotencyKeys } from './idempotency.ts'

async function ask(
  env: Record<string, string>,
  key: string,
  killed = 'never',
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, script(join(import.meta.dirname, '../../test/repeating-process.ts'), killed), {
    env: { PATH: process.env['PATH']!, KEY: key, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await happens(child, 'close')) as [number | null]
  return { code, said }
}

test('several processes that are asked the same at once do it once and answer the same', async () => {
  const env = await testEnvironment()
  const context = await openContext(readSettings(env))
  const answers = await Promise.all([ask(env, 'k'), ask(env, 'k'), ask(env, 'k')])
  expect(answers.map((each) => each.code)).toEqual([0, 0, 0])
  expect(new Set(answers.map((each) => each.said)).size).toBe(1)
  expect(await context.db.selectFrom('sections').select('id').execute()).toEqual([JSON.parse(answers[0]!.said)])
  await closeContext(context)
})

test('killed in the midst, nothing was done and the next one does it; killed after, the next one hears the answer', async () => {
  const env = await testEnvironment()
  const context = await openContext(readSettings(env))
  const sections = () => context.db.selectFrom('sections').select('id').execute()
  expect((await ask(env, 'inside', 'inside')).code).toBeNull()
  expect(await sections()).toEqual([])
  const first = await ask(env, 'inside')
  expect(await sections()).toEqual([JSON.parse(first.said)])
  expect(await ask(env, 'after', 'after')).toEqual({ code: null, said: '' })
  const before = await sections()
  expect(before).toHaveLength(2)
  const repeated = await ask(env, 'after')
  expect(await sections()).toEqual(before)
  expect(before).toContainEqual(JSON.parse(repeated.said))
  await closeContext(context)
})

test('an answer is kept for a day', async () => {
  let now = Date.parse('2026-11-25T09:00:00Z')
  const context = await testContext({ now: () => new Date(now) })
  let times = 0
  const ask = () => once(context, 'account', 'key', {}, async () => ({ times: ++times }))
  await ask()
  now += keptForMilliseconds
  await pruneIdempotencyKeys(context)
  expect(await ask()).toEqual({ times: 1 })
  now += 1
  await pruneIdempotencyKeys(context)
  expect(await ask()).toEqual({ times: 2 })
})
