import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { surfaceWords } from '../../studio/src/editor/surface/words.ts'
import { operator } from '../../src/base/actor.ts'
import { readDeskStory } from '../../src/stories/read-desk.ts'
import { typeKeys } from './newsroom-keys.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'
import { openDraft } from './newsroom-draft.ts'

const say = surfaceWords.ar

/** What the server has of the body when all is saved, without what is empty. */
async function saved(page: Page, { site }: Newsroom, id: string): Promise<unknown[]> {
  await page.keyboard.press('Control+s')
  await page.locator('[data-state=saved]').waitFor()
  return (await readDeskStory(site.context, operator('journey'), id)).content.body
}

const paragraph = (...runs: unknown[]) => ({
  type: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
})

test('mixed text is stored as it was typed, wherever the cursor went in between', async ({ onTestFinished }) => {
  const newsroom = await openNewsroom()
  onTestFinished(() => newsroom.close())
  const { page, id } = await openDraft(newsroom)
  const { keyboard } = page
  const body = page.getByRole('textbox', { name: say.body, exact: true })
  await body.click()

  // A Latin word and numbers within Arabic; then back over the word by the arrow that points to it, and forth again.
  await typeKeys(page, 'نظام Koha يضم 12 ألف كتاب')
  for (const letter of 'Koha يضم 12 ألف كتاب') if (letter) await keyboard.press('ArrowRight')
  await typeKeys(page, 'اسمه ')
  expect(await saved(page, newsroom, id)).toEqual([paragraph('نظام اسمه Koha يضم 12 ألف كتاب')])

  // Home and End are the paragraph's start and end; what is selected to there is replaced.
  await keyboard.press('Home')
  await typeKeys(page, '2024: ')
  await keyboard.press('Shift+End')
  await typeKeys(page, 'عام جديد.')
  expect(await saved(page, newsroom, id)).toEqual([paragraph('2024: عام جديد.')])

  await keyboard.press('End')
  await keyboard.press('Enter')
  await typeKeys(page, 'هذا مهم')

  // A list, ended by an empty item.
  await keyboard.press('Enter')
  await typeKeys(page, '- أول\nSecond\n\nبعد القائمة')
  expect(await saved(page, newsroom, id)).toEqual([
    paragraph('2024: عام جديد.'),
    paragraph('هذا مهم'),
    { type: 'list', ordered: false, items: [[{ text: 'أول' }], [{ text: 'Second' }]] },
    paragraph('بعد القائمة'),
  ])

  // Each block has the direction of its own text.
  expect(
    await body.locator('li, p').evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction)),
  ).toContain('ltr')

  // Straight quotation marks become the language's own.
  await keyboard.press('Enter')
  await typeKeys(page, 'قال "نعم" ثم مضى')
  expect(((await saved(page, newsroom, id)) as unknown[]).at(-1)).toEqual(paragraph('قال «نعم» ثم مضى'))
})
