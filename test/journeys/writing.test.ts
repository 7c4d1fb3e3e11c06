import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { axeFinds, everything } from './axe.ts'
import { patience } from './chromium.ts'

const started = inject('started')
/** By a name that the compiler does not follow: the studio is checked with the browser's types, the tests without. */
const words: Record<string, any> = {}
const places: Record<string, string> = {
  editorWords: '../../studio/src/editor/words.ts',
  mergeWords: '../../studio/src/editor/merge/words.ts',
  surfaceWords: '../../studio/src/editor/surface/words.ts',
}
for (const [name, place] of Object.entries(places))
  words[name] = ((await import(place)) as Record<string, any>)[name].ar

type Content = { headline: string; body: { type: string; runs?: { text: string }[] }[] }

/** A browser of somebody who writes, with storage of its own. */
async function writer(): Promise<BrowserContext> {
  const browser = await chromium.connect(started.browser)
  const context = await browser.newContext({ baseURL: started.url, viewport: { width: 1440, height: 900 } })
  context.setDefaultTimeout(patience)
  const [name = '', ...value] = started.cookies.editor.split('=')
  await context.addCookies([{ name, value: value.join('='), url: started.url }])
  return context
}

const inPage = async <T>(page: Page, key: string, input: object): Promise<T> => {
  const [method, path] = key.split(' ')
  return page.evaluate(
    async ([verb, address, body]) => {
      const answer = await fetch(`/api/v1/desk${address}`, {
        method: verb!,
        ...(verb !== 'GET' && { headers: { 'content-type': 'application/json' }, body: body! }),
      })
      return answer.json()
    },
    [method, path, JSON.stringify(input)] as const,
  ) as Promise<T>
}

async function newStory(page: Page, content: object): Promise<string> {
  await page.goto('/studio')
  return (await inPage<{ id: string }>(page, 'POST /stories', { content })).id
}

const saved = async (page: Page, id: string) =>
  (await inPage<{ content: Content }>(page, `GET /stories/${id}`, {})).content
const texts = ({ body }: Content) => body.map(({ runs = [] }) => runs.map(({ text }) => text).join(''))

async function open(page: Page, id: string): Promise<void> {
  await page.goto(`/studio/stories/${id}`)
  await page.locator('.surface .body[contenteditable=true]').waitFor()
}
const state = (page: Page, name: string) => page.locator(`[data-state=${name}]`).waitFor()
const paragraph = (page: Page, index: number) => page.locator('.surface .body > p').nth(index)

/** Puts the cursor to the end of a paragraph, where the editor knows it. */
async function toEnd(page: Page, index: number): Promise<void> {
  await paragraph(page, index).click()
  await page.keyboard.press('End')
  await page.waitForFunction('document.getSelection()?.isCollapsed')
}

describe('writing a story', () => {
  test('by keyboard: from the headline down, each block in its own direction, marks as they are printed', async () => {
    const context = await writer()
    const page = await context.newPage()
    const id = await newStory(page, { headline: '' })
    await open(page, id)
    await page.locator('[data-head-field=headline]').focus()
    await page.keyboard.type('قطر تواصل الوساطة')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('قال: "سنواصل" مع Blinken.', { delay: 5 })
    await page.keyboard.press('Enter')
    await page.keyboard.type('Reuters reported it first.', { delay: 5 })
    await page.keyboard.press('Enter')
    await page.keyboard.type('## خلفية', { delay: 5 })
    await page.keyboard.press('Control+s')
    await state(page, 'saved')
    const content = await saved(page, id)
    expect(content.headline).toBe('قطر تواصل الوساطة')
    expect(texts(content)).toEqual(['قال: «سنواصل» مع Blinken.', 'Reuters reported it first.', 'خلفية'])
    expect(content.body[2]).toMatchObject({ type: 'heading', level: 2 })
    const directions = page.evaluate(
      `[...document.querySelectorAll('.surface .body > *')].slice(0, 3).map((block) => getComputedStyle(block).direction)`,
    )
    expect(await directions).toEqual(['rtl', 'ltr', 'rtl'])

    expect(await axeFinds(page, everything)).toEqual([])
    await context.close()
  })

  test('what is pasted comes in as blocks; a picture is asked for and not fetched', async () => {
    const context = await writer()
    const page = await context.newPage()
    const id = await newStory(page, { headline: 'مادة' })
    await open(page, id)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.locator('.surface .body').click()
    const copied =
      '<h1>عنوان</h1><p style="color:red" class=MsoNormal><b>قال</b> الوزير<script>x()</script></p>' +
      '<img src="https://pictures.example/p.jpg" alt="رجل">'
    await page.evaluate(`{
      const data = new DataTransfer()
      data.setData('text/html', ${JSON.stringify(copied)})
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('.surface .body').dispatchEvent(paste)
    }`)
    await page.getByText(words['surfaceWords'].asked).waitFor()
    await page.keyboard.press('Control+s')
    await state(page, 'saved')
    expect((await saved(page, id)).body).toEqual([
      { type: 'heading', level: 2, runs: [{ text: 'عنوان' }] },
      { type: 'paragraph', runs: [{ text: 'قال', strong: true }, { text: ' الوزير' }] },
      { type: 'figure', media: null, alt: 'رجل', caption: '', credit: '' },
    ])
    expect(asked.filter((url) => url.includes('pictures.example'))).toEqual([])
    await context.close()
  })

  test('a page that dies before it saved gives its text back', async () => {
    const context = await writer()
    const page = await context.newPage()
    const id = await newStory(page, { headline: 'مادة', body: [{ type: 'paragraph', runs: [{ text: 'أول' }] }] })
    await open(page, id)
    await page.route('**/api/v1/desk/stories/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await toEnd(page, 0)
    await page.keyboard.type(' ثم كلام لم يصل')
    await state(page, 'away')
    const again = await context.newPage()
    await page.close()
    await open(again, id)
    await again.getByText('أول ثم كلام لم يصل').waitFor()
    await state(again, 'saved')
    expect(texts(await saved(again, id))).toEqual(['أول ثم كلام لم يصل'])
    await context.close()
  })

  test('two write, one of them without a connection: neither text is lost, and both are merged by choice', async () => {
    const [one, two] = [await writer(), await writer()]
    const [mine, theirs] = [await one.newPage(), await two.newPage()]
    const body = ['أول', 'ثانٍ', 'ثالث'].map((text) => ({ type: 'paragraph', runs: [{ text }] }))
    const id = await newStory(mine, { headline: 'مادة', body })
    await open(mine, id)
    await one.setOffline(true)
    await toEnd(mine, 0)
    await mine.keyboard.type(' من هنا')
    await toEnd(mine, 2)
    await mine.keyboard.type(' من هنا')
    await state(mine, 'away')

    await theirs.goto(`/studio/stories/${id}`)
    const take = words['editorWords'].takeOver as string
    await theirs.getByRole('button', { name: take }).click()
    await theirs.getByRole('dialog').getByRole('button', { name: take }).click()
    await theirs.locator('.surface .body[contenteditable=true]').waitFor()
    await toEnd(theirs, 0)
    await theirs.keyboard.type(' من هناك')
    await toEnd(theirs, 1)
    await theirs.keyboard.type(' من هناك')
    await theirs.keyboard.press('Control+s')
    await state(theirs, 'saved')

    await one.setOffline(false)
    await mine.getByRole('button', { name: take }).click()
    await mine.getByRole('dialog').getByRole('button', { name: take }).click()
    const dialog = mine.getByRole('dialog', { name: words['mergeWords'].title })
    await dialog.getByRole('radio', { name: words['mergeWords'].both }).focus()
    await mine.keyboard.press('Space')
    await dialog.getByRole('button', { name: words['mergeWords'].save }).focus()
    await mine.keyboard.press('Enter')
    await state(mine, 'saved')
    expect(texts(await saved(mine, id))).toEqual(['أول من هنا', 'أول من هناك', 'ثانٍ من هناك', 'ثالث من هنا'])
    await theirs.locator('.surface .body[contenteditable=false]').waitFor()
    await one.close()
    await two.close()
  })
})
