import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { surfaceWords } from '../../studio/src/editor/surface/words.ts'
import { workflowWords } from '../../studio/src/editor/workflow/words.ts'
import { editorWords } from '../../studio/src/editor/words.ts'
import { axeFinds, everything, stillness } from './axe.ts'
import { desktop, journey, started } from './browser.ts'
import { byMouse } from './newsroom-hands.ts'
import { listen } from './heard.ts'

const { cookie, links, comments } = started.studio
type Language = 'ar' | 'en'
/** Stories of its own for each language: a story is open for writing in one tab at a time. */
const storiesOf = {
  ar: { ...started.studio.stories.ar, out: 'w4trq8m2kd' },
  en: { ...started.studio.stories.en, out: 'wh7at3z9gk' },
}
type Stories = (typeof storiesOf)['ar']

/** Addresses to see a page at whose path alone is none. */
const examples: Record<string, (stories: Stories) => string[]> = {
  '/stories/:id': ({ draft, review }) => [`/stories/${draft}`, `/stories/${review}`, '/stories/none'],
  '/fronts/:place?': () => ['/fronts', '/fronts/section:science'],
  '/invitation': () => [links.invitation, '/invitation'],
  '/new-password': () => [links.newPassword],
  '/set-up': () => [links.setUp],
  '/comments': () => [
    `/comments?story=${comments.mixed}`,
    `/comments?story=${comments.mixed}&list=requests`,
    `/comments?story=${comments.mixed}&list=reported&open=${comments.reported}`,
  ],
  '/webhooks/:id': () => ['/webhooks/none'],
}

/** As text: the pages themselves are made for a browser. */
const source = readFileSync(new URL('../../studio/src/pages.ts', import.meta.url), 'utf8')
const paths = [...source.matchAll(/\bpath: '(.+?)'/g)].map(([, path]) => path!)

type View = { name: string; path: string; open?: (page: Page, language: Language) => Promise<void> }

/** The pages for anybody, then those for who is signed in. */
function pagesFor(access: 'anybody' | 'signed in', stories: Stories): View[] {
  return paths
    .filter((path) => isForAnybody(path) === (access === 'anybody'))
    .flatMap((path) => (examples[path]?.(stories) ?? [path]).map((address) => ({ name: path, path: address })))
}

const isForAnybody = (path: string) => new RegExp(`path: '${path.replace('?', '[?]')}'.*access: 'anybody'`).test(source)

type Act = keyof (typeof workflowWords)['ar']['acts']

/** The dialog of one of a story's steps. */
const step = (path: string, act: Act): View => ({
  name: `to ${act} a story`,
  path,
  async open(page, language) {
    const words = workflowWords[language]
    await byMouse(page).command(words.acts[act], words.more)
    await page.getByRole('dialog', { name: words.acts[act] }).waitFor()
  },
})

const part = (name: 'sources' | 'checks' | 'versions', path: string): View => ({
  name: `the ${name} of a story`,
  path,
  async open(page, language) {
    const tab = page.getByRole('tab', { name: editorWords[language][name] })
    await tab.click()
    await page.getByRole('tabpanel').getByRole('button').first().waitFor()
  },
})

const pressed = (name: string, path: string, words: (language: Language) => string): View => ({
  name,
  path,
  async open(page, language) {
    await page
      .getByRole('button', { name: words(language), exact: true })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
  },
})

/** What is opened over a page, or beside the text. */
function opened(stories: Stories): View[] {
  const { draft, review, approved, out } = Object.fromEntries(
    Object.entries(stories).map(([name, id]) => [name, `/stories/${id}`]),
  ) as Stories
  return [
    part('sources', draft),
    part('checks', draft),
    part('versions', out),
    step(draft, 'submit'),
    step(review, 'approve'),
    step(review, 'return'),
    step(approved, 'schedule'),
    step(approved, 'embargo'),
    step(approved, 'publish'),
    step(out, 'correct'),
    step(out, 'retract'),
    step(out, 'withdraw'),
    pressed('the choice of a picture', draft, (language) => surfaceWords[language].picture),
    pressed('the preview', out, (language) => editorWords[language].preview),
    keys('the palette', 'Control+k'),
    keys('the shortcuts', '?'),
  ]
}

const keys = (name: string, shortcut: string): View => ({
  name,
  path: '/',
  async open(page) {
    await page.keyboard.press(shortcut)
    await page.getByRole('dialog').waitFor()
  },
})

const phone = { width: 390, height: 844 }
/** Both sizes and both schemes are judged whole, in two turns instead of four. */
const views = [
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light', judged: true },
  { name: 'desktop, dark', viewport: desktop, colorScheme: 'dark', judged: false },
  { name: 'phone, light', viewport: phone, colorScheme: 'light', judged: false },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark', judged: true },
] as const

/** Nothing is awaited any more: no request, no spinner, no movement, and the colours are those that were asked for. */
async function settled(page: Page, scheme: string): Promise<void> {
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' })
  await page.locator('.mantine-Loader-root, .mantine-Skeleton-root').first().waitFor({ state: 'detached' })
  await page.evaluate(stillness)
}

/** What stands in a page where words are missing. */
const noWords = /undefined|\bnull\b|\bNaN\b|\[object |Invalid Date/
const said = `[document.title, document.body.innerText, ...[...document.querySelectorAll('[aria-label],[placeholder],[title]')]
  .flatMap((each) => ['aria-label', 'placeholder', 'title'].map((name) => each.getAttribute(name) ?? ''))].join('\\n')`
/** Where a folder is named, every page is kept there as a picture, to be looked at. */
const shots = process.env['SHOTS']
/** What a page rightly hears when it asks for what is not there. */
const rightly = /^(?:40[04] for|says Failed to load resource: .* 40[04] ).*/

async function lookAt(page: Page, { name, path, open }: View, language: Language): Promise<string[]> {
  const wrong: string[] = []
  await page.setViewportSize(desktop)
  await page.goto(path.startsWith('/') ? `/studio${path}` : path)
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  await open?.(page, language)
  for (const { name: view, viewport, colorScheme, judged } of views) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await settled(page, colorScheme)
    if (judged) for (const line of await axeFinds(page, everything)) wrong.push(`${view}: ${line}`)
    const over = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    if (over > 0) wrong.push(`${view}: ${over} px too wide`)
    const file = `${path} ${name}`.replace(/[^a-z0-9]+/gi, '-').slice(-60)
    if (shots) await page.screenshot({ path: `${shots}/${file}-${language}-${view.replace(', ', '-')}.png` })
  }
  const missing = noWords.exec(await page.evaluate<string>(said))
  if (missing) wrong.push(`says ${missing[0]}`)
  const direction = await page.locator('html').getAttribute('dir')
  if (direction !== (language === 'ar' ? 'rtl' : 'ltr')) wrong.push(`is ${direction}`)
  return wrong
}

journey.concurrent.for(['ar', 'en'] as const)(
  'every page and dialog of the studio is accessible, fits, calls nobody and lacks no word, in %s',
  { timeout: 900_000 },
  async (language, { open }) => {
    const page = await open({ viewport: desktop, reducedMotion: 'reduce', studio: language })
    const heard = listen(page, started.url)
    const wrong: string[] = []
    const stories = storiesOf[language]
    const look = async (view: View) => {
      const lines = await lookAt(page, view, language).catch((error: Error) => [error.message.split('\n')[0]])
      for (const line of [...lines, ...heard.splice(0).filter((each) => !rightly.test(each))])
        wrong.push(`${view.name} at ${view.path}: ${line}`)
    }
    for (const view of pagesFor('anybody', stories)) await look(view)
    await page.context().addCookies([{ ...cookie, url: started.url }])
    for (const view of [
      ...pagesFor('signed in', stories),
      { name: 'nothing', path: '/no-such-page' },
      ...opened(stories),
    ])
      await look(view)
    await page.context().clearCookies()
    expect(wrong).toEqual([])
  },
)
