import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { calmDrop } from './calm-drop.ts'
import { collectDependencies, type Context } from './context.ts'
import { encodingOf } from './encoding.ts'
import { PageCache, type Encoded, type Page, type Rendered } from './page-cache.ts'
import { Refused } from './refused.ts'

export type Door = {
  /** Answers every request. @param connection what it came over, which a page knows nothing of */
  fetch(request: Request, connection?: object): Response | Promise<Response>
  /** Whether an address is a page: made from its address alone, whoever asks, and so kept. */
  isPage(path: string): boolean
  /** The query names that the page at a path may depend on, all others are noise and do not reach it; or all of them. */
  pageQuery(path: string): readonly string[] | 'all'
  /** Tags that may change many times a second: pages made from them are dropped less often then. */
  isFlooding?(tag: string): boolean
  /** Headers of every answer; they change with the site's choices. */
  headers(): Record<string, string>
}

/** Longest address that is answered, in bytes. */
const longestAddress = 4000
/**
 * How long a request may take to come in, in milliseconds: a large file on a slow line. Whoever reads a body has limits of
 * their own, tighter ones, for a body that only drips.
 */
const requestTimeout = 30 * 60_000
/** How long a body that nobody wants may go on coming after its answer, in milliseconds. */
const unwantedTimeout = 2000
/** How long a request under way may take when the server stops, in milliseconds. */
const stopTimeLimit = 10_000

/** Cache-Control of a page: it is looked up again each time, by its ETag. */
const revalidate = 'public, max-age=0, must-revalidate'

export type RunningServer = { server: Server; port: number; cache: PageCache; stop(): Promise<void> }

/**
 * Starts the HTTP server: page cache, compression, ETag and security headers around a door.
 * A page is rendered from its address and nothing else of the request, so no header, cookie or stray query can end up
 * in what others get.
 * @throws Refused('busy') when the port is taken
 */
export async function startServer(context: Context, door: Door): Promise<RunningServer> {
  const cache = new PageCache(context.settings.pageCache * 1024 * 1024)
  /** For pages whose query makes them too many to keep. */
  const passing = new PageCache(0)
  context.changes.listen(
    calmDrop(
      (tags) => cache.drop(tags),
      (tag) => door.isFlooding?.(tag) ?? false,
    ),
  )
  const always = () => Object.entries(door.headers()).flat()
  const other = getRequestListener(door.fetch, { overrideGlobalObjects: false })

  async function render(address: string, tags: Set<string>): Promise<Rendered> {
    const request = new Request(context.settings.url + address)
    const response = await collectDependencies(
      (tag) => tags.add(tag),
      () => door.fetch(request),
    )
    const headers = [
      'Vary',
      'Accept-Encoding',
      'Cache-Control',
      response.status < 400 ? revalidate : 'no-store',
      ...always(),
    ]
    for (const [name, value] of response.headers) if (name !== 'content-length') headers.push(name, value)
    return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) }
  }

  function send(request: IncomingMessage, response: ServerResponse, page: Page, encoded: Encoded): void {
    const match = request.headers['if-none-match']
    if (match !== undefined && page.status === 200 && isKnown(match, page.etag)) {
      response.writeHead(304, [...page.headers, 'ETag', page.etag])
      response.end()
      return
    }
    response.writeHead(page.status, encoded.head)
    if (request.method === 'HEAD') response.end()
    else response.end(encoded.body)
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    kept: boolean,
  ): Promise<void> {
    const from = kept ? cache : passing
    const page = await from.take(address, (tags) => render(address, tags))
    send(request, response, page, await from.encode(page, encodingOf(request.headers['accept-encoding'])))
  }

  function listen(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '/'
    if (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined)
      endWithAnswer(request, response)
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (reads) {
      const page = cache.get(url)
      const encoded = page?.encoded.get(encodingOf(request.headers['accept-encoding']))
      if (page && encoded) return send(request, response, page, encoded)
    }
    if (url.length > longestAddress) return plain(response, always(), 414, 'address too long')
    // A zero byte is in no address of ours, and PostgreSQL takes none in a text.
    if (!url.startsWith('/') || url.includes('%00')) return plain(response, always(), 400, 'bad request')
    const [asked = '/', query = ''] = split(url)
    const path = pathOf(asked)
    if (path === null) return plain(response, always(), 404, 'not found')
    if (reads && door.isPage(path)) {
      const wanted = meaningful(query, door.pageQuery(path))
      sendPage(request, response, path + wanted, wanted === '').catch((error) => {
        context.log.error('a page could not be sent', { url, error })
        if (!response.headersSent) plain(response, always(), 500, 'error')
        else response.destroy()
      })
      return
    }
    for (const [name, value] of Object.entries(door.headers())) response.setHeader(name, value)
    void other(request, response)
  }

  const server = createServer({ requestTimeout, headersTimeout: 15_000, keepAliveTimeout: 20_000 }, listen)
  await listening(server, context)
  const address = server.address()
  return {
    server,
    port: typeof address === 'object' && address ? address.port : context.settings.port,
    cache,
    stop: () => stopServer(server),
  }
}

/** A body that was not read to its end must not hold its connection: nobody waits for it. */
function endWithAnswer(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete) return
    setTimeout(() => {
      if (!request.complete) request.socket.destroy()
    }, unwantedTimeout).unref()
  })
}

function listening(server: Server, context: Context): Promise<void> {
  const { port, host } = context.settings
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new Refused('busy', { en: `port ${port} is taken (PORT)`, ar: `المنفذ ${port} مستعمل (PORT)` }))
      else if (error.code === 'EACCES')
        reject(
          new Refused('busy', {
            en: `port ${port} may not be opened by this user (PORT)`,
            ar: `لا يُسمح لهذا المستخدم بفتح المنفذ ${port} (PORT)`,
          }),
        )
      else if (error.code === 'EAFNOSUPPORT' && host === '::') server.listen(port, '0.0.0.0', resolve)
      else reject(error)
    })
    server.listen(port, host, resolve)
  })
}

/** Takes no new connections, lets requests under way finish, then closes. */
function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), stopTimeLimit)
    limit.unref()
    // A kept connection falls idle only when its answer is out, which may be after close() was called.
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    server.close(() => {
      clearTimeout(limit)
      clearInterval(sweep)
      resolve()
    })
  })
}

function split(url: string): [string, string] {
  const at = url.indexOf('?')
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

/** The part of a query that a page may depend on, in one order; empty when there is none. */
function meaningful(query: string, names: readonly string[] | 'all'): string {
  if (!query) return ''
  if (names === 'all') return `?${query}`
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of names) {
    const value = given.get(name)
    if (value !== null && value !== '') kept.set(name, value)
  }
  return kept.size > 0 ? `?${kept}` : ''
}

/** Whether If-None-Match names this page: `*`, or its tag among others, compared weakly (RFC 9110 13.1.2). */
function isKnown(header: string, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag))
}

/**
 * A path as pages are kept by: what came as raw UTF-8 is percent-encoded. Null for one that means another path (`..`,
 * `//`, `#`): it would be rendered, and kept, under endless names. So it would with signs encoded that need not be, and
 * what is never kept would be, under a name it is not known by (RFC 3986 6.2.2.2).
 */
function pathOf(path: string): string | null {
  const ascii = /[^\x21-\x7e]/.test(path)
    ? encodeURI(Buffer.from(path, 'latin1').toString('utf8').toWellFormed()).replaceAll('%25', '%')
    : path
  const encoded = ascii.replace(/%([2-7][0-9a-f])/gi, (sign, code: string) => {
    const letter = String.fromCharCode(Number.parseInt(code, 16))
    return /[\w.~-]/.test(letter) ? letter : sign
  })
  return URL.parse(encoded, 'http://site')?.pathname === encoded ? encoded : null
}

function plain(response: ServerResponse, headers: readonly string[], status: number, text: string): void {
  response.writeHead(status, [...headers, 'Content-Type', 'text/plain; charset=utf-8', 'Cache-Control', 'no-store'])
  response.end(`${text}\n`)
}
