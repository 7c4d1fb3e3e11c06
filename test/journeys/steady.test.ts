import { expect } from 'vitest'
import { desktop, journey, phone } from './browser.ts'

/** Sums how far things jump that had been painted (Cumulative Layout Shift), before the page has a script of its own. */
const watch = `globalThis.shifts = []
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources } of list.getEntries())
    if (!hadRecentInput) shifts.push({ value, moved: sources.map(({ node }) => (node?.parentElement?.outerHTML ?? '').slice(0, 200)) })
}).observe({ type: 'layout-shift', buffered: true })`

/** The text has been on the screen in another face for longer than a browser hides it for ours. */
const painted = `journey.until(() => performance.getEntriesByName('first-contentful-paint').some(({ startTime }) => performance.now() > startTime + 200))`

journey.for([
  { name: 'the front page on a phone', path: '/', viewport: phone },
  { name: 'the front page on a desktop', path: '/', viewport: desktop },
  { name: 'a story on a phone', path: '/story/w4trq8m2kd', viewport: phone },
  { name: 'a story on a desktop', path: '/story/wh7at3z9gk', viewport: desktop },
])('$name stands still while its fonts and pictures arrive late', async ({ path, viewport }, { open }) => {
  const page = await open({ viewport })
  await page.addInitScript(watch)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.route(/\.woff2$|\/picture\//, async (route) => {
    await page.evaluate(painted)
    await route.continue()
  })
  await page.goto(path)
  await page.evaluate('document.fonts.ready')
  const fonts = await page.evaluate<string[]>(`[...document.fonts].filter(({ status, family }) => status === 'loaded' && !/System/.test(family)).map(({ family }) => family)`)
  expect(fonts).toEqual(expect.arrayContaining(['Isnad Text', 'Isnad Headline']))
  const height = await page.evaluate<number>('document.body.scrollHeight')
  for (let top = 0; top < height; top += viewport.height) {
    await page.evaluate(`scrollTo({ top: ${top}, behavior: 'instant' })`)
    await page.evaluate(`journey.until(() => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight))`)
  }
  const shifts = await page.evaluate<{ value: number; moved: string[] }[]>('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(shifts))))')
  const total = shifts.reduce((sum, { value }) => sum + value, 0)
  console.log(path, viewport.width, total)
  expect(total, JSON.stringify(shifts, null, 1)).toBeLessThan(0.02)
})
