import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, started } from './browser.ts'
import { everyPage } from './pages.ts'

/** What a page does that it should not: calls to other places, errors, violations of its own security policy. */
function listen(page: Page): string[] {
  const heard: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && new URL(request.url()).origin !== started.url)
      heard.push(`asks ${request.url()}`)
  })
  page.on('requestfailed', (request) => heard.push(`does not get ${request.url()}`))
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      heard.push(`${response.status()} for ${response.url()}`)
  })
  page.on('pageerror', (error) => heard.push(`throws ${error}`))
  page.on('console', (message) => {
    // Chromium says so of a page that rightly answers 404 or 410.
    const own = message.location().url === page.url() && /responded with a status of 4(04|10)/.test(message.text())
    if (/error|warning/.test(message.type()) && !own) heard.push(`says ${message.text()}`)
  })
  return heard
}

/** 320 is 1280 at 400 %, 640 is 1280 at 200 %. */
const widths = [320, 360, 640, 768, 1280]

journey.for(everyPage)('$name fits and calls nobody', async ({ path, language, direction }, { open }) => {
  const page = await open({ pictures: false })
  const heard = listen(page)
  await page.goto(path)
  expect(await page.locator('html').evaluate((html) => [html.lang, html.dir])).toEqual([language, direction])
  const wrong: string[] = []
  const look = async (when: string) => {
    for (const what of await page.evaluate<string[]>('journey.layout()')) wrong.push(`${when}: ${what}`)
  }
  for (const width of widths) {
    await page.setViewportSize({ width, height: 400 })
    await look(String(width))
  }
  // Pictures further down are asked for on the way.
  await page.evaluate('journey.scrollDown()')
  await page.evaluate('journey.spaceOut()')
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 400 })
    await look(`${width}, letters and lines wide apart`)
  }
  expect(wrong).toEqual([])
  expect(heard).toEqual([])
})
