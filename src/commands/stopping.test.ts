import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ended, isnad, start } from '../../test/process.ts'
import { closeContext, openContext } from '../base/context.ts'
import { readSettings } from '../base/settings.ts'
import { testEnvironment } from '../base/testing.ts'
import { listStoryRows } from '../stories/show.ts'

const count = 1200
const lines = Array.from({ length: count }, (_, number) =>
  JSON.stringify({
    content: {
      headline: `خبر رقم ${number}`,
      body: [{ type: 'paragraph', runs: [{ text: 'قالت البلدية إن العمل في الجسر مستمر. '.repeat(20) }] }],
    },
  }),
)

let env: Record<string, string>
beforeAll(async () => {
  env = await testEnvironment()
})

async function storiesHere(): Promise<number> {
  const context = await openContext(readSettings(env))
  try {
    return (await listStoryRows(context, { limit: 2 * count })).items.length
  } finally {
    await closeContext(context)
  }
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('an import ends at a good place on %s, says so in one line, and goes on', async (signal, code) => {
  env = await testEnvironment()
  const child = start(['import', 'jsonl', '-'], env)
  let err = ''
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin!.write(`${lines.slice(0, 700).join('\n')}\n`)
  await expect.poll(storiesHere).toBeGreaterThanOrEqual(500)
  const closed = once(child, 'close')
  child.kill(signal)
  expect(await closed).toEqual([code, null])
  // Before it, the log may tell how far it is.
  expect(err.replace(/^\{.*\}\n/gm, '')).toBe('isnad: stopped; the same command again goes on from here\n')

  const again = await isnad(['import', 'jsonl', '-', '--json'], env, lines.join('\n'))
  expect(JSON.parse(again.out)).toMatchObject({ imported: count - 500, unchanged: 500, refused: 0 })
  expect(await storiesHere()).toBe(count)
})

test('a second signal ends a command that waits for its reader', async () => {
  const file = join(env['ISNAD_DATA']!, 'archive.jsonl')
  await writeFile(file, lines.join('\n'))
  await isnad(['import', 'jsonl', file], env)
  const child = start(['export', 'jsonl'], env)
  await once(child.stdout!, 'readable')
  await expect
    .poll(
      () => {
        child.kill('SIGINT')
        return child.exitCode ?? child.signalCode
      },
      { interval: 400 },
    )
    .toBe(130)
  expect(await ended(child)).toBe(130)
})
