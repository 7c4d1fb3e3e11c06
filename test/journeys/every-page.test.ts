import type { Page } from 'playwright-core'
import { axeFinds, colours, everything } from './axe.ts'
import { desktop, journey, phone, started } from './browser.ts'
import { listen } from './heard.ts'
import { everyPage } from './pages.ts'

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

const views = [
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light', runOnly: everything },
  { name: 'desktop, dark', viewport: desktop, colorScheme: 'dark', runOnly: colours },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', runOnly: colours },
  { name: 'phone, light', viewport: phone, colorScheme: 'light', runOnly: everything },
] as const

/** What keeps readers out who see, hear or move differently, as far as a machine can tell. */
async function askAxe(page: Page): Promise<string[]> {
  const found: string[] = []
  // A headline's link covers its whole teaser with an empty ::after; axe does not judge contrast under such a cover.
  await page.evaluate(`journey.style('.t a::after { content: none }')`)
  for (const { name, viewport, colorScheme, runOnly } of views) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    for (const line of await axeFinds(page, runOnly)) found.push(`${name}: ${line}`)
  }
  return found
}

journey.concurrent.for(everyPage)('$name fits, is accessible and calls nobody', async (type, { open, expect }) => {
  const page = await open({ pictures: false })
  const heard = listen(page, started.url)
  await page.goto(type.path)
  expect(await page.locator('html').evaluate((html: HTMLElement) => [html.lang, html.dir])).toEqual([
    type.language,
    type.direction,
  ])
  expect.soft(await lookAt(page)).toEqual([])
  await page.setViewportSize(desktop)
  await page.evaluate('journey.scrollDown()')
  expect.soft(await askAxe(page)).toEqual([])
  expect(heard).toEqual([])
})
