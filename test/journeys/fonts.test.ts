import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'
import { journey, phone } from './browser.ts'

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
  return answers.flatMap(({ fonts }) => fonts)
}

const names = (fonts: Font[]) => [...new Set(fonts.map(({ familyName }) => familyName))]

journey('Arabic is drawn with the two faces of the site, and so is everything else on a page', async ({ open }) => {
  const page = await open({ pictures: false })
  await page.goto(arabicStory)
  await page.evaluate('document.fonts.ready')
  expect(names(await drawnWith(page, '.body p'))).toEqual(['Isnad Text'])
  expect(names(await drawnWith(page, 'h1, .body h2, .related h3'))).toEqual(['Isnad Headline'])
  for (const path of [arabicStory, `/en/story/wv3st6n8qh`, '/story/wh7at3z9gk', '/']) {
    await page.goto(path)
    await page.evaluate('document.fonts.ready')
    const fonts = await drawnWith(page, 'body *')
    expect(fonts.reduce((sum, { glyphCount }) => sum + glyphCount, 0), path).toBeGreaterThan(1000)
    expect(fonts.filter(({ isCustomFont }) => !isCustomFont), path).toEqual([])
  }
})

type Load = { address: string; type: string; bytes: number }

/** What travels for a page, heads included, in the order it ends. */
async function loads(cdp: CDPSession): Promise<Load[]> {
  const known = new Map<string, Load>()
  const ended: Load[] = []
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => known.set(requestId, { address: response.url, type, bytes: 0 }))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = known.get(requestId)
    if (load) ended.push({ ...load, bytes: encodedDataLength })
  })
  await cdp.send('Network.enable')
  return ended
}

const sum = (all: Load[]) => all.reduce((total, { bytes }) => total + bytes, 0)

journey.for([
  ['the front page', '/'],
  ['a story', arabicStory],
  ['a story in English', '/en/story/wv3st6n8qh'],
] as const)('a first visit to %s weighs what was promised', async ([, path], { open }) => {
  const page = await open({ viewport: phone })
  const all = await loads(await page.context().newCDPSession(page))
  await page.goto(path, { waitUntil: 'networkidle' })
  const pictures = all.filter(({ address }) => new URL(address).pathname.startsWith('/picture/'))
  const before = all.filter((load) => !pictures.includes(load))
  const of = (type: string) => before.filter((load) => load.type === type)
  console.log(path, sum(of('Document')), sum(of('Font')), sum(of('Script')), sum(before), sum(pictures))
  expect(of('Document')).toHaveLength(1)
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
  await page.goto('/sitemap.xml')
  await page.goto('/')
  const weights = await page.evaluate<[string, number, string][]>(`(async () => {
    const { items } = await (await fetch('/api/v1/stories?limit=50')).json()
    return items
  })()`)
  console.log(JSON.stringify(weights).slice(0, 1000))
})
