import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedIn } from '../../src/accounts/testing.ts'
import { operator } from '../../src/base/actor.ts'
import { endWhatIsOver } from '../../src/fronts/end.ts'
import { addSection } from '../../src/sections/add.ts'
import { publishOne } from '../site.ts'
import { axeFinds, everything } from './axe.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'

const hour = 3_600_000
let newsroom: Newsroom
let cookie: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  const { context } = newsroom.site
  const setUp = operator('إعداد')
  for (const [id, name, nameEnglish] of [
    ['local', 'محليات', 'Local'],
    ['ports', 'موانئ', 'Ports'],
    ['sport', 'رياضة', 'Sport'],
  ] as const)
    await addSection(context, setUp, { id, name, nameEnglish, position: 1 })
  for (const headline of ['السفينة الأولى', 'السفينة الثانية', 'السفينة الثالثة', 'السفينة الرابعة'])
    await publishOne(newsroom.site, headline, { section: 'local', topics: ['بحر', 'البحر'] })
  cookie = (await signedIn(context, { name: 'هند', role: 'editor-in-chief' })).cookie
})
afterAll(() => newsroom.close())

/** Opens a page of the studio as the editor-in-chief. */
async function studio(page: Page, path: string, language: 'ar' | 'en'): Promise<void> {
  const [name = '', ...value] = cookie.split('=')
  await page.context().addCookies([{ name, value: value.join('='), url: newsroom.url }])
  await page.goto('/about')
  await page.evaluate((chosen) => localStorage.setItem('isnad.language', chosen), language)
  await page.goto(path)
  await page.locator('h1').waitFor()
}

/** Presses a button as somebody does who has no mouse. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).focus()
  await page.keyboard.press('Enter')
}

const lead = async (page: Page) => {
  await page.goto('/')
  return page.locator('.lead h2').innerText()
}

test('breaking news stands over every page until it ends', async () => {
  const page = await newsroom.person({ language: 'en' })
  const reader = await newsroom.person()
  await studio(page, '/studio/fronts', 'en')
  await press(page, 'Show the strip')
  await page.getByLabel('The breaking news').fill('إغلاق جسر المرفأ')
  await page.keyboard.press('Enter')
  await page.getByText('Shown now', { exact: true }).waitFor()
  await reader.goto('/corrections')
  await reader.getByRole('region', { name: 'خبر عاجل' }).getByText('إغلاق جسر المرفأ').waitFor()
  expect(await axeFinds(reader, everything)).toEqual([])
  newsroom.pass(hour + 1000)
  await endWhatIsOver(newsroom.site.context)
  await reader.goto('/corrections')
  expect(await reader.getByRole('region', { name: 'خبر عاجل' }).count()).toBe(0)
  await page.context().close()
  await reader.context().close()
})

test('an editor arranges the front page by keyboard alone, for some hours, and readers see it come and go', async () => {
  const page = await newsroom.person()
  const reader = await newsroom.person()
  await studio(page, '/studio/fronts', 'ar')
  await press(page, 'ضع في الواجهة: السفينة الثانية')
  await press(page, 'ضع في الواجهة: السفينة الأولى')
  await press(page, 'ارفع: السفينة الأولى')
  const places = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
  await places.nth(0).filter({ hasText: 'السفينة الأولى' }).waitFor()
  await places.nth(0).getByRole('combobox').selectOption('3')
  await page.frameLocator('iframe').locator('.lead h2', { hasText: 'السفينة الأولى' }).waitFor()
  expect(await axeFinds(page, everything)).toEqual([])
  await page.keyboard.press('Control+s')
  await page.getByText('هذا ما يراه القراء').waitFor()
  expect(await lead(reader)).toContain('السفينة الأولى')
  newsroom.pass(3 * hour)
  await endWhatIsOver(newsroom.site.context)
  expect(await lead(reader)).not.toContain('السفينة الأولى')
  await press(page, 'ارجع إلى الترتيب السابق')
  await page.getByText('كل الأماكن تلقائية').first().waitFor()
  await page.context().close()
  await reader.context().close()
})

test('two topics become one, and a section goes under another one', async () => {
  const page = await newsroom.person()
  await studio(page, '/studio/topics', 'ar')
  await press(page, 'ادمج: بحر')
  await page.getByRole('combobox').fill('البحر')
  await page.getByRole('option', { name: 'البحر' }).click()
  await page.getByText('ما الذي يحدث').waitFor()
  await press(page, 'ادمج الموضوعين')
  await page.getByText('يشمل أيضًا: بحر').waitFor()
  await page.goto(`/topic/${encodeURIComponent('بحر')}`)
  expect(decodeURI(new URL(page.url()).pathname)).toBe('/topic/البحر')
  await page.goto('/studio/sections')
  await press(page, 'اجعله فرعيًا تحت ما فوقه: موانئ')
  await page.getByRole('button', { name: 'أعده إلى المستوى الأول: موانئ' }).waitFor()
  await page.goto('/section/ports')
  await page.getByRole('navigation', { name: 'مسار الصفحة' }).getByText('محليات').waitFor()
  await page.context().close()
})

describe.each([
  ['ar', 'light', 1280],
  ['en', 'dark', 390],
] as const)('%s, %s, %i px', (language, colorScheme, width) => {
  test.each(['fronts', 'sections', 'topics', 'bylines', 'redirects', 'names', 'settings'])('%s', async (path) => {
    const page = await newsroom.person({ language, viewport: { width, height: 800 } })
    await page.emulateMedia({ colorScheme })
    const heard: string[] = []
    page.on('pageerror', (error) => heard.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && heard.push(message.text()))
    await studio(page, `/studio/${path}`, language)
    await page.waitForLoadState('networkidle')
    expect(heard).toEqual([])
    expect(await axeFinds(page, everything)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})
