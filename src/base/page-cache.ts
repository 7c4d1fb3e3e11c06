import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A rendered answer as it goes out: one body for each encoding, made once. */
export type Page = {
  status: number
  /** Name and value by turns, as node:http writes them. */
  headers: readonly string[]
  etag: string
  body: Buffer
  /** Filled when somebody first asks for the encoding. */
  encoded: Map<Encoding, Encoded>
  /** What it was made from. */
  tags: ReadonlySet<string>
}

export type Encoding = 'br' | 'gzip' | 'identity'

/** One encoding of a page with its whole head: what a hit costs is writing it. */
export type Encoded = { head: string[]; body: Buffer }

export type Rendered = { status: number; headers: readonly string[]; body: Buffer }

/** The share of the cache that one page may take: a crawler's long file must not push out what readers read. */
const largestShare = 1 / 16

/** Bodies below this many bytes do not shrink enough to be worth it. */
const smallest = 500

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/**
 * A page in one encoding, compressed once. Quality 5 of brotli: close to the best for pages of this size at a tenth of
 * its time.
 */
export async function encode(page: Page, wanted: Encoding): Promise<Encoded> {
  const known = page.encoded.get(wanted)
  if (known) return known
  const encoding = page.body.length < smallest ? 'identity' : wanted
  const body =
    encoding === 'identity'
      ? page.body
      : encoding === 'gzip'
        ? await zip(page.body, { level: 6 })
        : await brotli(page.body, {
            params: {
              [constants.BROTLI_PARAM_QUALITY]: 5,
              [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
              [constants.BROTLI_PARAM_SIZE_HINT]: page.body.length,
            },
          })
  const head = [...page.headers, 'ETag', page.etag, 'Content-Length', String(body.length)]
  if (encoding !== 'identity') head.push('Content-Encoding', encoding)
  const made = { head, body }
  page.encoded.set(wanted, made)
  return made
}

/** One render under way: it learns of changes that happen while it runs. */
type Render = { promise: Promise<Page>; tags: Set<string>; stale: boolean }

/**
 * Rendered pages by address, in memory, least recently used first out.
 * A page is dropped when one of the tags it was made from changes; a render during which one of its tags changed is
 * given to those who waited for it and not kept. However many ask for a page that is not there, it is rendered once.
 */
export class PageCache {
  readonly #pages = new Map<string, Page>()
  readonly #byTag = new Map<string, Set<string>>()
  readonly #renders = new Map<string, Render>()
  readonly #limit: number
  #bytes = 0

  /** @param limit bytes of bodies kept at most; 0 keeps nothing */
  constructor(limit: number) {
    this.#limit = limit
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.#pages.size, bytes: this.#bytes }
  }

  get(address: string): Page | undefined {
    const page = this.#pages.get(address)
    if (!page) return undefined
    this.#pages.delete(address)
    this.#pages.set(address, page)
    return page
  }

  /**
   * The page at an address, rendered when it is not there.
   * @param render is handed the set that takes the tags it depends on
   */
  async take(address: string, render: (tags: Set<string>) => Promise<Rendered>): Promise<Page> {
    const known = this.get(address)
    if (known) return known
    const running = this.#limit > 0 ? this.#renders.get(address) : undefined
    // A render that a change has overtaken began before whoever asks now: they get a new one.
    if (running && !running.stale) return running.promise
    const tags = new Set<string>()
    const mine: Render = { promise: this.#render(address, render, tags, () => mine), tags, stale: false }
    this.#renders.set(address, mine)
    return mine.promise
  }

  async #render(
    address: string,
    render: (tags: Set<string>) => Promise<Rendered>,
    tags: Set<string>,
    self: () => Render,
  ): Promise<Page> {
    // Past this line the caller has noted the render, so that a change finds it.
    await null
    try {
      const { status, headers, body } = await render(tags)
      // Weak: the same page in another encoding carries it too.
      const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      const page: Page = { status, headers, etag, body, encoded: new Map(), tags }
      if (status === 200 && !self().stale) this.#keep(address, page)
      return page
    } finally {
      if (this.#renders.get(address) === self()) this.#renders.delete(address)
    }
  }

  /** Drops every page made from one of the tags; `everything` drops all. */
  drop(tags: readonly string[]): void {
    const all = tags.includes('everything')
    for (const render of this.#renders.values())
      if (all || tags.some((tag) => render.tags.has(tag))) render.stale = true
    if (all) {
      this.#pages.clear()
      this.#byTag.clear()
      this.#bytes = 0
      return
    }
    for (const tag of tags) for (const address of [...(this.#byTag.get(tag) ?? [])]) this.#remove(address)
  }

  #keep(address: string, page: Page): void {
    const weight = weightOf(page)
    if (weight > this.#limit * largestShare) return
    this.#remove(address)
    this.#pages.set(address, page)
    this.#bytes += weight
    for (const tag of page.tags) {
      const addresses = this.#byTag.get(tag)
      if (addresses) addresses.add(address)
      else this.#byTag.set(tag, new Set([address]))
    }
    while (this.#bytes > this.#limit) this.#remove(this.#pages.keys().next().value!)
  }

  #remove(address: string): void {
    const page = this.#pages.get(address)
    if (!page) return
    this.#pages.delete(address)
    this.#bytes -= weightOf(page)
    for (const tag of page.tags) {
      const addresses = this.#byTag.get(tag)
      addresses?.delete(address)
      if (addresses?.size === 0) this.#byTag.delete(tag)
    }
  }
}

/** Bytes a page is counted with: its body, the compressed ones to come (about a third), its tags. */
function weightOf(page: Page): number {
  return Math.ceil(page.body.length * 1.4) + 500 + page.tags.size * 80
}
