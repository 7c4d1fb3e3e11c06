import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { PageCache, type Rendered } from './page-cache.ts'

const page = (text: string, bytes = 0): Rendered => ({
  status: 200,
  headers: [],
  body: Buffer.from(text.padEnd(bytes)),
})

test('a page is rendered once however many ask at the same time', async () => {
  const cache = new PageCache(1_000_000)
  let renders = 0
  const ask = () =>
    cache.take('/', async (tags) => {
      tags.add('list:all')
      renders++
      await new Promise((resolve) => setImmediate(resolve))
      return page('front')
    })
  const pages = await Promise.all(Array.from({ length: 200 }, ask))
  expect(renders).toBe(1)
  expect(new Set(pages).size).toBe(1)
})

test('a change drops exactly the pages made from its tags', async () => {
  const cache = new PageCache(1_000_000)
  for (const [address, tag] of [
    ['/a', 'story:a'],
    ['/b', 'story:b'],
  ] as const)
    await cache.take(address, async (tags) => (tags.add(tag), page(address)))
  cache.drop(['story:a', 'list:section:x'])
  expect(cache.get('/a')).toBeUndefined()
  expect(cache.get('/b')?.source?.toString()).toBe('/b')
})

test('a render that a change overtakes is not kept, and who asks after the change gets a new one', async () => {
  const cache = new PageCache(1_000_000)
  let finish = () => {}
  const old = cache.take('/', async (tags) => {
    tags.add('story:a')
    await new Promise<void>((resolve) => (finish = resolve))
    return page('old')
  })
  await new Promise((resolve) => setImmediate(resolve))
  cache.drop(['story:a'])
  const fresh = await cache.take('/', async (tags) => (tags.add('story:a'), page('new')))
  finish()
  expect((await old).source?.toString()).toBe('old')
  expect(fresh.source?.toString()).toBe('new')
  expect(cache.get('/')?.source?.toString()).toBe('new')
})

test('the cache stays within its bytes, the least recently used leaving first', async () => {
  const cache = new PageCache(100_000)
  for (let number = 0; number < 50; number++) {
    await cache.take(`/${number}`, async () => page('x', 3000))
    if (number > 0) await cache.take('/0', async () => page('again', 3000))
  }
  expect(cache.size.bytes).toBeLessThanOrEqual(100_000)
  expect(cache.size.pages).toBeGreaterThan(10)
  expect(cache.get('/0')?.source?.toString().trim()).toBe('x')
  expect(cache.get('/49')).toBeDefined()
  expect(cache.get('/20')).toBeUndefined()
})

test('an answer other than 200, and a page too large for the cache, are not kept', async () => {
  const cache = new PageCache(20_000)
  await cache.take('/missing', async () => ({ ...page('no'), status: 404 }))
  await cache.take('/large', async () => page('x', 2_000))
  expect(cache.size.pages).toBe(0)
})

test('a render that fails is told to all who waited and leaves nothing behind', async () => {
  const cache = new PageCache(20_000)
  const failing = () => cache.take('/', async () => Promise.reject(new Error('broken')))
  const results = await Promise.allSettled([failing(), failing()])
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
  expect((await cache.take('/', async () => page('well'))).source?.toString()).toBe('well')
})

test('a page is kept compressed, and still comes in every encoding', async () => {
  const cache = new PageCache(1_000_000)
  const text = 'قال الشاهد إنه رأى ما حدث. '.repeat(500)
  const kept = await cache.take('/', async () => page(text))
  const br = await cache.encode(kept, 'br')
  const full = cache.size.bytes
  expect(brotliDecompressSync(br.body).toString()).toBe(text)
  expect(full).toBeLessThan(Buffer.byteLength(text))
  expect(gunzipSync((await cache.encode(kept, 'gzip')).body).toString()).toBe(text)
  expect((await cache.encode(kept, 'identity')).body.toString()).toBe(text)
  expect(cache.size.bytes).toBeGreaterThan(full)
  cache.drop(['everything'])
  expect(cache.size).toEqual({ pages: 0, bytes: 0 })
})

test('a read that notes what it depends on only after the change is stale too', async () => {
  const cache = new PageCache(1_000_000)
  let finish = () => {}
  const old = cache.take('/', async (tags) => {
    await new Promise<void>((resolve) => (finish = resolve))
    tags.add('teaser:a')
    return page('old')
  })
  await new Promise((resolve) => setImmediate(resolve))
  cache.drop(['teaser:a'])
  finish()
  await old
  expect(cache.get('/')).toBeUndefined()
})
