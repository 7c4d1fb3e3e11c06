import { expect } from 'vitest'
import { axeFinds, everything } from './axe.ts'
import { journey, started } from './browser.ts'

journey(
  'a reader without an account comments with an Arabic name, sees it published, and takes it back',
  async ({ open }) => {
    const page = await open({ pictures: false })
    await page.goto(`/story/${started.longChain}`)
    const loaded: string[] = []
    page.on('request', (request) => void loaded.push(request.url()))
    await page.getByText('أضف تعليقًا').click()
    await page.getByLabel('الاسم').fill('عبد الرحمن أبو زيد')
    await page.getByLabel('التعليق', { exact: true }).fill('شكرًا، كنت أسأل عن هذا منذ شهور!')
    await page.getByRole('button', { name: 'أرسل' }).click()
    const own = page.locator('[data-own]')
    await own.getByText('نُشر تعليقك').waitFor()
    expect(loaded.some((url) => url.includes('/assets/solver.'))).toBe(true)
    expect(loaded.filter((url) => !url.startsWith(started.url))).toEqual([])
    expect(await axeFinds(page, everything)).toEqual([])

    await page.reload()
    const shown = page.locator('#comments li', { hasText: 'عبد الرحمن أبو زيد' })
    await shown.locator('.said', { hasText: 'كنت أسأل عن هذا منذ شهور' }).waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    )
    await shown.getByText('تعديل أو حذف').click()
    await shown.getByRole('button', { name: 'احذف التعليق' }).click()
    await shown.waitFor({ state: 'detached' })
  },
)

journey('the same without script waits for a moderator, and its page says so', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false, pictures: false })
  await page.goto(`/story/${started.longChain}`)
  await page.getByText('أضف تعليقًا').click()
  await page.getByLabel('الاسم').fill('نورة')
  await page.getByLabel('التعليق', { exact: true }).fill('هل من خريطة للطريق الجديد؟')
  await page.getByRole('button', { name: 'أرسل' }).click()
  await page.getByRole('heading', { level: 1, name: 'تعليقك بانتظار المراجعة' }).waitFor()
  const key = page.url()
  await page.goto(`/story/${started.longChain}`)
  expect(await page.getByText('هل من خريطة للطريق الجديد؟').count()).toBe(0)
  await page.goto(key)
  await page.getByText('هل من خريطة للطريق الجديد؟').first().waitFor()
})
