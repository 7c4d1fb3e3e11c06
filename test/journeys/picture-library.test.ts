import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { quarters } from '../../src/media/fixtures.ts'
import { axeFinds, everything } from './axe.ts'
import { desktop, journey, phone, started } from './browser.ts'

/** By a name that the compiler does not follow: the studio is checked with the browser's types, the tests without. */
const place: string = '../../studio/src/media/words.ts'
const { mediaWords } = (await import(place)) as { mediaWords: Record<'ar' | 'en', any> }

async function enter(page: Page, language: 'ar' | 'en', role: 'editor' | 'reporter' = 'editor'): Promise<void> {
  const [name = '', ...value] = started.cookies[role].split('=')
  await page.context().clearCookies()
  await page.context().addCookies([{ name, value: value.join('='), url: started.url }])
  await page.goto('/sitemap.xml')
  await page.evaluate((chosen) => localStorage.setItem('isnad.language', chosen), language)
  await page.goto('/studio/media')
}

let width = 600
const file = async (name: string) => ({
  name,
  mimeType: 'image/png',
  buffer: await quarters((width += 1), 400)
    .png()
    .toBuffer(),
})

describe.each(['ar', 'en'] as const)('the picture library in %s', (language) => {
  const words = mediaWords[language]

  journey('takes a picture in, and has its texts, focus and crop set by keyboard alone', async ({ open }) => {
    const page = await open({ viewport: desktop })
    await enter(page, language)
    await page.setInputFiles('input[type=file]', [
      await file(`${language}.png`),
      { name: 'not-a-picture.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)">') },
    ])
    await page.getByText(words.refused).waitFor()
    await page.getByRole('link', { name: words.complete }).waitFor()
    expect(await axeFinds(page, everything)).toEqual([])

    await page.getByRole('link', { name: words.complete }).focus()
    await page.keyboard.press('Enter')
    const alt = page.getByLabel(words.alt, { exact: true })
    await alt.waitFor()
    await alt.focus()
    await page.keyboard.type('أربعة ألوان: أحمر and blue')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('وائل القطاوي')

    await page.getByRole('radio', { name: words.views.look }).focus()
    const forward = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    await page.keyboard.press(forward)
    await page.getByRole('button', { name: new RegExp(`^${words.focus}:`) }).focus()
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowLeft', 'ArrowUp']) await page.keyboard.press(key)
    expect(await axeFinds(page, everything)).toEqual([])

    await page.getByRole('radio', { name: words.views.focus }).focus()
    await page.keyboard.press(forward)
    await page.getByRole('button', { name: words.cropHandles.e, exact: true }).focus()
    for (const key of ['Shift+ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
    expect(await axeFinds(page, everything)).toEqual([])

    // Whoever leaves with something unsaved is asked.
    await page.keyboard.press('Escape')
    await page.getByText(words.unsaved).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(words.unsaved).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+s')
    await page.getByText(words.saved).waitFor()
    const id = new URL(page.url()).searchParams.get('picture')!
    const saved = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/desk/media/${id}`)
    expect(saved).toMatchObject({
      alt: 'أربعة ألوان: أحمر and blue',
      credit: 'وائل القطاوي',
      focus: { x: 0.3, y: 0.49 },
      crop: { x: 0, y: 0, width: 0.89, height: 1 },
      revision: 2,
    })
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  journey('is searched, and fits a phone', async ({ open }) => {
    const page = await open({ viewport: phone })
    await enter(page, language)
    const cards = page.getByRole('list', { name: words.library }).getByRole('link')
    await cards.first().waitFor()
    const all = await cards.count()
    await page.getByRole('searchbox').fill('خباز')
    await expect.poll(() => cards.count()).toBeLessThan(all)
    await cards.first().click()
    await page.getByLabel(words.alt, { exact: true }).waitFor()
    await page.getByText(words.views.crop, { exact: true }).click()
    await page.getByRole('button', { name: words.cropHandles.e, exact: true }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width)
    expect(await axeFinds(page, everything)).toEqual([])
  })
})

journey('a picture that two change at once keeps both texts until somebody chooses', async ({ open }) => {
  const words = mediaWords.ar
  const page = await open({ viewport: desktop })
  await enter(page, 'ar')
  await page.setInputFiles('input[type=file]', [await file('both.png')])
  await page.getByRole('link', { name: words.complete }).click()
  await page.getByLabel(words.caption, { exact: true }).fill('نصّي')
  const id = new URL(page.url()).searchParams.get('picture')!
  await page.evaluate(
    async (path) =>
      fetch(path, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revision: 1, caption: 'نص الآخر', credit: 'وكالة خزامى' }),
      }),
    `/api/v1/desk/media/${id}`,
  )
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.movedTitle).waitFor()
  expect(await page.getByLabel(words.theirs).innerText()).toContain('نص الآخر')
  expect(await page.getByLabel(words.caption, { exact: true }).inputValue()).toBe('نصّي')
  expect(await axeFinds(page, everything)).toEqual([])
  await page.getByRole('button', { name: words.keepMine }).click()
  await page.getByText(words.saved).waitFor()
  const saved = await page.evaluate(async (path) => (await fetch(path)).json(), `/api/v1/desk/media/${id}`)
  expect(saved).toMatchObject({ caption: 'نصّي', credit: 'وكالة خزامى', revision: 3 })
})
