import { chromium, type Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { axeFinds, everything } from './axe.ts'
import { patience } from './chromium.ts'

const started = inject('started')
/** By a name that the compiler does not follow: the studio is checked with the browser's types, the tests without. */
const places: Record<string, string> = {
  editorWords: '../../studio/src/editor/words.ts',
  languageWords: '../../studio/src/editor/language/words.ts',
  surfaceWords: '../../studio/src/editor/surface/words.ts',
}
const words: Record<string, any> = {}
for (const [name, place] of Object.entries(places))
  words[name] = ((await import(place)) as Record<string, any>)[name].ar

const page = Buffer.from(
  'عاد الصيادون و الغواصون إلى المرفأ\n\nأجرى رئيس البلدية اتصالًا بالصيادين ، وقال إن البحر هادئ , و إن القوارب ستعود غدًا.\n\nوذكر رئيس البلدية أن الرصيف مفتوح ، وأن السوق تبدأ عملها عند الفجر.\n',
)

/** A page that came from elsewhere, open to be written in. */
async function openImported(at: Page): Promise<void> {
  const { id } = await at.evaluate(
    async (content) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/v1/desk/stories', { method: 'POST', headers, body: JSON.stringify({ content }) })
      return (await answer.json()) as { id: string }
    },
    (await import('../../src/importing/read-page.ts')).readPage(page, { fileName: 'page.txt' }).content,
  )
  await at.goto(`/studio/stories/${id}`)
  await at.locator('.surface .body[contenteditable=true]').waitFor()
}

test('an imported page is checked beside its text: go there, fix one, fix all of a kind, undo, ignore', async () => {
  const browser = await chromium.connect(started.browser)
  const context = await browser.newContext({
    baseURL: started.url,
    viewport: { width: 1440, height: 900 },
    locale: 'ar',
  })
  context.setDefaultTimeout(patience)
  const [name = '', ...value] = started.cookies.editor.split('=')
  await context.addCookies([{ name, value: value.join('='), url: started.url }])
  const at = await context.newPage()
  await at.goto('/studio')
  await openImported(at)
  await at.getByRole('tab', { name: words['editorWords'].checks }).click()
  const panel = at.getByRole('region', { name: words['languageWords'].title, exact: true })
  const waw = panel.getByRole('group', { name: 'واو العطف المنفصلة' })
  const spaces = panel.getByRole('group', { name: 'مسافة قبل علامة الترقيم' })
  const text = at.locator('.surface .body')
  const headline = at.locator('[data-head-field=headline]')
  const marks = (words: string) => text.locator('.language-mark', { hasText: words })
  await waw.waitFor()
  expect(await waw.getByRole('listitem').count()).toBe(2)
  await marks('،').first().waitFor()
  expect(await at.locator('[class*=marks] .language-mark').count()).toBe(1)
  expect(await axeFinds(at, everything)).toEqual([])

  // Going there selects what was found; a mark in the text leads back to its entry.
  await waw
    .getByRole('button', { name: /الصيادون/ })
    .first()
    .click()
  expect(await headline.evaluate((field: any) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(
    'و ',
  )
  await marks('،').first().click()
  await panel.locator('[aria-current]').waitFor()

  // One is fixed in the headline, the rest where they are.
  await waw.getByRole('button', { name: words['languageWords'].replaceWith('الصيادون والغواصون') }).click()
  await expect.poll(() => headline.inputValue()).toBe('عاد الصيادون والغواصون إلى المرفأ')
  await panel.getByRole('button', { name: words['languageWords'].undo }).click()
  await expect.poll(() => headline.inputValue()).toBe('عاد الصيادون و الغواصون إلى المرفأ')

  await expect.poll(() => spaces.getByRole('listitem').count()).toBe(2)
  const before = await text.innerText()
  await spaces.getByRole('button', { name: words['languageWords'].fixAll(2) }).click()
  await expect.poll(() => text.innerText()).toContain('بالصيادين، وقال')
  await expect.poll(() => text.innerText()).toContain('مفتوح، وأن')
  // In the text it is the editor's own undo, and one step.
  await text.click()
  await at.keyboard.press('Control+z')
  await expect.poll(() => text.innerText()).toBe(before)

  // What is ignored is gone, also when the page is opened anew.
  await waw
    .getByRole('listitem')
    .filter({ hasText: 'الصيادون' })
    .getByRole('button', { name: words['languageWords'].ignore, exact: true })
    .click()
  await at.getByRole('menuitem', { name: words['languageWords'].ignoreHere }).click()
  await expect.poll(() => waw.getByRole('listitem').count()).toBe(1)
  await at.reload()
  await at.getByRole('tab', { name: words['editorWords'].checks }).click()
  await spaces.waitFor()
  expect(await waw.getByRole('listitem').count()).toBe(1)

  // Without a connection the last findings stay, and that is said.
  await context.setOffline(true)
  await text.click()
  await at.keyboard.type('x')
  await panel.getByText(words['languageWords'].offline).waitFor()
  expect(await spaces.getByRole('listitem').count()).toBe(2)
  await browser.close()
})
