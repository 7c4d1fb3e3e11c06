import { expect } from 'vitest'
import { desktop, journey, phone } from './browser.ts'

/** The text has been on the screen in another face for longer than a browser hides it for ours. */
const painted = `journey.until(() =>
  performance.getEntriesByName('first-contentful-paint').some(({ startTime }) => performance.now() > startTime + 200))`

journey.for([
  { name: 'the front page on a phone', path: '/', viewport: phone },
  { name: 'the front page on a desktop', path: '/', viewport: desktop },
  { name: 'a story on a phone', path: '/story/w4trq8m2kd', viewport: phone },
  { name: 'a story on a desktop', path: '/story/wh7at3z9gk', viewport: desktop },
])('$name stands still while its fonts and pictures arrive late', async ({ path, viewport }, { open }) => {
  const page = await open({ viewport })
  const late: string[] = []
  // Catching requests also keeps the browser from answering them out of its cache.
  await page.route(/\.woff2$|\/picture\//, async (route) => {
    late.push(route.request().resourceType())
    await page.evaluate(painted)
    await route.continue()
  })
  await page.goto(path)
  await page.evaluate('document.fonts.ready')
  await page.evaluate('journey.scrollDown()')
  expect(late.filter((type) => type === 'font').length).toBeGreaterThan(1)
  expect(late.filter((type) => type === 'image').length).toBeGreaterThan(1)
  const shifts = await page.evaluate<{ value: number; moved: string[] }[]>('journey.shifts()')
  const total = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(total, JSON.stringify(shifts, null, 1)).toBeLessThan(0.02)
})
