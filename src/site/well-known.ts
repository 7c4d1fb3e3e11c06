import { Hono, type Context as Request } from 'hono'
import type { Context } from '../base/context.ts'
import { palettes } from '../base/palettes.ts'
import type { SiteSettings } from '../base/site-settings.ts'
import { directionOf } from '../stories/body.tsx'
import { assets } from './assets.ts'

/**
 * Robots that gather text only to train models, by the names their makers publish. Readers' own assistants and search
 * engines are not among them. It says what trust.txt says with datatrainingallowed=no.
 */
const trainingRobots = [
  'AI2Bot',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'Google-Extended',
  'GPTBot',
  'meta-externalagent',
]

/** What machines look for under fixed names: who may crawl, whom to trust, whom to write to, how to install. */
export function wellKnownRoutes(context: Context): Hono {
  const app = new Hono()
  const serve = (path: string, write: (context: Context) => string | null) =>
    app.get(path, (request) => {
      context.depends('everything')
      const body = write(context)
      return body === null ? request.notFound() : text(request, body)
    })
  serve('/robots.txt', ({ site }) => robots(site))
  serve('/trust.txt', ({ site }) => trust(site))
  serve('/.well-known/trust.txt', ({ site }) => trust(site))
  serve('/.well-known/security.txt', (context) => {
    // Its end moves on with the months: a page kept until the settings change would outlive it.
    context.depends('time:day')
    return security(context.site, context.now())
  })
  app.get('/manifest.webmanifest', (request) => {
    context.depends('everything')
    const type = 'application/manifest+json; charset=utf-8'
    return request.body(JSON.stringify(manifest(context.site)), 200, { 'content-type': type })
  })
  return app
}

function robots({ url }: SiteSettings): string {
  return lines([
    'User-agent: *',
    'Disallow:',
    '',
    ...trainingRobots.map((name) => `User-agent: ${name}`),
    'Disallow: /',
    '',
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}/news-sitemap.xml`,
  ])
}

/** https://journallist.net/reference-document-for-trust-txt-specifications */
function trust({ name, url, contact }: SiteSettings): string {
  return lines([
    `# ${name}`,
    `contact=${contact || `${url}/about`}`,
    `disclosure=${url}/policies`,
    'datatrainingallowed=no',
  ])
}

/** RFC 9116. It needs somebody to write to, and a day within a year on which it ends: the first of a month. */
function security({ url, contact }: SiteSettings, now: Date): string | null {
  if (!contact) return null
  const ends = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, 1))
  return lines([
    `Contact: mailto:${contact}`,
    `Expires: ${ends.toISOString()}`,
    'Preferred-Languages: ar, en',
    `Canonical: ${url}/.well-known/security.txt`,
  ])
}

function manifest(site: SiteSettings) {
  const { light } = palettes[site.palette]
  const english = site.language === 'en'
  return {
    name: english ? site.nameEnglish : site.name,
    short_name: english ? site.nameEnglish : site.name,
    description: english ? site.descriptionEnglish : site.description,
    lang: site.language,
    dir: directionOf(site.language),
    id: '/',
    start_url: '/',
    scope: '/',
    display: 'browser',
    theme_color: light.brand,
    background_color: light.paper,
    icons: [...assets].flatMap(([name, { path, type }]) => {
      const [, maskable, size] = /^icon-(maskable-)?(\d+)\.png$/.exec(name) ?? []
      const purpose = maskable ? 'maskable' : 'any'
      return size ? [{ src: site.url + path, sizes: `${size}x${size}`, type, purpose }] : []
    }),
  }
}

function lines(all: string[]): string {
  return `${all.join('\n')}\n`
}

function text(request: Request, body: string) {
  return request.body(body, 200, { 'content-type': 'text/plain; charset=utf-8' })
}
