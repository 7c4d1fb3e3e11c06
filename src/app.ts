import { Hono } from 'hono'
import { localDay } from './arabic/dates.ts'
import { closeContext, openContext, type Context, type ContextOptions } from './base/context.ts'
import { Refused } from './base/refused.ts'
import { startServer, type RunningServer } from './base/server.ts'
import type { Settings } from './base/settings.ts'
import { isUntouched } from './base/untouched.ts'
import { deskRoutes } from './desk/desk.ts'
import { eventRoutes } from './desk/events.ts'
import { studioRoutes } from './desk/studio.ts'
import { healthRoutes } from './health.ts'
import { apiRoutes } from './site/api/api.ts'
import { commentRoutes } from './site/comment-routes.tsx'
import { feedRoutes } from './site/feeds/feeds.ts'
import { fileRoutes } from './site/files.ts'
import { readerRoutes } from './site/reader-routes.tsx'
import { securityHeaders } from './site/security-headers.ts'
import { searchNames } from './site/pages/search-address.ts'
import { createSite } from './site/site.tsx'
import { sitemapRoutes } from './site/sitemaps.ts'
import { wellKnownRoutes } from './site/well-known.ts'
import { startWorker } from './worker.ts'

/**
 * Everything that answers under one address, in the order it is asked.
 * @param stopping ends the answers that would go on for ever
 */
export function createApp(context: Context, stopping = new AbortController().signal): Hono {
  const site = createSite(context)
  const app = new Hono()
  app.route('/', healthRoutes(context))
  app.route('/', fileRoutes(context))
  app.route('/', wellKnownRoutes(context))
  app.route('/', sitemapRoutes(context))
  app.route('/', feedRoutes(context))
  app.route('/studio', studioRoutes())
  app.route('/api/v1/desk', eventRoutes(context, stopping))
  app.route('/api/v1/desk', deskRoutes(context))
  app.route('/api/v1', apiRoutes(context))
  for (const [place, language] of [
    ['/en', 'en'],
    ['/', 'ar'],
  ] as const) {
    app.route(place, commentRoutes(context, language))
    app.route(place, readerRoutes(context, language))
  }
  app.route('/', site)
  app.notFound((request) =>
    /^(?:GET|HEAD)$/.test(request.req.method)
      ? site.fetch(new Request(context.site.url + new URL(request.req.url).pathname))
      : notAllowed(),
  )
  app.onError((error) => {
    context.log.error('a request failed', { error })
    return new Response('error\n', { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  })
  return app
}

/** Readers' addresses are for reading. */
function notAllowed(): Response {
  return new Response('method not allowed\n', {
    status: 405,
    headers: { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** What is not a page: files with names of their own, and what must be asked anew each time. */
const notPages = [
  '/assets/',
  '/picture/',
  '/share/',
  '/healthz',
  '/readyz',
  '/studio',
  '/preview/',
  '/api/v1/desk/',
  '/api/v1/challenge',
  '/comments/',
  '/en/comments/',
]

/** The query names that count at a path; the API reads all of its own and says no to others. */
function pageQuery(path: string): readonly string[] | 'all' {
  if (path.startsWith('/api/')) return 'all'
  const page = path.replace(/^\/en(?=\/)/, '')
  if (/^\/search(?:\/|$)/.test(page)) return searchNames
  if (/^\/story\/[^/]+\/comments(?:\/|$)/.test(page)) return ['after', 'order', 'reply_to', 'passage']
  return /^\/(?:section|topic|person|day)\/|^\/corrections$/.test(page) ? ['before'] : []
}

/** How often a process looks for what other processes published, in milliseconds. */
const changesEvery = { sqlite: 50, postgres: 200 }

export type RunningSite = { context: Context; port: number; server: RunningServer; stop(): Promise<void> }

/**
 * Opens the site and its HTTP server; an untouched data folder gets the sample newsroom unless the settings say no.
 * @throws Refused when a setting, the data folder, the database or the port cannot be used
 */
export async function startSite(settings: Settings, options: ContextOptions = {}): Promise<RunningSite> {
  const context = await openContext(settings, options)
  try {
    if (settings.samples && (await isUntouched(context.db))) {
      const { seed } = await import('../samples/seed.ts')
      // Another process that starts now may have been first.
      await seed(context).catch((error: unknown) => {
        if (!(error instanceof Refused && error.kind === 'conflict')) throw error
      })
    }
    const stopping = new AbortController()
    const app = createApp(context, stopping.signal)
    const server = await startServer(context, {
      fetch: (request, connection) => app.fetch(request, connection),
      isPage: (path) => !notPages.some((prefix) => path.startsWith(prefix)),
      pageQuery,
      isFlooding: (tag) => tag.startsWith('comments:'),
      headers: () => securityHeaders(settings, context.site),
    })
    context.changes.start(settings.databaseUrl ? changesEvery.postgres : changesEvery.sqlite)
    const worker = startWorker(context)
    const clock = watchClock(context, (tags) => server.cache.drop(tags))
    context.log.info('listening', { url: settings.url, port: server.port, data: settings.data })
    return {
      context,
      port: server.port,
      server,
      async stop() {
        clearInterval(clock)
        stopping.abort()
        await server.stop()
        await worker.stop()
        await closeContext(context)
      },
    }
  } catch (error) {
    await closeContext(context)
    throw error
  }
}

/** Drops the pages that time alone changes: tags `time:hour` and, by the site's calendar, `time:day`. */
function watchClock(context: Context, drop: (tags: string[]) => void): NodeJS.Timeout {
  const moment = () => {
    const now = context.now().toISOString()
    return { 'time:hour': now.slice(0, 13), 'time:day': localDay(now, context.site.timeZone) }
  }
  let last = moment()
  const timer = setInterval(() => {
    const next = moment()
    const passed = (Object.keys(next) as (keyof typeof next)[]).filter((tag) => next[tag] !== last[tag])
    last = next
    if (passed.length > 0) drop(passed)
  }, 1000)
  return timer.unref()
}
