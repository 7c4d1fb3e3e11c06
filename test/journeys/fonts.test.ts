import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey } from './browser.ts'

const arabicStory = '/story/w4trq8m2kd'
const kilobyte = 1000

type Font = { familyName: string; isCustomFont: boolean; glyphCount: number }

/** The fonts that really drew the words of each element, as the browser tells its own developers. */
async function drawnWith(page: Page, selector: string): Promise<Font[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  await cdp.send('CSS.enable')
  const { root } = await cdp.send('DOM.getDocument')
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const answers = await Promise.all(nodeIds.map((nodeId) => cdp.send('CSS.getPlatformFontsForNode', { nodeId })))
  await cdp.detach()
  return answers.flatMap(({ fonts }) => fonts)
}

const names = (fonts: Font[]) => [...new Set(fonts.map(({ familyName }) => familyName))]

journey('Arabic is drawn with the two faces of the site, and so is everything else on a page', async ({ open }) => {
  const page = await open({ pictures: false })
  await page.goto(arabicStory)
  await page.evaluate('document.fonts.ready')
  expect(names(await drawnWith(page, '.body > p'))).toEqual(['Isnad Text'])
  expect(names(await drawnWith(page, 'h1, .body h2, .related h3 a'))).toEqual(['Isnad Headline'])
  for (const path of [arabicStory, '/en/story/wv3st6n8qh', '/story/wh7at3z9gk']) {
    await page.goto(path)
    await page.evaluate('document.fonts.ready')
    const fonts = await drawnWith(page, 'a, b, button, h1, h2, p, small, span, td, th, time')
    expect(
      fonts.reduce((sum, { glyphCount }) => sum + glyphCount, 0),
      path,
    ).toBeGreaterThan(1000)
    expect(
      fonts.filter(({ isCustomFont }) => !isCustomFont),
      path,
    ).toEqual([])
  }
})

type Load = { address: string; type: string; bytes: number }

/** What travels for a first visit to a page, compressed as it is; heads are not counted. */
async function visit(page: Page, path: string): Promise<Load[]> {
  const cdp = await page.context().newCDPSession(page)
  const loads = new Map<string, Load>()
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    loads.set(requestId, { address: response.url, type, bytes: -response.encodedDataLength })
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId)
    if (load) load.bytes += encodedDataLength
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await page.goto(path, { waitUntil: 'networkidle' })
  await cdp.detach()
  return [...loads.values()]
}

const sum = (all: Load[]) => all.reduce((total, { bytes }) => total + bytes, 0)

journey.for([
  ['the front page', '/'],
  ['a story', arabicStory],
] as const)('a first visit to %s weighs what was promised', async ([, path], { open }) => {
  const page = await open()
  const all = await visit(page, path)
  const pictures = all.filter(({ address }) => new URL(address).pathname.startsWith('/picture/'))
  const before = all.filter((load) => !pictures.includes(load))
  const of = (type: string) => before.filter((load) => load.type === type)
  expect(sum(of('Document'))).toBeGreaterThan(5 * kilobyte)
  expect(pictures.length).toBeGreaterThan(0)
  expect(of('Font').length).toBeGreaterThan(1)
  expect(sum(of('Font'))).toBeLessThanOrEqual(60 * kilobyte)
  expect(sum(of('Script'))).toBeGreaterThan(0)
  expect(sum(of('Script'))).toBeLessThanOrEqual(6 * kilobyte)
  expect(sum(before)).toBeLessThanOrEqual(75 * kilobyte)
  expect(of('Stylesheet')).toEqual([])
})

journey('no story weighs more than 14 kB, style and all', async ({ open }) => {
  const page = await open({ pictures: false })
  await page.goto('/about')
  const heavy = await page.evaluate<[address: string, bytes: number][]>(`(async () => {
    const { items } = await (await fetch('/api/v1/stories?limit=100')).json()
    for (const { url } of items) await (await fetch(url)).text()
    return items.map(({ url }) => [url, performance.getEntriesByName(url)[0].encodedBodySize])
  })()`)
  expect(heavy.length).toBeGreaterThan(30)
  expect(Math.min(...heavy.map(([, bytes]) => bytes))).toBeGreaterThan(1000)
  expect(heavy.filter(([, bytes]) => bytes > 14 * kilobyte)).toEqual([])
})
