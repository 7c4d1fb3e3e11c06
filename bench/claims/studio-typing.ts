import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { signedIn } from '../../src/accounts/testing.ts'
import { operator } from '../../src/base/actor.ts'
import { closeContext, openContext } from '../../src/base/context.ts'
import { readSettings } from '../../src/base/settings.ts'
import { createStory } from '../../src/stories/create.ts'
import type { Block } from '../../src/stories/shape.ts'
import type { Claim, Measured } from '../claim.ts'
import { startOurs } from '../processes.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const slowdown = 4
const words = 10_000
/** What is typed, at the beginning, in the middle and at the end. */
const typed = ' وأضاف الوزير أن العمل يبدأ غدًا في المدن كلها'
/** Between two keys, in milliseconds: two hundred words a minute. */
const betweenKeys = 60

/**
 * From a key to the frame that shows it, in a story of 10,000 words, in Chromium with a processor four times slower.
 * The floor is an editable element of the same words without an editor: what the browser itself takes.
 */
export const studioTyping: Claim = {
  name: 'typing',
  async measure({ say }) {
    if (!existsSync(executablePath))
      return [{ what: 'a key to its frame', floor: '—', ours: 'no Chromium', promise: '≤ 50 ms', kept: null }]
    say('typing in a story of 10,000 words')
    const data = await mkdtemp(join(tmpdir(), 'isnad-bench-typing-'))
    const { id, cookie } = await prepared(data)
    const ours = await startOurs({ ISNAD_DATA: data, ISNAD_URL: 'http://localhost' })
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] })
    try {
      const url = `http://localhost:${ours.port}`
      const [name = '', ...value] = cookie.split('=')
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      await context.addCookies([{ name, value: value.join('='), url }])
      const page = await context.newPage()
      await page.goto(`${url}/studio/stories/${id}`)
      await page.waitForSelector('.surface .body[contenteditable=true]')
      const inStudio = await keysToFrames(page, '.surface .body > p')
      await page.goto('about:blank')
      await page.setContent(`<div contenteditable dir="rtl" style="font: 20px/1.9 serif">${plain()}</div>`)
      const bare = await keysToFrames(page, 'p')
      return [row(bare, inStudio)]
    } finally {
      await browser.close()
      await ours.stop()
      await rm(data, { recursive: true, force: true })
    }
  },
}

/** A site with one long story, and somebody who may write in it. */
async function prepared(data: string): Promise<{ id: string; cookie: string }> {
  const context = await openContext(readSettings({ ISNAD_DATA: data, ISNAD_LOG: 'error', ISNAD_SAMPLES: 'off' }))
  try {
    const { cookie } = await signedIn(context, { name: 'نديم', role: 'editor' })
    const { id } = await createStory(context, operator('bench'), {
      headline: 'مادة من عشرة آلاف كلمة',
      body: longBody(),
    })
    return { id, cookie }
  } finally {
    await closeContext(context)
  }
}

const vocabulary =
  'قال رئيس الوزراء في مؤتمر صحفي عقده أمس إن الحكومة ماضية في تنفيذ خطتها لإصلاح الطرق رغم ارتفاع كلفة Brent'.split(' ')
const sentence = (seed: number, length: number) =>
  `${Array.from({ length }, (_, index) => vocabulary[(index * 7 + seed) % vocabulary.length]).join(' ')}.`

function longBody(): Block[] {
  const body: Block[] = []
  for (let count = 0; count < words; count += 50)
    body.push(
      body.length % 12 === 5
        ? { type: 'heading', level: 2, runs: [{ text: sentence(count, 4) }] }
        : { type: 'paragraph', runs: [{ text: sentence(count, 50) }, { text: 'وأكد ذلك.', strong: true }] },
    )
  return body
}

const plain = () => Array.from({ length: words / 50 }, (_, index) => `<p>${sentence(index, 50)}</p>`).join('')

/** Milliseconds from each key to the frame that shows it. */
async function keysToFrames(page: Page, paragraphs: string): Promise<number[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.evaluate(`
    globalThis.times = []
    document.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        channel.port2.postMessage(0)
      })
    }, true)`)
  const all = page.locator(paragraphs)
  const count = await all.count()
  for (const index of [0, Math.floor(count / 2), count - 1]) {
    await all.nth(index).scrollIntoViewIfNeeded()
    await all.nth(index).click()
    await page.keyboard.press('End')
    for (const letter of typed) await press(devtools, page, letter)
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const times = await page.evaluate<number[]>('times')
  await devtools.detach()
  return times.sort((one, other) => one - other)
}

/** A real key: letters that Playwright knows no key for would only be put in. */
async function press(devtools: CDPSession, page: Page, letter: string): Promise<void> {
  const [code, windowsVirtualKeyCode] = letter === ' ' ? ['Space', 32] : ['KeyF', 70]
  const key = { key: letter, code: String(code), windowsVirtualKeyCode: Number(windowsVirtualKeyCode) }
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, ...key })
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  await page.waitForTimeout(betweenKeys)
}

function row(floor: readonly number[], ours: readonly number[]): Measured {
  const at = (times: readonly number[], share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN
  const told = (times: readonly number[]) => `${at(times, 0.5).toFixed(0)} ms, 95 %: ${at(times, 0.95).toFixed(0)} ms`
  return {
    what: `a key to its frame at 10,000 words, processor ÷ ${slowdown}, median`,
    floor: `the browser alone ${told(floor)}`,
    ours: told(ours),
    promise: '≤ 50 ms',
    kept: at(ours, 0.5) <= 50,
  }
}
