import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desktop, journey, started } from './browser.ts'

type Box = { left: number; right: number; top: number }

/** Where some words of the first element of a selector stand. */
const boxOf = (page: Page, selector: string, words: string) =>
  page.evaluate<Box>(`journey.boxOf(${JSON.stringify(selector)}, ${JSON.stringify(words)})`)

const arabicStory = '/story/w4trq8m2kd'
const englishStory = '/story/wv3st6n8qh'

journey.for([
  ['an Arabic story in the Arabic interface', arabicStory, 'rtl'],
  ['an English story in the Arabic interface', englishStory, 'ltr'],
  ['an Arabic story in the English interface', `/en${arabicStory}`, 'rtl'],
  ['an English story in the English interface', `/en${englishStory}`, 'ltr'],
] as const)('%s begins each text on its own side', async ([, path, direction], { open }) => {
  const page = await open({ pictures: false, viewport: desktop })
  await page.goto(path)
  for (const selector of ['.story h1', '.story > header > .stand', '.body > p']) {
    const text = page.locator(selector).first()
    const outer = (await text.boundingBox())!
    const word = await boxOf(page, selector, (await text.innerText()).split(' ')[0]!)
    if (direction === 'rtl') expect(word.right, selector).toBeCloseTo(outer.x + outer.width, 0)
    else expect(word.left, selector).toBeCloseTo(outer.x, 0)
  }
})

journey('the interface runs from right to left, and in English from left to right', async ({ open }) => {
  const page = await open({ pictures: false, viewport: desktop })
  for (const [path, first, last] of [
    ['/', 'محليات', 'رياضة'],
    ['/en', 'Local', 'Sport'],
  ] as const) {
    await page.goto(path)
    const [start, end] = [await boxOf(page, '.sections', first), await boxOf(page, '.sections', last)]
    expect(Math.sign(start.left - end.left), path).toBe(path === '/' ? 1 : -1)
    expect(start.top).toBe(end.top)
  }
})

journey(
  'a Latin name keeps its own order in an Arabic headline and does not pull the number after it over',
  async ({ open }) => {
    const page = await open({ viewport: desktop })
    await page.goto(`/story/${started.longChain}`)
    const [before, blue, anchor, number, after] = [
      await boxOf(page, '.story h1', 'تقرير'),
      await boxOf(page, '.story h1', 'Blue'),
      await boxOf(page, '.story h1', 'Anchor'),
      await boxOf(page, '.story h1', '7'),
      await boxOf(page, '.story h1', 'حلقات'),
    ]
    expect(new Set([before, blue, anchor, number, after].map(({ top }) => Math.round(top / 10))).size).toBe(1)
    expect(before.left).toBeGreaterThanOrEqual(anchor.right)
    expect(blue.right).toBeLessThanOrEqual(anchor.left)
    expect(blue.left).toBeGreaterThanOrEqual(number.right)
    expect(number.left).toBeGreaterThanOrEqual(after.right)
  },
)

journey('on paper every source is there with its address, and what cannot be used is not', async ({ open }) => {
  const page = await open({ pictures: false, viewport: desktop })
  await page.goto(`/story/${started.longChain}`)
  await page.emulateMedia({ media: 'print' })
  const sources = page.locator('.chain .where a')
  const printed = await sources.evaluateAll((links) =>
    links.map((link) => {
      const { content } = link.ownerDocument.defaultView!.getComputedStyle(link, '::after')
      return link.getBoundingClientRect().height > 0 && link.checkVisibility({ contentVisibilityAuto: true })
        ? content
        : 'not printed'
    }),
  )
  expect(printed).toEqual([1, 2, 3, 5, 6].map((number) => `" https://agency-${number}.example/news/harbour"`))
  expect(await page.evaluate('journey.layout()')).toEqual([])
  for (const name of ['الأقسام', 'خلاصات الأخبار'])
    expect(await page.getByRole('navigation', { name }).filter({ visible: true }).count()).toBe(0)
  for (const selector of ['.share', '.search', '.related'])
    expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0)
  expect(await page.locator('h1').isVisible()).toBe(true)
})

journey('nothing moves for readers who ask for no motion', async ({ open }) => {
  const page = await open({ pictures: false })
  await page.goto('/policies')
  const behaviour = `getComputedStyle(document.documentElement).scrollBehavior`
  expect(await page.evaluate(behaviour)).toBe('smooth')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await page.evaluate(behaviour)).toBe('auto')
  const moving = `[...document.querySelectorAll('*')].filter((element) => {
    const { animationName, transitionDuration } = getComputedStyle(element)
    return animationName !== 'none' || /[1-9]/.test(transitionDuration)
  }).map((element) => element.outerHTML)`
  expect(await page.evaluate(moving)).toEqual([])
})
