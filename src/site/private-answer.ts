import type { Context as Request } from 'hono'

/** Whether a script asks rather than a page. */
export function wantsJson(request: Request): boolean {
  return /^application\/json\b/.test(request.req.header('accept') ?? '')
}

/** A page for one reader alone: nobody keeps it, nobody finds it, and its address, which may be a key, is told nowhere. */
export function privateHtml(page: unknown, status = 200): Response {
  return new Response(`<!DOCTYPE html>${String(page)}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
  })
}
