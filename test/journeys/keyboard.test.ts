import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, journey, phone, started } from './browser.ts'

type Stop = { name: string; wrong: string[]; on: boolean }

const longChain = `/story/${started.longChain}`
/** Chromium moves at once when asked for no motion, so that nothing need be waited for. */
const still = { pictures: false, reducedMotion: 'reduce' } as const

async function next(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab')
  return page.evaluate<Stop>('journey.stop()')
}

journey.for([
  { name: 'the front page on a phone', path: '/', viewport: phone },
  { name: 'a story on a phone', path: longChain, viewport: phone },
  { name: 'a story on a desktop', path: longChain, viewport: desktop },
  { name: 'a story with tables', path: '/story/wh7at3z9gk', viewport: phone },
  { name: 'a search, in English', path: '/en/search?q=البحر', viewport: desktop },
])(
  'the keyboard reaches everything on $name, in order, and is seen everywhere',
  async ({ path, viewport }, { open }) => {
    const page = await open({ ...still, viewport })
    await page.goto(path)
    const all = await page.evaluate<string[]>('journey.stops()')
    const reached: string[] = []
    const wrong: string[] = []
    while (reached.length < all.length) {
      const stop = await next(page)
      reached.push(stop.name)
      wrong.push(...stop.wrong.map((what) => `${stop.name} ${what}`))
    }
    expect(reached).toEqual(all)
    expect(wrong).toEqual([])
  },
)

journey('the first stop skips to the content', async ({ open }) => {
  const page = await open(still)
  await page.goto(longChain)
  expect(await next(page)).toMatchObject({ name: 'a #content', wrong: [] })
  await page.keyboard.press('Enter')
  expect(await page.locator('main').evaluate((main) => main === main.ownerDocument.activeElement)).toBe(true)
  await next(page)
  expect(await page.locator('main :focus').count()).toBe(1)
})

journey('the menu is walked and followed by keyboard', async ({ open }) => {
  const page = await open(still)
  await page.goto('/')
  const sport = page.getByRole('navigation', { name: 'الأقسام' }).first().getByRole('link', { name: 'رياضة' })
  while (!(await sport.evaluate((link) => link === link.ownerDocument.activeElement)))
    expect((await next(page)).on).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'رياضة' }).waitFor()
})

journey('the chain of sources is opened and followed by keyboard', async ({ open }) => {
  const page = await open(still)
  await page.goto(longChain)
  const more = page.locator('.chain summary')
  await page.getByRole('link', { name: 'agency-3.example' }).focus()
  await next(page)
  expect(await more.evaluate((summary) => summary === summary.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  const reached = []
  for (let count = 0; count < 2; count += 1) {
    await next(page)
    reached.push(await page.locator(':focus').getAttribute('href'))
  }
  expect(reached).toEqual(['https://agency-5.example/news/harbour', 'https://agency-6.example/news/harbour'])
})
