import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../base/context.ts'
import { actor, testContext } from '../base/testing.ts'
import { importRedirects, redirectsAsCsv } from './csv.ts'
import { findRedirect, listRedirects } from './read.ts'
import { removeRedirect, saveRedirect } from './save.ts'
import { maximumRedirects } from './shape.ts'

const hind = actor('هند', 'editor')
let context: Context

beforeAll(async () => {
  context = await testContext()
})

const lead = (from: string, to: string) => saveRedirect(context, hind, { from, to })

test('an address is the same however it is written; both languages and the feeds follow it', async () => {
  await lead('/أخبار/الميناء/', '/section/economy')
  for (const path of [
    '/أخبار/الميناء',
    '/%d8%a3%d8%ae%d8%a8%d8%a7%d8%b1/الميناء',
    '/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/الميناء',
  ])
    expect(await findRedirect(context, path)).toBe('/section/economy')
  expect(await findRedirect(context, '/en/أخبار/الميناء')).toBe('/en/section/economy')
  expect(await findRedirect(context, '/أخبار/الميناء/feed.xml')).toBe('/section/economy/feed.xml')
  expect(await findRedirect(context, '/en/أخبار/الميناء/atom.xml')).toBe('/en/section/economy/atom.xml')
  await lead('https://news.example/elsewhere', 'https://Other.example/a b')
  expect(await findRedirect(context, '/elsewhere')).toBe('https://other.example/a%20b')
  expect(await findRedirect(context, '/elsewhere/feed.xml')).toBeNull()
  expect(await findRedirect(context, '/%E0%A4%A')).toBeNull()
  expect(await findRedirect(context, '/nothing')).toBeNull()
})

test('chains are shortened, loops refused', async () => {
  await lead('/one', '/two')
  await lead('/two', '/three')
  expect(await findRedirect(context, '/one')).toBe('/three')
  await lead('/zero', '/one')
  expect(await findRedirect(context, '/zero')).toBe('/three')
  for (const [from, to] of [
    ['/three', '/zero'],
    ['/three', '/three'],
    ['/three', '/en/three/'],
    ['/three', 'https://news.example/two'],
  ] as const)
    await expect(lead(from, to)).rejects.toMatchObject({ kind: 'conflict' })
  await lead('/two', '/four')
  expect(await findRedirect(context, '/two')).toBe('/four')
})

test.each([
  ['/', '/x'],
  ['x', '/x'],
  ['//evil.example/x', '/x'],
  ['/a?b=1', '/x'],
  ['/studio/stories', '/x'],
  ['/api/v1', '/x'],
  ['/../x', '/y'],
  ['/a', 'javascript:alert(1)'],
  ['/a', 'http://plain.example/'],
  ['/a', '//evil.example'],
  ['/a', 'https://user:word@evil.example/'],
  ['/a', '/b\r\nset-cookie: x'],
])('what is no address is refused: %s → %s', async (from, to) => {
  await expect(lead(from, to)).rejects.toMatchObject({ kind: 'invalid' })
})

test('of two that lead to each other, saved in the same moment, one is refused', async () => {
  const both = await Promise.allSettled([lead('/ebb', '/flow'), lead('/flow', '/ebb')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('CSV goes out and comes in; bad lines are named, good ones kept', async () => {
  const outcome = await importRedirects(
    context,
    hind,
    '\uFEFFfrom,to\r\n/csv-1,/section/a\r\n"/csv,2","https://other.example/?a=1,2"\n\nnothing,/x\n/csv-3\n/csv-4,/csv-4\n',
  )
  expect(outcome.saved).toBe(2)
  expect(outcome.refused.map(({ line }) => line)).toEqual([5, 6, 7])
  const csv = await redirectsAsCsv(context)
  expect(csv).toContain('/csv-1,/section/a\r\n')
  expect(csv).toContain('/csv%2C2,"https://other.example/?a=1,2"')
  expect(csv).toContain('/أخبار/الميناء,/section/economy')
  expect((await importRedirects(context, hind, csv)).refused).toEqual([])
  await expect(importRedirects(context, hind, 'a,"b')).rejects.toMatchObject({ kind: 'invalid' })
})

test('a large file lets others be answered, and ends at as many redirects as there may be', async () => {
  const own = await testContext()
  const filled = Array.from({ length: maximumRedirects - 200 }, (_, number) => ({
    path: `/old/${number}`,
    target: '/section/economy',
    at: '2026-11-25T09:00:00.000Z',
    by: 'هند',
  }))
  for (let start = 0; start < filled.length; start += 5000)
    await own.db
      .insertInto('redirects')
      .values(filled.slice(start, start + 5000))
      .execute()
  let turns = 0
  let importing = true
  const turn = () => {
    turns += 1
    if (importing) setImmediate(turn)
  }
  setImmediate(turn)
  const lines = Array.from({ length: 300 }, (_, number) => `/new/${number},/section/world`)
  const { saved, refused } = await importRedirects(own, hind, ['/old/1,/section/world', ...lines].join('\n'))
  importing = false
  expect([saved, refused.length, refused[0]?.line]).toEqual([201, 100, 202])
  expect(turns).toBeGreaterThan(5)
})

test('they are searched in letters, listed page by page, removed, and the editors’ own', async () => {
  expect((await listRedirects(context, { query: 'الميناء', limit: 5 })).items).toHaveLength(1)
  const first = await listRedirects(context, { limit: 2 })
  expect((await listRedirects(context, { limit: 200, after: first.next! })).items[0]!.path > first.next!).toBe(true)
  await removeRedirect(context, hind, '/one')
  expect(await findRedirect(context, '/one')).toBeNull()
  await expect(removeRedirect(context, hind, '/one')).rejects.toMatchObject({ kind: 'missing' })
  const rami = actor('رامي', 'reporter')
  await expect(saveRedirect(context, rami, { from: '/r', to: '/s' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(importRedirects(context, rami, '/r,/s')).rejects.toMatchObject({ kind: 'forbidden' })
})
