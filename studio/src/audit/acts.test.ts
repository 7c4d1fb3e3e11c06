import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { moveNames } from '../../../src/stories/workflow.ts'
import { actWords } from './act-words.ts'
import { filterFrom, inputFrom, searchFrom } from './filter.ts'

const sources = join(import.meta.dirname, '../../../src')

test('every act that is written into the log has its sentence', () => {
  const written = new Set<string>(moveNames.map((move) => `story.${move}`))
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    const text = readFileSync(join(sources, file), 'utf8')
    if (!/\baudit\(/.test(text)) continue
    for (const [, act] of text.matchAll(/'([a-z]+\.[a-z][a-z-]+)'/g)) written.add(act!)
  }
  expect(written.size).toBeGreaterThan(40)
  const known = new Set(Object.keys(actWords.ar.acts))
  expect([...written].filter((act) => !known.has(act))).toEqual([])
})

test('the address says what is shown, in whole days of the site', () => {
  const filter = filterFrom(new URLSearchParams('q=قمح&what=story&from=2026-11-25&until=2026-11-25&account=a1&x=y'))
  expect(filterFrom(searchFrom(filter))).toEqual(filter)
  expect(inputFrom(filter, 'Asia/Riyadh')).toEqual({
    q: 'قمح',
    account: 'a1',
    subject: 'story',
    from: '2026-11-24T21:00:00.000Z',
    until: '2026-11-25T21:00:00.000Z',
  })
  expect(inputFrom(filterFrom(new URLSearchParams('what=story.publish&from=yesterday')), 'Asia/Riyadh')).toEqual({
    act: 'story.publish',
  })
  expect(inputFrom(filterFrom(new URLSearchParams('what=refused')), 'Asia/Riyadh')).toEqual({ act: 'refused' })
})
