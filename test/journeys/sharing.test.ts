import { expect } from 'vitest'
import { journey, started } from './browser.ts'

const story = 'w4trq8m2kd'
const short = `${started.url}/s/${story}`

journey('the button copies the short address, says so, and the address leads to the story', async ({ open }) => {
  const page = await open({ pictures: false })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`/story/${story}`)
  const address = page.url()
  await page.getByRole('button', { name: 'انسخ الرابط' }).click()
  await page.getByRole('button', { name: 'نُسخ الرابط' }).waitFor()
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(short)
  await page.goto(short)
  expect(page.url()).toBe(address)
})

journey('the device’s own way of sharing is offered where there is one, and may be declined', async ({ open }) => {
  const page = await open({ pictures: false })
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  const offer = `navigator.share = (what) => {
    globalThis.shared = what
    return Promise.reject(new DOMException('the reader changed their mind', 'AbortError'))
  }`
  await page.route('**/site.*.js', async (route) => {
    await page.evaluate(offer)
    await route.continue()
  })
  await page.goto(`/story/${story}`)
  await page.getByRole('button', { name: 'مشاركة', exact: true }).click()
  expect(await page.evaluate('shared')).toEqual({ url: short, title: await page.locator('h1').textContent() })
  await page.evaluate('new Promise((done) => setTimeout(done))')
  expect(errors).toEqual([])
})

journey('without JavaScript there is no button that does nothing', async ({ open }) => {
  const page = await open({ pictures: false, javaScriptEnabled: false })
  await page.goto(`/story/${story}`)
  await page.getByRole('link', { name: 'شارك عبر واتساب' }).waitFor()
  expect(await page.locator('.share').getByRole('button').count()).toBe(0)
})

journey('links to the services are plain links with the headline and the short address', async ({ open }) => {
  const page = await open({ pictures: false })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(`/story/${story}`, { waitUntil: 'networkidle' })
  expect(new Set(asked)).toEqual(new Set([started.url]))
  const headline = (await page.locator('h1').textContent())!
  const share = page.getByRole('region', { name: 'شارك هذه المادة' })
  const link = async (name: string) => new URL((await share.getByRole('link', { name }).getAttribute('href'))!)
  const whatsapp = await link('شارك عبر واتساب')
  expect([whatsapp.origin, whatsapp.searchParams.get('text')]).toEqual(['https://wa.me', `${headline} ${short}`])
  const telegram = await link('شارك عبر تيليغرام')
  expect([telegram.host, telegram.searchParams.get('url'), telegram.searchParams.get('text')]).toEqual([
    't.me',
    short,
    headline,
  ])
  const x = await link('شارك عبر إكس')
  expect([x.host, x.searchParams.get('url'), x.searchParams.get('text')]).toEqual(['x.com', short, headline])
  const facebook = await link('شارك عبر فيسبوك')
  expect([facebook.host, facebook.searchParams.get('u')]).toEqual(['www.facebook.com', short])
  const email = await link('البريد')
  expect([email.protocol, email.searchParams.get('subject'), email.searchParams.get('body')]).toEqual([
    'mailto:',
    headline,
    short,
  ])
  for (const each of await share.locator('a[href^="https:"]').all()) {
    expect(await each.getAttribute('rel')).toMatch(/noopener/)
    expect(await each.getAttribute('target')).toBeNull()
  }
})
