import { expect } from 'vitest'
import { desktop, journey, phone, started } from './browser.ts'

const withoutScript = { javaScriptEnabled: false, pictures: false } as const

journey(
  'a reader goes from the front page to a section, a story, its writer and back, by links alone',
  async ({ open }) => {
    const page = await open(withoutScript)
    await page.goto('/')
    await page.getByRole('navigation', { name: 'الأقسام' }).first().getByRole('link', { name: 'علوم' }).click()
    await page.getByRole('heading', { level: 1, name: 'علوم' }).waitFor()
    const headline = page.locator('main article').first().getByRole('link')
    const words = (await headline.textContent())!
    await headline.click()
    await page.getByRole('heading', { level: 1, name: words }).waitFor()
    const story = page.url()
    const writer = page.getByRole('list', { name: 'من أعدّ هذه المادة' }).getByRole('link').first()
    const name = (await writer.textContent())!
    await writer.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('link', { name: words }).click()
    await page.waitForURL(story)
    await page.getByRole('link', { name: 'المزولة', exact: true }).first().click()
    await page.waitForURL(`${started.url}/`)
  },
)

journey('the whole surface of a teaser leads to its story', async ({ open }) => {
  const page = await open(withoutScript)
  await page.goto('/section/science')
  const teaser = page.locator('main article').nth(1)
  const address = await teaser.getByRole('link').getAttribute('href')
  await teaser.locator('img').click({ force: true })
  await page.waitForURL(started.url + address)
})

journey('the chain of sources stands near the byline and opens to its last link', async ({ open }) => {
  const page = await open(withoutScript)
  await page.goto(`/story/${started.longChain}`)
  const chain = page.getByRole('region', { name: 'سلسلة الإسناد' })
  const [above, below] = [await chain.boundingBox(), await page.locator('.body').boundingBox()]
  expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y)
  const last = chain.getByRole('link', { name: 'agency-6.example' })
  expect(await last.isVisible()).toBe(false)
  await chain.getByText('3 حلقات أخرى في السلسلة').click()
  await last.waitFor()
  expect(await last.getAttribute('href')).toBe('https://agency-6.example/news/harbour')
  expect((await chain.innerText()).match(/وكالة \d/g)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `وكالة ${number}`))
  const fourth = chain.getByRole('listitem').filter({ hasText: 'وكالة 4' }).last()
  expect(await fourth.innerText()).toContain('بلا رابط')
  expect(await fourth.getByRole('link').count()).toBe(0)
})

journey.for([
  ['on a phone', phone],
  ['on a desktop', desktop],
] as const)('a reader searches and finds %s', async ([, viewport], { open }) => {
  const page = await open({ ...withoutScript, viewport })
  await page.goto('/')
  const compact = page.getByRole('search').getByRole('searchbox')
  if (!(await compact.isVisible())) await page.getByRole('link', { name: 'البحث', exact: true }).click()
  await page.getByRole('searchbox').filter({ visible: true }).first().fill('الكهرمان')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: 'ماد' }).waitFor()
  const found = page.getByRole('link', { name: /سفينة الكهرمان/ })
  await found.click()
  await page.getByRole('heading', { level: 1, name: /سفينة الكهرمان/ }).waitFor()
})

journey('who finds nothing is shown where to go on', async ({ open }) => {
  const page = await open(withoutScript)
  await page.goto('/search?q=زحلقتنا')
  await page.getByText('لم نجد ما يطابق بحثك').waitFor()
  const topic = page.getByRole('navigation', { name: 'موضوعات نتابعها' }).getByRole('link').first()
  const name = (await topic.textContent())!
  await topic.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
})

journey('the other language shows the same page, and leads back', async ({ open }) => {
  const page = await open(withoutScript)
  await page.goto('/story/w4trq8m2kd')
  const arabic = page.url()
  const headline = await page.locator('h1').textContent()
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL(arabic.replace(started.url, `${started.url}/en`))
  expect(await page.locator('h1').textContent()).toBe(headline)
  await page.getByRole('region', { name: 'Chain of sources' }).waitFor()
  await page.getByRole('link', { name: 'العربية' }).click()
  await page.waitForURL(arabic)
})

journey('at twice the size a reader still reaches the sections, a story and its sources', async ({ open }) => {
  const page = await open({ ...withoutScript, viewport: { width: 640, height: 400 } })
  await page.goto('/')
  await page.getByRole('navigation', { name: 'الأقسام' }).first().getByRole('link', { name: 'اقتصاد' }).click()
  await page.locator('main article').first().getByRole('link').click()
  await page.getByRole('region', { name: 'سلسلة الإسناد' }).getByText('المزولة').first().click()
})
