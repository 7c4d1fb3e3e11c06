import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  brotliCompress,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  type BrotliOptions,
  type ZlibOptions,
} from 'node:zlib'

/** A rendered answer as it goes out, in each encoding somebody asked for, made once. */
export type Page = {
  status: number
  /** Name and value by turns, as node:http writes them. */
  headers: readonly string[]
  etag: string
  /** The body as rendered, until it was compressed: what is kept is what most readers get. */
  source: Buffer | null
  encoded: Map<Encoding, Encoded>
  /** What it was made from. */
  tags: ReadonlySet<string>
  /** Whether the cache counts it. */
  kept: boolean
}

export type Encoding = 'br' | 'gzip' | 'identity'

/** One encoding of a page with its whole head: what a hit costs is writing it. */
export type Encoded = { head: string[]; body: Buffer }

export type Rendered = { status: number; headers: readonly string[]; body: Buffer }

/** The share of the cache that one page may take: a crawler's long file must not push out what readers read. */
const largestShare = 1 / 16

/** Bodies below this many bytes do not shrink enough to be worth it. */
const smallest = 500

/** Brotli's quality: for a page that is kept 5, close to the best; for one that is sent once 3, a sixth larger at a third of the time. */
const keptQuality = 5
const passingQuality = 3

const compressors = {
  /** The window need not be larger than a page. */
  br: promisify(brotliCompress as (body: Buffer, options: BrotliOptions, done: Done) => void),
  gzip: promisify(gzip as (body: Buffer, options: ZlibOptions, done: Done) => void),
}
const brotliOptions = (size: number, quality: number): BrotliOptions => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: size < 65_000 ? 16 : 18,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  },
})
type Done = (error: Error | null, result: Buffer) => void

/** The same bytes in memory of just their size: zlib answers with a slice of something larger. */
function exact(bytes: Buffer): Buffer {
  if (bytes.buffer.byteLength === bytes.length) return bytes
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}

const unpackers = {
  br: promisify(brotliDecompress as (body: Buffer, done: Done) => void),
  gzip: promisify(gunzip as (body: Buffer, done: Done) => void),
}

async function unpacked({ encoded }: Page): Promise<Buffer> {
  const identity = encoded.get('identity')
  if (identity) return identity.body
  const [encoding, { body }] = [...encoded][0] as ['br' | 'gzip', Encoded]
  return unpackers[encoding](body)
}

async function makeEncoded(page: Page, wanted: Encoding, quality: number): Promise<Encoded> {
  const body = page.source ?? (await unpacked(page))
  const encoding = body.length < smallest ? 'identity' : wanted
  const packed =
    encoding === 'br'
      ? await compressors.br(body, brotliOptions(body.length, quality))
      : encoding === 'gzip'
        ? await compressors.gzip(body, { level: 6 })
        : body
  const head = [...page.headers, 'ETag', page.etag, 'Content-Length', String(packed.length)]
  if (encoding !== 'identity') head.push('Content-Encoding', encoding)
  return { head, body: exact(packed) }
}

/**
 * One render under way. It remembers all that changes while it runs: a read may note what it depends on only when its
 * rows are there, and those rows may be older than the change.
 */
type Render = { promise: Promise<Page>; tags: Set<string>; changed: Set<string> }

const isStale = ({ tags, changed }: Render) => changed.has('everything') || [...tags].some((tag) => changed.has(tag))

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
    // A render that any change has overtaken began before whoever asks now: they get a new one.
    if (running?.changed.size === 0) return running.promise
    const tags = new Set<string>()
    const mine: Render = { promise: this.#render(address, render, tags, () => mine), tags, changed: new Set() }
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
      const etag = `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`
      const page: Page = { status, headers, etag, source: body, encoded: new Map(), tags, kept: false }
      if (status === 200 && !isStale(self())) this.#keep(address, page)
      return page
    } finally {
      if (this.#renders.get(address) === self()) this.#renders.delete(address)
    }
  }

  /** The page in one encoding, made when somebody first asks for it. */
  async encode(page: Page, encoding: Encoding): Promise<Encoded> {
    const known = page.encoded.get(encoding)
    if (known) return known
    const made = await makeEncoded(page, encoding, this.#limit > 0 ? keptQuality : passingQuality)
    const before = weightOf(page)
    page.encoded.set(encoding, made)
    // From here on the compressed body is the page; another encoding is made from it.
    if (made.head.includes('Content-Encoding')) page.source = null
    if (page.kept) this.#weigh(weightOf(page) - before)
    return made
  }

  /** Drops every page made from one of the tags; `everything` drops all. */
  drop(tags: readonly string[]): void {
    const all = tags.includes('everything')
    for (const render of this.#renders.values()) for (const tag of tags) render.changed.add(tag)
    if (all) for (const address of this.#pages.keys()) this.#remove(address)
    for (const tag of tags) for (const address of this.#byTag.get(tag) ?? []) this.#remove(address)
  }

  #keep(address: string, page: Page): void {
    const weight = weightOf(page)
    if (weight > this.#limit * largestShare) return
    this.#remove(address)
    this.#pages.set(address, page)
    page.kept = true
    for (const tag of page.tags) {
      const addresses = this.#byTag.get(tag)
      if (addresses) addresses.add(address)
      else this.#byTag.set(tag, new Set([address]))
    }
    this.#weigh(weight)
  }

  #weigh(change: number): void {
    this.#bytes += change
    while (this.#bytes > this.#limit) this.#remove(this.#pages.keys().next().value!)
  }

  #remove(address: string): void {
    const page = this.#pages.get(address)
    if (!page) return
    this.#pages.delete(address)
    this.#bytes -= weightOf(page)
    page.kept = false
    for (const tag of page.tags) {
      const addresses = this.#byTag.get(tag)
      addresses?.delete(address)
      if (addresses?.size === 0) this.#byTag.delete(tag)
    }
  }
}

/** Bytes a page is counted with: its bodies, its heads, its tags and where they are looked up. */
function weightOf(page: Page): number {
  const source = page.source?.length ?? 0
  let bodies = source
  for (const { body } of page.encoded.values()) bodies += (body === page.source ? 0 : body.length) + 1500
  return bodies + 1000 + page.tags.size * 150
}
