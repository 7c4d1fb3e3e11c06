import type { Context } from '../base/context.ts'
import { canonicalPath, withoutLanguage } from './address.ts'
import type { Redirect } from './shape.ts'
import { selectRedirects, selectTargets } from './store.ts'

const feedFile = /\/(?:feed\.xml|atom\.xml|feed\.json)$/

/**
 * Where an address at which nothing answers leads now, or null. The English interface and the feeds of a page follow
 * the page.
 * @param path as it came, percent-encoded, without a query
 */
export async function findRedirect(context: Context, path: string): Promise<string | null> {
  const canonical = canonicalPath(path)
  if (canonical === null) return null
  const own = withoutLanguage(canonical)
  const feed = feedFile.exec(own)?.[0] ?? ''
  const page = own.slice(0, own.length - feed.length)
  const targets = await selectTargets(context, [own, page])
  const target = targets.get(own) ?? (feed && onlyPath(targets.get(page)) ? `${targets.get(page)}${feed}` : undefined)
  if (target === undefined) return null
  if (own === canonical || !target.startsWith('/')) return target
  return target === '/' ? '/en' : `/en${target}`
}

const onlyPath = (target: string | undefined) => target !== undefined && target !== '/' && /^\/[^?#]*$/.test(target)

/**
 * Redirects in the order of their addresses.
 * @param options.query only those with this in an address · @param options.after the last path of the page before
 */
export async function listRedirects(
  context: Context,
  options: { query?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ items: Redirect[]; next: string | null }> {
  // Addresses are stored encoded; somebody searches with letters.
  const text = encodeURI(options.query ?? '').toLowerCase()
  const rows = await selectRedirects(context, { text, after: options.after ?? '', limit: options.limit + 1 })
  const items = rows.slice(0, options.limit)
  return { items, next: rows.length > options.limit ? items.at(-1)!.path : null }
}
