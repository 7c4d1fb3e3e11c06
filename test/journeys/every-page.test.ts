import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { desktop, journey, phone, started } from './browser.ts'
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

/** What lies outside the window, is cut off or stands over something else, at every width and with text spaced out. */
async function lookAt(page: Page): Promise<string[]> {
  const wrong: string[] = []
  const look = async (width: number, when: string) => {
    await page.setViewportSize({ width, height: 400 })
    for (const what of await page.evaluate<string[]>('journey.layout()')) wrong.push(`${width}${when}: ${what}`)
  }
  for (const width of widths) await look(width, '')
  await page.evaluate('journey.spaceOut(true)')
  for (const width of [320, 1280]) await look(width, ', spaced out')
  await page.evaluate('journey.spaceOut(false)')
  return wrong
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const everything = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Dark mode changes colours and nothing else. */
const colours = ['color-contrast', 'link-in-text-block']
const views = [
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light', runOnly: everything },
  { name: 'desktop, dark', viewport: desktop, colorScheme: 'dark', runOnly: colours },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', runOnly: colours },
  { name: 'phone, light', viewport: phone, colorScheme: 'light', runOnly: everything },
] as const

/** What keeps readers out who see, hear or move differently, as far as a machine can tell. */
async function askAxe(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.evaluate(axe)
  // A headline's link covers its whole teaser with an empty ::after; axe does not judge contrast under such a cover.
  await page.evaluate(`journey.style('.t a::after { content: none }')`)
  for (const { name, viewport, colorScheme, runOnly } of views) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    const options: RunOptions = { runOnly: [...runOnly], resultTypes: ['violations'], preload: false }
    const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${name}: ${id} at ${String(target)}: ${failureSummary}`)
  }
  return found
}

journey.concurrent.for(everyPage)('$name fits, is accessible and calls nobody', async (type, { open, expect }) => {
  const page = await open({ pictures: false })
  const heard = listen(page)
  await page.goto(type.path)
  expect(await page.locator('html').evaluate((html) => [html.lang, html.dir])).toEqual([type.language, type.direction])
  expect.soft(await lookAt(page)).toEqual([])
  await page.setViewportSize(desktop)
  await page.evaluate('journey.scrollDown()')
  expect.soft(await askAxe(page)).toEqual([])
  expect(heard).toEqual([])
})
