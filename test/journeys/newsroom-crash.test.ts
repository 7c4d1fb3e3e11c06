import { expect, test } from 'vitest'
import { mergeWords } from '../../studio/src/editor/merge/words.ts'
import { surfaceWords } from '../../studio/src/editor/surface/words.ts'
import { editorWords } from '../../studio/src/editor/words.ts'
import { operator } from '../../src/base/actor.ts'
import { readDeskStory } from '../../src/stories/read-desk.ts'
import { saveStory } from '../../src/stories/save.ts'
import { typeKeys } from './newsroom-keys.ts'
import { openDraft } from './newsroom-draft.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, runs: [{ text }] })
const draft = { headline: 'الميناء', body: [paragraph('رست السفينة.'), paragraph('بدأ التفريغ.')] }
const stored = async ({ site }: Newsroom, id: string) => readDeskStory(site.context, operator('journey'), id)

test('what is typed while the server is away is there when it is back, and merges with what others saved', async ({
  onTestFinished,
}) => {
  const newsroom = await openNewsroom()
  onTestFinished(() => newsroom.close())
  const { page, id } = await openDraft(newsroom, draft)
  const body = page.getByRole('textbox', { name: surfaceWords.ar.body, exact: true })
  const state = (kind: string) => page.locator(`[data-state=${kind}]`).waitFor()

  // The server is gone in the middle of a sentence, and comes back: the tab saves by itself.
  await body.click()
  await page.keyboard.press('Control+End')
  await typeKeys(page, ' قبل')
  await newsroom.stop()
  await typeKeys(page, ' الظهر.')
  await state('away')
  await newsroom.start()
  await state('saved')
  expect((await stored(newsroom, id)).content.body.at(-1)).toEqual(paragraph('بدأ التفريغ. قبل الظهر.'))

  // The tab is closed while nothing reaches the server.
  await newsroom.stop()
  await typeKeys(page, ' ولم ينته.')
  await state('away')
  const context = page.context()
  await page.close()
  await newsroom.start()

  // Somebody else has the story meanwhile, and saves another beginning and another ending.
  newsroom.pass(61_000)
  const { revision, content } = await stored(newsroom, id)
  const theirs = { ...content, body: [paragraph('رست السفينة فجرا.'), paragraph('بدأ التفريغ عصرا.')] }
  await saveStory(newsroom.site.context, operator('هالة'), id, { revision, content: theirs, tab: 'tab-of-hala-0001' })

  // Reopened, the text that stayed on the device is offered; both endings are kept.
  const again = await context.newPage()
  await again.goto(`/studio/stories/${id}`)
  await again.getByRole('button', { name: editorWords.ar.leftUse }).click()
  const dialog = again.getByRole('dialog', { name: mergeWords.ar.title })
  await dialog.getByRole('radio', { name: mergeWords.ar.both }).last().check()
  await dialog.getByRole('button', { name: mergeWords.ar.save }).click()
  await dialog.waitFor({ state: 'hidden' })
  await again.locator('[data-state=saved]').waitFor()
  const merged = (await stored(newsroom, id)).content.body.map((block) => JSON.stringify(block)).join('\n')
  for (const text of ['رست السفينة فجرا.', 'بدأ التفريغ. قبل الظهر. ولم ينته.', 'بدأ التفريغ عصرا.'])
    expect(merged).toContain(text)
})
