import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

/** Where Vite puts the built studio: `npm run build`, which `npm ci` runs. */
const built = join(import.meta.dirname, '../../studio/dist')

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
}

/** The newsroom's application, to be hung at /studio: its one document, for every address in it, and its files. */
export function studioRoutes(): Hono {
  const app = new Hono()
  app.get('/assets/:name', async (request) => {
    const name = request.req.param('name')
    const type = types[extname(name)]
    if (!type || !/^[\w.-]+$/.test(name)) return request.notFound()
    const brotli = /\bbr\b/.test(request.req.header('accept-encoding') ?? '')
    const file = join(built, 'assets', name)
    const packed = brotli && existsSync(`${file}.br`)
    try {
      return new Response(new Uint8Array(await readFile(packed ? `${file}.br` : file)), {
        headers: {
          'content-type': type,
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'accept-encoding',
          ...(packed && { 'content-encoding': 'br' }),
        },
      })
    } catch {
      return request.notFound()
    }
  })
  app.get('/*', () => document())
  app.get('/', () => document())
  return app
}

function document(): Response {
  let html: string
  try {
    html = readFileSync(join(built, 'index.html'), 'utf8')
  } catch {
    return new Response('The studio is not built: npm run build\nلم يُبنَ الاستوديو بعد: npm run build\n', {
      status: 503,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  // The interface's libraries write style elements of their own; only those that carry this page's nonce count.
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return new Response(html.replaceAll('{nonce}', nonce), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy.join('; '),
      'cache-control': 'no-store',
      'permissions-policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), publickey-credentials-get=(self), publickey-credentials-create=(self)',
    },
  })
}
