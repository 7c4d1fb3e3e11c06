import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { signedIn } from '../../src/accounts/testing.ts'
import { closeContext, openContext } from '../../src/base/context.ts'
import { readSettings } from '../../src/base/settings.ts'
import type { Claim } from '../claim.ts'
import { median } from '../load.ts'
import { startOurs } from '../processes.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
/** How much slower than this machine the browser runs. */
const slowdown = 4
const visits = 5
/** A main thread without a task of 50 ms for so long is taken as free (the rule of Time to Interactive), in milliseconds. */
const quiet = 500

/** How long somebody waits for the desk on a slow computer, with nothing in the browser's cache. */
export const studioStart: Claim = {
  name: 'studio-start',
  async measure({ say }) {
    const row = { what: 'studio, list shown and main thread free, CPU 4 × slower', floor: '—', promise: '≤ 2,000 ms' }
    if (!executablePath) return [{ ...row, ours: 'no Chromium on this machine', kept: null }]
    say('the studio’s start')
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-studio-'))
    const ours = await startOurs({ ISNAD_DATA: data, ISNAD_SAMPLES: 'on' })
    const context = await openContext(readSettings({ ISNAD_DATA: data, ISNAD_LOG: 'error' }))
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
    try {
      const { cookie } = await signedIn(context, { name: 'نديم', role: 'editor' })
      const taken: number[] = []
      for (let visit = 0; visit < visits; visit += 1) taken.push(await visitDesk(browser, ours.port, cookie))
      const typical = median(taken)
      return [{ ...row, ours: `${Math.round(typical).toLocaleString('en')} ms`, kept: typical <= 2000 }]
    } finally {
      await browser.close()
      await closeContext(context)
      await ours.stop()
      await rm(data, { recursive: true, force: true })
    }
  },
}

/** In the page: remembers when the last long task ended. */
const watchTasks = `
  window.busyUntil = 0
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) busyUntil = Math.max(busyUntil, task.startTime + task.duration)
  }).observe({ type: 'longtask', buffered: true })`

/** In the page: when the list was there and the main thread free. */
const untilFree = `new Promise((resolve) => {
  let shown = 0
  const look = () => {
    const now = performance.now()
    if (!shown && document.querySelector('[data-story]')) shown = now
    const free = Math.max(shown, busyUntil)
    if (shown && now - free > ${quiet}) resolve(free)
    else requestAnimationFrame(look)
  }
  look()
})`

/** @returns milliseconds from the start of the navigation until the list is there and the main thread is free */
async function visitDesk(browser: Browser, port: number, cookie: string): Promise<number> {
  const visitor = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const at = cookie.indexOf('=')
    await visitor.addCookies([
      { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: `http://localhost:${port}` },
    ])
    const page = await visitor.newPage()
    const devtools = await visitor.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript({ content: watchTasks })
    await page.goto(`http://localhost:${port}/studio`)
    return await page.evaluate<number>(untilFree)
  } finally {
    await visitor.close()
  }
}
