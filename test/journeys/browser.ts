import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { inject, test } from 'vitest'
import { patience } from './chromium.ts'

export const started = inject('started')

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 800 }

/** What kind of reader opens a page. */
type Reader = {
  javaScriptEnabled?: boolean
  /** False answers every picture with one grey pixel: the layout is the same, and nothing has to be drawn for it. */
  pictures?: boolean
  /** The language the studio is in, whatever was chosen before. */
  studio?: 'ar' | 'en'
}
/** Through what they see it: on a phone unless something else is said. */
type Window = { viewport?: { width: number; height: number }; reducedMotion?: 'reduce' }

let browser: Promise<Browser> | undefined
const greyPixel = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

async function newPage({ pictures = true, studio, ...options }: Reader): Promise<Page> {
  browser ??= chromium.connect(started.browser)
  const context = await (await browser).newContext({ baseURL: started.url, viewport: phone, ...options })
  context.setDefaultTimeout(patience)
  await context.addInitScript({ path: join(import.meta.dirname, 'in-page.js') })
  if (studio) await context.addInitScript(`localStorage.setItem('isnad.language', '${studio}')`)
  if (!pictures)
    await context.route('**/picture/**', (route) => route.fulfill({ body: greyPixel, contentType: 'image/gif' }))
  return context.newPage()
}

/** Pages that tests have given back, by kind of reader: a new one costs more than most tests. */
const idle = new Map<string, Page[]>()

async function giveBack(kind: string, page: Page): Promise<void> {
  await page.removeAllListeners(undefined, { behavior: 'ignoreErrors' })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.context().clearPermissions()
  idle.set(kind, [...(idle.get(kind) ?? []), page])
}

/**
 * A test with `open`, which gives a reader's page to go somewhere with. Addresses without origin are the site's; what
 * in-page.js asks is there as `journey`.
 */
export const journey = test.extend<{
  open: (options?: Reader & Window) => Promise<Page>
}>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads from the pattern which fixtures this one needs: none
  open: async ({}, use) => {
    const used: [kind: string, page: Page][] = []
    await use(async ({ viewport = phone, reducedMotion, ...reader } = {}) => {
      const kind = JSON.stringify(reader)
      const page = idle.get(kind)?.pop() ?? (await newPage(reader))
      used.push([kind, page])
      await page.setViewportSize(viewport)
      await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: reducedMotion ?? null })
      return page
    })
    for (const [kind, page] of used) await giveBack(kind, page)
  },
})
