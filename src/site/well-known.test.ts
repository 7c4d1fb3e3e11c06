import { operator } from '../base/actor.ts'
import { expect, test, vi } from 'vitest'
import { collectDependencies } from '../base/context.ts'
import { changeSite } from '../base/change-site.ts'
import { testContext } from '../base/testing.ts'
import { openNewsroom } from './feeds/fixtures.ts'
import { wellKnownRoutes } from './well-known.ts'

const { context } = await openNewsroom()
const get = (path: string) => wellKnownRoutes(context).request(path)

test('robots may read everything, those that only train models nothing', async () => {
  const response = await get('/robots.txt')
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  const text = await response.text()
  expect(text).toMatch(/^User-agent: \*\nDisallow:\n\n/)
  expect(text).toContain('User-agent: GPTBot\nUser-agent: meta-externalagent\nDisallow: /\n')
  expect(text).toContain('Sitemap: https://news.example/sitemap.xml\nSitemap: https://news.example/news-sitemap.xml\n')
})

test('trust.txt stands in both places and agrees with robots.txt', async () => {
  const text = await (await get('/trust.txt')).text()
  expect(text.split('\n').filter((line) => line && !line.startsWith('#'))).toEqual([
    'contact=newsroom@news.example',
    'disclosure=https://news.example/policies',
    'datatrainingallowed=no',
  ])
  expect(await (await get('/.well-known/trust.txt')).text()).toBe(text)
})

test('security.txt ends within a year, and is not there without somebody to write to', async () => {
  const text = await (await get('/.well-known/security.txt')).text()
  expect(text).toContain('Contact: mailto:newsroom@news.example\nExpires: 2027-05-01T00:00:00.000Z\n')
  const empty = await testContext()
  expect((await wellKnownRoutes(empty).request('/.well-known/security.txt')).status).toBe(404)
})

test('security.txt is made anew as time passes', async () => {
  const tags: string[] = []
  await collectDependencies(
    (tag) => void tags.push(tag),
    () => get('/.well-known/security.txt'),
  )
  expect(tags).toContain('time:day')
})

test('the manifest speaks the language of the site', async () => {
  const response = await get('/manifest.webmanifest')
  expect(response.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8')
  const manifest: any = await response.json()
  expect(manifest).toMatchObject({ name: 'المزولة', lang: 'ar', dir: 'rtl', start_url: '/' })
  expect(manifest.icons).toContainEqual({
    src: expect.stringMatching(/^https:\/\/news\.example\/assets\/icon-512\.[0-9a-f]{10}\.png$/),
    sizes: '512x512',
    type: 'image/png',
    purpose: 'any',
  })
  const english = await testContext()
  english.changes.start(20)
  await changeSite(english, operator('سلمى'), { language: 'en', nameEnglish: 'The Sundial' })
  await vi.waitUntil(() => english.site.language === 'en')
  expect(await (await wellKnownRoutes(english).request('/manifest.webmanifest')).json()).toMatchObject({
    name: 'The Sundial',
    dir: 'ltr',
  })
})
