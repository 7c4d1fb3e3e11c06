import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { wallOf } from '../../studio/src/editor/workflow/instant.ts'
import { accountsWords } from '../../studio/src/accounts/words-accounts.ts'
import { setUpWords } from '../../studio/src/accounts/words-set-up.ts'
import { doorWords } from '../../studio/src/accounts/words.ts'
import { fieldWords } from '../../studio/src/editor/fields/words.ts'
import { surfaceWords } from '../../studio/src/editor/surface/words.ts'
import { workflowWords } from '../../studio/src/editor/workflow/words.ts'
import { deskWords } from '../../studio/src/desk/words.ts'
import { editorWords } from '../../studio/src/editor/words.ts'
import { mediaWords } from '../../studio/src/media/words.ts'
import { byKeyboard, byMouse, type Hands } from './newsroom-hands.ts'
import { typeKeys } from './newsroom-keys.ts'
import { openNewsroom, type Newsroom } from './newsroom.ts'

/** What is written, by the language of the site. */
const written = {
  ar: {
    headline: 'افتتاح مكتبة الحي بعد 3 أعوام',
    body: 'عادت مكتبة الحي إلى العمل بنظام Koha وفيها 12 ألف كتاب.\nوقال المدير إن الأبواب تُفتح كل صباح.',
    alt: 'قارئة تختار كتابا من رف عال',
    credit: 'سلمى حداد',
    source: 'وزارة الثقافة',
    note: 'الصورة من المصورة سلمى',
    addition: ' الدخول بلا رسوم.',
    correction: 'ذكرنا أن الدخول برسوم والصواب أنه بلا رسوم.',
  },
  en: {
    headline: 'Library opens again after 3 years',
    body: 'The library, named دار الكتب, is open again with 12,000 books.\nIts doors open every morning.',
    alt: 'A reader takes a book from a high shelf',
    credit: 'Salma Haddad',
    source: 'Ministry of Culture',
    note: 'The picture is by Salma',
    addition: ' Entry is free.',
    correction: 'We said that entry is paid; it is free.',
  },
} as const

type Language = keyof typeof written
type Somebody = { page: Page; hands: Hands }

function wordsOf(language: Language) {
  return {
    desk: deskWords[language],
    editor: editorWords[language],
    surface: surfaceWords[language],
    workflow: workflowWords[language],
    fields: fieldWords[language],
    accounts: accountsWords[language],
    door: doorWords[language],
    setUp: setUpWords[language],
    media: mediaWords[language],
    written: written[language],
  }
}
type Said = ReturnType<typeof wordsOf>

const exact = (name: string) => ({ name, exact: true })

/** Asks the newsroom's API as whoever the page is signed in. */
function ask<T>(page: Page, method: string, path: string, body?: unknown): Promise<{ status: number; answer: T }> {
  return page.evaluate(
    async ({ url, ...rest }) => {
      const response = await fetch(url, rest)
      return { status: response.status, answer: await response.json() }
    },
    {
      url: `/api/v1/desk${path}`,
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': Math.random().toString(36) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
  )
}

/** The address that the server printed when it was started is opened, and its four steps are gone through. */
async function setUp({ page, hands }: Somebody, say: Said, link: string): Promise<void> {
  await page.goto(link)
  if (say.door !== doorWords.ar) {
    await hands.press(page.getByRole('button', exact(doorWords.ar.otherLanguage)))
    await hands.press(page.getByText(say.setUp.languages.en, { exact: true }))
  }
  await hands.write(page.getByRole('textbox', exact(say.setUp.name)), 'جريدة الحي')
  await hands.write(page.getByRole('textbox', exact(say.setUp.nameEnglish)), 'The Neighbourhood Paper')
  for (const asked of ['digits', 'palette', 'yourName'] as const) {
    await hands.press(page.getByRole('button', exact(say.setUp.next)))
    await page.getByText(say.setUp[asked], { exact: true }).first().waitFor()
  }
  await hands.write(page.getByRole('textbox', exact(say.setUp.yourName)), 'ليلى حداد')
  await hands.write(page.getByLabel(say.door.email), 'layla@paper.example')
  await hands.write(page.getByLabel(say.door.choosePassword, { exact: true }), 'nine blue anchors at noon')
  await hands.press(page.getByRole('button', exact(say.setUp.finish)))
  await page.getByRole('heading', { level: 1, name: say.desk.title }).waitFor()
}

/** @returns the link that is shown where no mail goes out */
async function invite({ page, hands }: Somebody, say: Said): Promise<string> {
  await hands.press(page.getByRole('link', exact(say.accounts.title)))
  await hands.press(page.getByRole('button', exact(say.accounts.invite)))
  const dialog = page.getByRole('dialog')
  await hands.write(dialog.getByRole('textbox', exact(say.accounts.name)), 'سامي نجار')
  await hands.write(dialog.getByLabel(say.door.email), 'sami@paper.example')
  await hands.press(dialog.getByRole('button', exact(say.accounts.send)))
  const link = await dialog.getByRole('textbox', exact(say.accounts.link)).inputValue()
  await hands.press(dialog.getByRole('button', exact(say.accounts.close)).last())
  await dialog.first().waitFor({ state: 'hidden' })
  await hands.press(page.getByRole('link', exact(say.desk.title)))
  await page.getByRole('heading', { level: 1, name: say.desk.title }).waitFor()
  return link
}

async function accept({ page, hands }: Somebody, say: Said, link: string): Promise<void> {
  await page.goto(link)
  await hands.write(page.getByLabel(say.door.choosePassword, { exact: true }), 'four grey gulls on a roof')
  await hands.press(page.getByRole('button', exact(say.door.accept)))
  await page.getByRole('heading', { level: 1, name: say.desk.title }).waitFor()
}

async function writeStory({ page, hands }: Somebody, say: Said): Promise<string> {
  await hands.press(page.getByRole('button', exact(say.desk.newStory)).first())
  await hands.write(page.getByRole('textbox', exact(say.fields.field.headline)), say.written.headline)
  await hands.goTo(page.getByRole('textbox', exact(say.surface.body)))
  await typeKeys(page, `${say.written.body}\n`)
  await addPicture({ page, hands }, say)
  await hands.press(page.getByRole('tab', { name: say.editor.sources }))
  await hands.press(page.getByRole('button', exact(say.fields.sourceAdd)))
  const chain = page.getByRole('list', exact(say.fields.field.sources))
  await hands.choose(chain.getByLabel(say.fields.sourceKind), 'ministry')
  await hands.choose(chain.getByLabel(say.fields.relation), 'based-on')
  await hands.write(chain.getByLabel(say.fields.sourceName, { exact: true }), say.written.source)
  await page.locator('[data-state=saved]').waitFor()
  return new URL(page.url()).pathname.split('/').at(-1)!
}

async function addPicture({ page, hands }: Pick<Somebody, 'page' | 'hands'>, say: Said): Promise<void> {
  await hands.press(page.getByRole('button', exact(say.surface.picture)))
  const choice = page.getByRole('dialog')
  const asked = page.waitForEvent('filechooser')
  await hands.press(choice.getByRole('button', exact(say.media.upload)))
  await (await asked).setFiles({ name: 'library.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
  await hands.write(choice.getByRole('textbox', exact(say.media.alt)), say.written.alt)
  await hands.press(choice.getByRole('button', exact(say.media.use)))
  await choice.waitFor({ state: 'hidden' })
  await page.getByRole('figure', exact(say.surface.figure)).getByRole('img').waitFor()
}

const photograph = () =>
  sharp({ create: { width: 1200, height: 800, channels: 3, background: '#7a6a55' } })
    .jpeg()
    .toBuffer()

/** One step of a story: the command, what its dialog asks, and its button. */
async function step(
  { page, hands }: Somebody,
  say: Said,
  act: keyof Said['workflow']['acts'],
  fill: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  await hands.command(say.workflow.acts[act], say.workflow.more)
  const dialog = page.getByRole('dialog', exact(say.workflow.acts[act]))
  await dialog.waitFor()
  await fill(dialog)
  await hands.press(dialog.getByRole('button', exact(say.workflow.acts[act])))
  await dialog.waitFor({ state: 'hidden' })
}

type Refused = { error: { details: { unmet: { check: string; reason: Record<Language, string> }[] } } }

/** The editor is stopped by what is missing, is led to it, and mends it. */
async function mendCredit(editor: Somebody, say: Said, language: Language, id: string): Promise<void> {
  const { page, hands } = editor
  const { answer: story } = await ask<{ revision: number }>(page, 'GET', `/stories/${id}`)
  const refused = await ask<Refused>(page, 'POST', `/stories/${id}/publish`, { revision: story.revision })
  expect(refused.status).toBe(422)
  const [missing] = refused.answer.error.details.unmet
  expect(missing!.check).toBe('picture-credit')
  await hands.press(page.getByRole('tab', { name: say.editor.checks }))
  await hands.press(page.getByRole('button', { name: missing!.reason[language].slice(1) }))
  const figure = page.getByRole('figure', exact(say.surface.figure))
  await figure.and(page.locator('[data-selected]')).waitFor()
  await hands.write(figure.getByRole('textbox', exact(say.surface.credit)), say.written.credit)
  await page.getByRole('button', { name: missing!.reason[language].slice(1) }).waitFor({ state: 'hidden' })
}

/** Tomorrow at six in the morning where the site is. */
async function scheduleForTomorrow(editor: Somebody, say: Said, { site }: Newsroom): Promise<number> {
  const tomorrow = new Date(site.context.now().getTime() + 24 * 60 * 60 * 1000)
  const { day } = wallOf(tomorrow.toISOString(), site.context.site.timeZone)
  await step(editor, say, 'schedule', async (dialog) => {
    await editor.hands.write(dialog.getByLabel(say.workflow.day), day)
    await editor.hands.write(dialog.getByLabel(say.workflow.time), '06:00')
  })
  const row = await site.context.db.selectFrom('stories').select('scheduled_at').executeTakeFirstOrThrow()
  expect(wallOf(row.scheduled_at!, site.context.site.timeZone)).toEqual({ day, time: '06:00' })
  return Date.parse(row.scheduled_at!)
}

test.concurrent.for([
  { name: 'in Arabic, with the mouse', language: 'ar', hands: byMouse },
  { name: 'in Arabic, by keyboard alone', language: 'ar', hands: byKeyboard },
  { name: 'in English', language: 'en', hands: byMouse },
] as const)('a newsroom’s first day, $name', async ({ language, hands }, { onTestFinished }) => {
  const newsroom = await openNewsroom()
  onTestFinished(() => newsroom.close())
  const say = wordsOf(language)
  const person = async (): Promise<Somebody> => {
    const page = await newsroom.person({ language })
    return { page, hands: hands(page) }
  }
  const chief = await person()
  await setUp(chief, say, newsroom.setUpLink)
  const link = await invite(chief, say)
  const reporter = await person()
  await accept(reporter, say, link)

  const id = await writeStory(reporter, say)
  await step(reporter, say, 'submit', (dialog) =>
    reporter.hands.write(dialog.getByLabel(say.workflow.note), say.written.note),
  )

  await chief.hands.press(chief.page.getByRole('link', exact(say.written.headline)))
  await chief.page.getByText(say.written.note).waitFor()
  await mendCredit(chief, say, language, id)
  await step(chief, say, 'approve')
  const due = await scheduleForTomorrow(chief, say, newsroom)

  const reader = await newsroom.person({ language })
  await reader.goto(`/story/${id}`)
  expect(await reader.getByRole('heading', { name: say.written.headline }).count()).toBe(0)
  newsroom.pass(due - newsroom.site.context.now().getTime())
  await chief.page.getByText(say.desk.states.published, { exact: true }).first().waitFor()
  await reader.goto(`/story/${id}`)
  await reader.getByRole('heading', { level: 1, name: say.written.headline }).waitFor()
  for (const line of say.written.body.split('\n')) await reader.getByText(line).waitFor()
  await reader.getByRole('img', { name: say.written.alt }).waitFor()

  await chief.hands.goTo(chief.page.getByRole('textbox', exact(say.surface.body)))
  await typeKeys(chief.page, say.written.addition)
  await step(chief, say, 'correct', async (dialog) => {
    await chief.hands.press(dialog.getByRole('radio', { name: say.workflow.correctKinds.correction }))
    await chief.hands.write(dialog.getByLabel(say.workflow.sentence), say.written.correction)
  })
  await reader.reload()
  await reader.getByText(say.written.correction).first().waitFor()
  expect(await reader.locator('script[type="application/ld+json"]').allTextContents()).toContainEqual(
    expect.stringContaining(say.written.correction),
  )
  await reader.goto('/corrections')
  await reader.getByText(say.written.correction).waitFor()
  const feed = await reader.evaluate<string>(`fetch('/feed.xml').then((answer) => answer.text())`)
  expect(feed).toContain(say.written.correction)
  if (hands === byKeyboard)
    for (const { page } of [chief, reporter]) expect(await page.evaluate('studio.isPointed')).toBe(false)
})
