import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { operator } from '../../src/base/actor.ts'
import { readSettings } from '../../src/base/settings.ts'
import { testEnvironment } from '../../src/base/testing.ts'
import { newSetUpLink } from '../../src/accounts/set-up.ts'
import { startSite, type RunningSite } from '../../src/app.ts'
import { browserArguments, executablePath, patience } from './chromium.ts'

/** A newsroom of its own: an empty site that nobody has set up, with a clock that a test can move. */
export type Newsroom = {
  /** The server that runs now. */
  readonly site: RunningSite
  url: string
  setUpLink: string
  /** A person's browser: cookies and storage of its own. */
  person(options?: { language?: 'ar' | 'en'; viewport?: { width: number; height: number } }): Promise<Page>
  /** Moves the newsroom's clock on. */
  pass(milliseconds: number): void
  /** Ends the server, and starts it again on the same data at the same address. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** Browsers trust *.localhost as they trust https. */
const url = 'http://newsroom.localhost'

export async function openNewsroom(): Promise<Newsroom> {
  let passed = 0
  const env = await testEnvironment({ ISNAD_HOST: '127.0.0.1', ISNAD_URL: url })
  const begin = (port = '0') =>
    startSite(readSettings({ ...env, PORT: port }), { now: () => new Date(Date.now() + passed) })
  let site = await begin()
  const port = String(site.port)
  const browser: Browser = await chromium.launch({ executablePath, args: browserArguments(url, site.port) })
  const link = await newSetUpLink(site.context, operator('journey'))
  return {
    get site() {
      return site
    },
    url,
    setUpLink: link!.url,
    async person({ language = 'ar', viewport = { width: 1280, height: 800 } } = {}) {
      const context = await browser.newContext({ baseURL: url, viewport, locale: language })
      context.setDefaultTimeout(patience)
      await context.addInitScript({ path: join(import.meta.dirname, 'in-studio.js') })
      return context.newPage()
    },
    pass(milliseconds) {
      passed += milliseconds
    },
    stop: () => site.stop(),
    async start() {
      site = await begin(port)
    },
    async close() {
      await browser.close()
      await site.stop()
    },
  }
}
