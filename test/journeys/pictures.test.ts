import { expect } from 'vitest'
import { journey, phone } from './browser.ts'

/** How a page asks for its pictures. */
const timing = (images: Element[]) =>
  (images as HTMLImageElement[]).map(
    ({ fetchPriority, loading }) => `${fetchPriority}, ${loading === 'lazy' ? 'when near' : 'at once'}`,
  )

type Shown = {
  address: string
  attributes: [width: number, height: number]
  natural: [width: number, height: number]
  box: [width: number, height: number]
}

const shown = `[...document.images].filter((image) => image.complete && image.naturalWidth > 0).map((image) => ({
  address: image.currentSrc,
  attributes: [Number(image.getAttribute('width')), Number(image.getAttribute('height'))],
  natural: [image.naturalWidth, image.naturalHeight],
  box: [image.clientWidth, image.clientHeight],
}))`

journey.for([
  ['the front page', '/', '.lead img'],
  ['a section', '/section/science', '.big img'],
  ['a story', '/story/w4trq8m2kd', '.opening img'],
  ['a person', '/person/raja-kahramani', '.person img'],
] as const)('the pictures of %s come small, in shape, and the first one first', async ([, path, opening], { open }) => {
  const page = await open({ viewport: phone })
  await page.goto(path)
  const all = await page.evaluate<Shown[]>(shown)
  expect(all.length).toBeGreaterThan(0)
  for (const { address, attributes, natural, box } of all) {
    expect(address).toMatch(/\.avif$/)
    const shape = attributes[0] / attributes[1]
    expect(natural[0] / natural[1], address).toBeCloseTo(shape, 1)
    expect(Math.abs(box[0] / shape - box[1]), `${address} is drawn ${box.join('×')}`).toBeLessThan(1.5)
  }
  const first = page.locator(opening)
  expect(await first.evaluateAll(timing)).toEqual(['high, at once'])
  const rest = await page.locator(`img:not(${opening})`).evaluateAll(timing)
  expect(rest.length).toBeGreaterThan(0)
  expect(new Set(rest)).toEqual(new Set(['auto, when near']))
})

journey('every picture of a story has words for those who do not see it', async ({ open }) => {
  const page = await open({ pictures: false })
  for (const id of ['w4trq8m2kd', 'wh7at3z9gk', 'ms5mq3v9kt']) {
    await page.goto(`/story/${id}`)
    const photographs = page.locator('.photo img, .related img')
    expect(await photographs.count()).toBeGreaterThan(1)
    for (const alt of await photographs.evaluateAll((images) => images.map((image) => image.getAttribute('alt'))))
      expect(alt).toMatch(/[ء-ي]{2,} [ء-ي]{2,}/)
    // A portrait beside its own name says nothing more.
    for (const portrait of await page.locator('.byline img').all()) expect(await portrait.getAttribute('alt')).toBe('')
  }
})

/** What an address answers when it is read as a picture. */
const measured = (address: string) => `(async () => {
  const answer = await fetch(${JSON.stringify(address)})
  const { width, height } = await createImageBitmap(await answer.blob())
  return [answer.headers.get('content-type'), width, height]
})()`

journey('browsers without AVIF get WebP or JPEG of the same shape', async ({ open }) => {
  const page = await open({ viewport: phone })
  await page.goto('/story/w4trq8m2kd')
  const address = await page.locator('.opening img').evaluate((image: HTMLImageElement) => image.currentSrc)
  const [, width, height] = await page.evaluate<[string, number, number]>(measured(address))
  for (const [ending, type] of [
    ['webp', 'image/webp'],
    ['jpg', 'image/jpeg'],
  ])
    expect(await page.evaluate(measured(address.replace(/avif$/, ending!)))).toEqual([type, width, height])
})

journey('the share picture and the icons are there, in the sizes they name', async ({ open }) => {
  const page = await open()
  await page.goto('/story/w4trq8m2kd')
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  expect(await page.evaluate(measured(picture!))).toEqual(['image/png', 1200, 630])
  expect(await page.locator('meta[property="og:image:alt"]').getAttribute('content')).toBe(
    await page.locator('h1').textContent(),
  )
  expect(await page.evaluate(measured('/favicon.ico'))).toEqual(['image/png', 32, 32])
  const touch = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href')
  expect(await page.evaluate(measured(touch!))).toEqual(['image/png', 180, 180])
  const manifest = await page.locator('link[rel="manifest"]').getAttribute('href')
  const { icons } = await page.evaluate<{ icons: { src: string; sizes: string; type: string }[] }>(
    `fetch(${JSON.stringify(manifest)}).then((answer) => answer.json())`,
  )
  expect(icons.length).toBeGreaterThan(1)
  for (const { src, sizes, type } of icons.filter(({ sizes }) => sizes !== 'any'))
    expect(await page.evaluate(measured(src))).toEqual([type, ...sizes.split('x').map(Number)])
  for (const mark of await page.locator('link[rel="icon"][type="image/svg+xml"]').all())
    expect(
      await page.evaluate(
        `fetch(${JSON.stringify(await mark.getAttribute('href'))}).then((answer) => answer.headers.get('content-type'))`,
      ),
    ).toBe('image/svg+xml')
})
