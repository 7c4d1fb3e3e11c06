import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { checkWords } from '../../studio/src/comments/words-checks.ts'
import { contextWords } from '../../studio/src/comments/words-context.ts'
import { commentWords } from '../../studio/src/comments/words.ts'
import { workflowWords } from '../../studio/src/editor/workflow/words.ts'
import { desktop, journey, started } from './browser.ts'
import { byMouse } from './newsroom-hands.ts'

const { cookie, comments } = started.studio
const words = commentWords.ar
const inContext = contextWords.ar

/** How many of the queue's comments stand in a list, as the server has it. */
const count = (page: Page, list: string) =>
  page.evaluate<number>(`(async () => {
    let count = 0
    for (let cursor = ''; cursor !== null; ) {
      const address = '/api/v1/desk/comments?limit=100&list=${list}&story=${comments.queue}' + (cursor && '&cursor=' + cursor)
      const { items, next } = await (await fetch(address)).json()
      count += items.length
      cursor = next
    }
    return count
  })()`)

journey('a moderator clears a queue of 100 by keyboard, and takes one decision back', async ({ open }) => {
  const page = await open({ viewport: desktop, reducedMotion: 'reduce', studio: 'ar' })
  await page.context().addCookies([{ ...cookie, url: started.url }])
  await page.goto(`/studio/comments?story=${comments.queue}`)
  const list = page.getByRole('list', { name: words.lists.new })
  await list.waitFor()
  await page.keyboard.press('j')
  const current = list.locator('[data-current=true]')
  const said = async () => (await current.textContent()) ?? ''
  const passed = async (keys: string[]) => {
    const before = await said()
    for (const key of keys) await page.keyboard.press(key)
    await expect.poll(said).not.toBe(before)
  }
  // One is refused with the second reason, and two more at once.
  await page.keyboard.press('r')
  await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('radio')
  await passed(['2', 'Enter'])
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText(words.selected(2)).first().waitFor()
  await passed(['a'])
  // What was done together is taken back together.
  await page.keyboard.press('z')
  await page.getByText(words.undone(2)).waitFor()
  await expect.poll(() => count(page, 'new')).toBe(99)
  const empty = page.getByRole('heading', { name: words.notFound.title })
  while (!(await empty.isVisible())) {
    await current.or(empty).first().waitFor()
    for (let press = 0; press < 10; press++) await page.keyboard.press('a')
  }
  await expect.poll(() => count(page, 'published')).toBe(99)
  expect(await count(page, 'refused')).toBe(1)
  await page.context().clearCookies()
})

journey('a reader says what is wrong; the correction says so, and both lead to each other', async ({ open }) => {
  const reader = await open({ javaScriptEnabled: false, pictures: false })
  await reader.goto(`/story/${comments.mistaken}`)
  await reader.getByRole('link', { name: 'وجدت خطأ في المادة؟' }).click()
  await reader.getByRole('radio', { name: /قال المتحدث/ }).check()
  await reader.getByLabel('الاسم').fill('جارة المكتبة')
  await reader.getByLabel('ما الخطأ؟').fill('توقف العمل أسبوعين في آذار')
  await reader.getByRole('button', { name: 'أرسل إلى المحررين' }).click()
  await reader.getByRole('heading', { level: 1, name: 'وصلت ملاحظتك إلى المحررين' }).waitFor()
  const own = reader.url()

  const editor = await open({ viewport: desktop, reducedMotion: 'reduce', studio: 'ar' })
  await editor.context().addCookies([{ ...cookie, url: started.url }])
  const requests = `/studio/comments?list=requests&story=${comments.mistaken}`
  await editor.goto(requests)
  const request = editor.getByRole('list', { name: words.lists.requests }).getByRole('listitem').first()
  await request.getByText('قال المتحدث باسم البلدية').first().waitFor()
  await request.getByRole('link', { name: 'المكتبة تمدّد ساعاتها' }).click()
  const workflow = workflowWords.ar
  await byMouse(editor).command(workflow.acts.correct, workflow.more)
  const dialog = editor.getByRole('dialog', { name: workflow.acts.correct })
  await dialog.getByLabel(workflow.sentence).fill('ذكرنا أن العمل لم يتوقف، والصواب أنه توقف أسبوعين.')
  await dialog.getByRole('button', { name: workflow.acts.correct, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  await editor.goto(requests)
  await editor.getByRole('button', { name: words.actOf('أجب', 'جارة المكتبة') }).click()
  const answer = editor.getByRole('dialog')
  expect(await answer.getByLabel(inContext.correction).inputValue()).toBe('2')
  await answer.getByLabel(inContext.answer).fill('شكرًا لك، صحّحنا.')
  await answer.getByRole('button', { name: inContext.answerAct }).click()
  await editor.getByText(inContext.answerDone).waitFor()
  await editor.context().clearCookies()

  await reader.goto(own)
  await reader.getByText('شكرًا لك، صحّحنا.').waitFor()
  await reader.getByRole('link', { name: 'اقرأ التصحيح' }).click()
  expect(new URL(reader.url()).hash).toBe('#correction-2')
  const notice = reader.locator('#correction-2')
  await notice.getByText('توقف أسبوعين').waitFor()
  await notice.getByText('بعد تنبيه من قارئ').waitFor()
  expect(await reader.content()).not.toContain('جارة المكتبة')
})

journey(
  'only the editor-in-chief names a service that comments are shown to, at an address that is safe',
  async ({ open }) => {
    const page = await open({ viewport: desktop, reducedMotion: 'reduce', studio: 'ar' })
    const checks = checkWords.ar
    const external = page.getByRole('region', { name: checks.external })
    const [name = '', ...value] = started.cookies.editor.split('=')
    await page.context().addCookies([{ name, value: value.join('='), url: started.url }])
    await page.goto('/studio/comments/rules')
    await page.getByRole('link', { name: checks.exportAct }).waitFor()
    expect(await external.count()).toBe(0)
    await page.context().addCookies([{ ...cookie, url: started.url }])
    await page.reload()
    await external.getByLabel(checks.url).fill('http://checks.example/comments')
    await external.getByRole('button', { name: checks.save, exact: true }).click()
    await external.getByRole('alert').getByText('https').waitFor()
    await external.getByText(checks.noService).waitFor()
    await page.context().clearCookies()
  },
)
