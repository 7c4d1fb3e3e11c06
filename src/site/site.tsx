import { Hono, type Context as Request } from 'hono'
import { randomBytes } from 'node:crypto'
import { isDay } from '../arabic/dates.ts'
import type { Context } from '../base/context.ts'
import { Refused, refusals } from '../base/refused.ts'
import { readPerson } from '../people/read.ts'
import { findRedirect } from '../redirects/read.ts'
import { readSection, readTopic } from '../sections/read.ts'
import { isWithdrawn, readStory } from '../stories/read.ts'
import type { PublishedStory } from '../stories/shape.ts'
import { reportPage } from './pages/comment-report.tsx'
import { commentPage, commentsPage } from './pages/comments.tsx'
import { correctionPage } from './pages/correction.tsx'
import { correctionsPage } from './pages/corrections.tsx'
import { dayPage } from './pages/day.tsx'
import { frontPreviewPage } from './pages/front-preview.tsx'
import { frontPage } from './pages/front.tsx'
import { personPage } from './pages/person.tsx'
import { askedOf, searchAddress } from './pages/search-address.ts'
import { searchPage, suggestionsPart } from './pages/search.tsx'
import { sectionPage } from './pages/section.tsx'
import { aboutPage, policiesPage } from './pages/standing.tsx'
import { storyPreviewPage } from './pages/story-preview.tsx'
import { storyPage } from './pages/story.tsx'
import { topicPage } from './pages/topic.tsx'
import { errorPage, gonePage, notFoundPage, refusedPage } from './pages/trouble.tsx'
import { previewHeaders } from './security-headers.ts'
import { addresses, openView, viewOf, type View } from './view.ts'
import type { InterfaceLanguage } from './words.ts'

/**
 * Every page that readers can open. Arabic stands at the root, the English interface under /en; a story keeps its own
 * language in both. Mounted last: what no page answers gets the page for 404.
 */
export function createSite(context: Context): Hono {
  const site = new Hono()
  site.use(async (request, next) => {
    const { pathname, search } = new URL(request.req.url)
    // What begins with two slashes would lead to another host.
    if (pathname === '/' || !pathname.endsWith('/') || pathname.startsWith('//')) return next()
    return request.redirect(pathname.slice(0, -1) + search, 301)
  })
  // What stood elsewhere before is asked for only when nothing stands at the address.
  site.use(async (request, next) => {
    await next()
    if (request.res.status !== 404) return
    const target = await findRedirect(context, new URL(request.req.url).pathname)
    if (target) request.res = new Response(null, { status: 301, headers: { location: target } })
  })
  // How a front would look with an arrangement that is not saved, and a story with its working text.
  for (const [path, previewPage] of [
    ['/preview/front/:token', frontPreviewPage],
    ['/preview/:token', storyPreviewPage],
  ] as const)
    site.get(path, async (request) => {
      const language = request.req.query('interface') === 'en' ? 'en' : 'ar'
      const page = await previewPage(context, language, request.req.param('token') ?? '')
      const view = await openView(context, language, '/')
      return new Response(`<!DOCTYPE html>${String(page ?? (await notFoundPage(view)))}`, {
        status: page ? 200 : 404,
        headers: previewHeaders(context.site),
      })
    })
  // English first: the last of the Arabic pages answers everything that is left.
  site.route('/en', pagesIn(context, 'en'))
  site.route('/', pagesIn(context, 'ar'))
  return site
}

function pagesIn(context: Context, language: InterfaceLanguage): Hono {
  const pages = new Hono()
  const open = (path: string) => openView(context, language, path)
  const moved = async (request: Request, path: string) => request.redirect((await open('/')).href(path), 301)
  const missing = async (path: string) => html(await notFoundPage(await open(path)), 404)

  pages.get('/', async () => html(await frontPage(await open('/'))))

  // Readers' comments. A story whose own last word is `comments` stands at that address itself.
  const ofStory = async (request: Request, show: (view: View, story: PublishedStory) => unknown) => {
    const id = request.req.param('id') ?? ''
    const story = await readStory(context, id)
    if (!story) return (await isWithdrawn(context, id)) ? html(await gonePage(await open('/')), 410) : missing('/')
    const page = await show(await open(addresses.comments(id)), story)
    return page === null ? missing('/') : html(page)
  }
  pages.get('/story/:id/comments', (request) =>
    ofStory(request, (view, story) =>
      story.slug === 'comments'
        ? storyPage(view, story)
        : commentsPage(view, story, {
            after: request.req.query('after'),
            order: request.req.query('order'),
            replyTo: request.req.query('reply_to'),
          }),
    ),
  )
  pages.get('/story/:id/comments/correction', (request) =>
    ofStory(request, (view, story) =>
      story.state === 'retracted' ? null : correctionPage(view, story, request.req.query('passage')),
    ),
  )
  pages.get('/story/:id/comments/:comment', (request) =>
    ofStory(request, (view, story) =>
      commentPage(view, story, request.req.param('comment'), request.req.query('after')),
    ),
  )
  pages.get('/story/:id/comments/:comment/report', (request) =>
    ofStory(request, (view, story) => reportPage(view, story, request.req.param('comment'))),
  )

  // Only the id counts; the words after it are for people, and any others lead to the right ones.
  pages.get('/story/:id/:slug?', async (request) => {
    const id = request.req.param('id')
    const story = await readStory(context, id)
    if (!story) return (await isWithdrawn(context, id)) ? html(await gonePage(await open('/')), 410) : missing('/')
    const path = addresses.story(story)
    const view = await open(path)
    if (request.req.param('slug') !== story.slug) return request.redirect(view.href(path), 301)
    return html(await storyPage(view, story))
  })
  pages.get('/s/:id', async (request) => {
    const id = request.req.param('id')
    const story = await readStory(context, id)
    if (story) return request.redirect((await open('/')).href(addresses.story(story)), 302)
    return (await isWithdrawn(context, id)) ? html(await gonePage(await open('/')), 410) : missing('/')
  })

  pages.get('/section/:id', async (request) => {
    const section = await readSection(context, request.req.param('id'))
    if (!section) return missing('/')
    if (section.id !== request.req.param('id')) return moved(request, addresses.section(section.id))
    const before = request.req.query('before')
    return html(await sectionPage(await open(paged(addresses.section(section.id), before)), section, before))
  })
  pages.get('/topic/:slug', async (request) => {
    const topic = await readTopic(context, request.req.param('slug'))
    if (!topic) return missing('/')
    if (topic.slug !== request.req.param('slug')) return moved(request, addresses.topic(topic.slug))
    const before = request.req.query('before')
    const page = await topicPage(await open(paged(addresses.topic(topic.slug), before)), topic, before)
    return page ? html(page) : missing('/')
  })
  pages.get('/person/:id', async (request) => {
    const person = await readPerson(context, request.req.param('id'))
    if (!person) return missing('/')
    const before = request.req.query('before')
    return html(await personPage(await open(paged(addresses.person(person.id), before)), person, before))
  })
  pages.get('/day/:day', async (request) => {
    const day = request.req.param('day')
    if (!isDay(day)) return missing('/')
    const before = request.req.query('before')
    const view = await open(paged(addresses.day(day), before))
    const { page, stories } = await dayPage(view, day, before)
    // Days without stories are without number: only today's may be found by machines.
    return html(page, stories > 0 || day === view.dates.dayOf(context.now()) ? 200 : 404)
  })
  pages.get('/corrections', async (request) => {
    const before = request.req.query('before')
    return html(await correctionsPage(await open(paged('/corrections', before)), before))
  })

  pages.get('/search', async (request) => {
    const asked = askedOf(request.req.query())
    return html(await searchPage(await open(searchAddress(asked, asked.page)), asked))
  })
  // A part of a page: what the search page offers while somebody types.
  pages.get('/search/suggestions', async (request) => {
    const { query } = askedOf(request.req.query())
    return part(await suggestionsPart(await open('/search'), query))
  })
  pages.get('/about', async () => html(aboutPage(await open('/about'))))
  pages.get('/policies', async () => html(await policiesPage(await open('/policies'))))

  pages.get('*', () => missing('/'))

  pages.onError((error) => html(...failure(context, language, error)))
  return pages
}

/** The address of an older page of a list. */
function paged(path: string, before: string | undefined): string {
  return before === undefined ? path : `${path}?before=${encodeURIComponent(before)}`
}

/** The page for what went wrong: the reason when the domain said no, otherwise a number that the log knows too. */
function failure(context: Context, language: InterfaceLanguage, error: unknown): [page: unknown, status: number] {
  const view = viewOf(context, language, '/', [])
  if (error instanceof Refused) return [refusedPage(view, error.reasons), refusals[error.kind]]
  const reference = randomBytes(4).toString('hex')
  context.log.error('a page failed', { reference, error })
  return [errorPage(view, reference), 500]
}

function html(page: unknown, status = 200): Response {
  return part(`<!DOCTYPE html>${String(page)}`, status)
}

function part(html: unknown, status = 200): Response {
  // As bytes: a string would be checked and copied twice more on its way out.
  return new Response(Buffer.from(String(html)), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}
