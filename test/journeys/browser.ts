import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject, test } from 'vitest'

export const started = inject('started')

export const phone = { width: 360, height: 740 }
export const desktop = { width: 1280, height: 800 }

export type OpenOptions = BrowserContextOptions & {
  /** False answers every picture with one grey pixel: the layout is the same, and nothing has to be drawn for it. */
  pictures?: boolean
}

let browser: Promise<Browser> | undefined
const greyPixel = Buffer.from('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

/**
 * A test with `open`: a new reader with one empty page, a phone's size when nothing else is said, gone after the test.
 * Addresses without origin are the site's. What in-page.js asks is there as `journey` on every page with JavaScript.
 */
export const journey = test.extend<{ open: (options?: OpenOptions) => Promise<Page> }>({
  open: async ({}, use) => {
    const close: (() => Promise<void>)[] = []
    await use(async ({ pictures = true, ...options } = {}) => {
      browser ??= chromium.connect(started.browser)
      const context = await (await browser).newContext({ baseURL: started.url, viewport: phone, ...options })
      close.push(() => context.close())
      context.setDefaultTimeout(10_000)
      await context.addInitScript({ path: join(import.meta.dirname, 'in-page.js') })
      if (!pictures) await context.route('**/picture/**', (route) => route.fulfill({ body: greyPixel, contentType: 'image/gif' }))
      return context.newPage()
    })
    await Promise.all(close.map((each) => each()))
  },
})
