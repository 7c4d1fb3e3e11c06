import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { script } from './process.ts'
import { canonicalJson, sha256 } from '../src/base/canonical.ts'
import { closeContext, openContext } from '../src/base/context.ts'
import { readSettings } from '../src/base/settings.ts'
import { testEnvironment } from '../src/base/testing.ts'
import { searchStories } from '../src/search/search.ts'
import { listStories, readStory } from '../src/stories/read.ts'
import { listStoryRows, readWholeStory } from '../src/stories/show.ts'

const rounds = 6

test('every publication that was acknowledged survives kill -9 whole, and nothing else is half there', async () => {
  const env = await testEnvironment()
  const acknowledged: { id: string; version: number; sha256: string }[] = []
  for (let round = 0; round < rounds; round++) {
    const child = spawn(process.execPath, script(join(import.meta.dirname, 'publishing-process.ts')), {
      env: { PATH: process.env['PATH']!, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let text = ''
    // Killed in the middle of whatever comes after a different number of acknowledgements each round.
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (text.split('\n').length > 3 + round * 7) resolve()
      })
    })
    child.kill('SIGKILL')
    await once(child, 'close')
    acknowledged.push(
      ...text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    )
  }
  expect(acknowledged.length).toBeGreaterThan(rounds * 3)

  const context = await openContext(readSettings(env))
  try {
    for (const { id, version, sha256: hash } of acknowledged) {
      const story = await readStory(context, id)
      expect(story).toMatchObject({ version, sha256: hash, state: 'published' })
      const whole = await readWholeStory(context, id)
      expect(sha256(canonicalJson(whole.versions[0]!.content))).toBe(hash)
      expect(whole.history.map((entry) => entry.act)).toEqual(['create', 'publish'])
    }
    const listed = new Set(
      (await listStories(context, { topic: 'النجاة', limit: 10_000 })).items.map((item) => item.id),
    )
    for (const { id } of acknowledged) expect(listed.has(id)).toBe(true)
    // A story that was under way is a draft or published, never between.
    for (const row of (await listStoryRows(context, { limit: 10_000 })).items)
      expect([row.state, listed.has(row.id)]).toEqual(row.version === null ? ['draft', false] : ['published', true])
    expect((await searchStories(context, { query: 'الشاهد' })).total).toBe(Math.min(listed.size, 1000))
  } finally {
    await closeContext(context)
  }
})
