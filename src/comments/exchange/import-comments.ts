import * as z from 'zod'
import type { Actor } from '../../base/actor.ts'
import { audit } from '../../base/audit.ts'
import { announce } from '../../base/changes.ts'
import { transact, type Context } from '../../base/context.ts'
import { lock } from '../../base/db.ts'
import { parse } from '../../base/parse.ts'
import { mustBeAllowed } from '../../base/policy.ts'
import { commentPolicy } from '../policy.ts'
import type { CommentRow } from '../shown.ts'
import { tagOf } from '../store-comments.ts'
import { insertComments } from '../store.ts'
import { cleanedComment, importedRow, type CleanedComment } from './comment-row.ts'
import { selectByOrigins } from './exchange-store.ts'
import { foreignLimits, type Foreign, type ForeignComment, type ForeignFormat, type ForeignStory } from './foreign.ts'
import { isNumber, newReport, noteUnmatched, whyLeft, type CommentImport, type UnmatchedPage } from './import-report.ts'
import { matchStory, type StoryMapping } from './match-story.ts'
import { readForeign } from './read-foreign.ts'

export type CommentImportOptions = {
  /** What the file is called, for the audit log. */
  name: string
  /** Tells what would be done, and does nothing. */
  dryRun?: boolean
  mapping?: StoryMapping
  /** A name for the other site, where comments of several are brought in: their numbers are their own. */
  from?: string | undefined
  onBatch?: () => void
  /** Stops between two transactions; a next run goes on, since nothing is stored twice. */
  signal?: AbortSignal | undefined
}

/** Comments of one transaction: whoever else writes waits no longer. */
const batchSize = 500
const fromName = z.string().regex(/^[a-z0-9-]{1,40}$/, 'from: small Latin letters, digits and hyphens, at most 40')

/** A comment that has a story and a text. */
type Ready = { story: string; origin: string; parent: string | null; comment: ForeignComment; cleaned: CleanedComment }

/**
 * Takes in the comments of a WordPress or Disqus export, a batch a transaction. Each keeps its number there as its
 * origin, so that the same file, read again after a stop or by mistake, stores nothing twice. Network and e-mail
 * addresses are not read. Nobody is told: no letters, no webhooks.
 * @throws Refused('forbidden') · Refused('invalid' | 'too-large' | 'not-supported') for a file that is none
 */
export async function importComments(
  context: Context,
  by: Actor,
  source: AsyncIterable<Uint8Array>,
  options: CommentImportOptions,
): Promise<CommentImport> {
  mustBeAllowed(commentPolicy, 'import', by, null)
  if (options.from !== undefined) parse(fromName, options.from)
  return new Import(context, by, options).run(source)
}

class Import {
  readonly #context: Context
  readonly #by: Actor
  readonly #options: CommentImportOptions
  readonly #report: CommentImport
  readonly #pages = new WeakMap<ForeignStory, { story: string } | { line: UnmatchedPage | null }>()
  #ready: Ready[] = []
  /** Answers whose comment has not come yet. */
  #aside: Ready[] = []
  #isNoted = false

  constructor(context: Context, by: Actor, options: CommentImportOptions) {
    this.#context = context
    this.#by = by
    this.#options = options
    this.#report = newReport(options.dryRun ?? false)
  }

  async run(source: AsyncIterable<Uint8Array>): Promise<CommentImport> {
    const pieces = readForeign(source)
    for (;;) {
      const { done, value } = await pieces.next()
      if (done) {
        this.#report.whole = value
        break
      }
      this.#report.format = value.format
      for (const each of value.comments) {
        await this.#take(each, value.format)
        if (this.#ready.length >= batchSize) await this.#store(false)
        if (this.#options.signal?.aborted) return this.#report
      }
      this.#options.onBatch?.()
    }
    await this.#store(false)
    await this.#storeAside()
    return this.#report
  }

  async #take(each: Foreign, format: ForeignFormat): Promise<void> {
    const report = this.#report
    report.read += 1
    const why = whyLeft(each, this.#context.now())
    if (why) return void (report.left[why] += 1)
    const page = await this.#pageOf(each.story)
    if (!('story' in page)) {
      if (page.line) page.line.comments += 1
      return void (report.left.unmatched += 1)
    }
    const cleaned = cleanedComment(each.comment)
    if (!cleaned) return void (report.left.empty += 1)
    const originOf = (id: string) => [format, this.#options.from, id].filter(Boolean).join(':')
    const { parent, id } = each.comment
    this.#ready.push({
      story: page.story,
      origin: originOf(id),
      parent: parent !== null && isNumber(parent) ? originOf(parent) : null,
      comment: each.comment,
      cleaned,
    })
  }

  async #pageOf(page: ForeignStory) {
    let known = this.#pages.get(page)
    if (!known) {
      const match = await matchStory(this.#context, page, this.#options.mapping ?? new Map())
      if ('story' in match) this.#report.pages.matched += 1
      known = 'story' in match ? match : { line: noteUnmatched(this.#report, page, match.why) }
      this.#pages.set(page, known)
    }
    return known
  }

  async #storeAside(): Promise<void> {
    // The oldest first: of comments that answer each other in a ring, one has to begin.
    const all = this.#aside.splice(0).sort((a, b) => a.comment.at!.getTime() - b.comment.at!.getTime())
    for (let from = 0; from < all.length; from += batchSize) {
      this.#ready = all.slice(from, from + batchSize)
      await this.#store(true)
    }
  }

  async #store(isLast: boolean): Promise<void> {
    const batch = this.#ready.splice(0)
    if (batch.length === 0) return
    const work = (inside: Context) => this.#storeBatch(inside, batch, isLast)
    const done = await (this.#report.dryRun ? work(this.#context) : transact(this.#context, work))
    const report = this.#report
    report.imported += done.rows.length
    report.unchanged += done.unchanged
    report.left['other-site'] += done.otherSite
    report.withoutParent += done.withoutParent
    report.cut += done.cut
    this.#aside.push(...done.aside)
    if (done.rows.length > 0) this.#isNoted = true
    if (this.#aside.length > foreignLimits.aside) await this.#storeAside()
  }

  async #storeBatch(inside: Context, batch: readonly Ready[], isLast: boolean) {
    // Batches of two imports wait for each other, so that each sees what the other stored.
    const { dryRun } = this.#report
    if (!dryRun) await lock(inside.db, 'imports')
    const known = await selectByOrigins(
      inside,
      batch.flatMap(({ origin, parent }) => (parent === null ? [origin] : [origin, parent])),
    )
    const done = {
      rows: [] as CommentRow[],
      aside: [] as Ready[],
      unchanged: 0,
      otherSite: 0,
      withoutParent: 0,
      cut: 0,
    }
    for (const ready of batch) {
      const stored = known.get(ready.origin)
      // A time never changes; another one is another comment with the same number.
      if (stored && stored.created_at === ready.comment.at!.toISOString()) done.unchanged += 1
      else if (stored) done.otherSite += 1
      else {
        const parent = ready.parent === null ? undefined : known.get(ready.parent)
        if (ready.parent !== null && !parent && !isLast && !dryRun) {
          done.aside.push(ready)
          continue
        }
        const isAnswer = parent !== undefined && parent.story === ready.story
        const row = importedRow(inside, ready, isAnswer ? parent : null)
        known.set(ready.origin, row)
        done.rows.push(row)
        // Where nothing is stored, what it answers may be one of those that would be.
        if (ready.parent !== null && !isAnswer && !dryRun) done.withoutParent += 1
        if (ready.cleaned.wasCut) done.cut += 1
      }
    }
    if (!dryRun && done.rows.length > 0) await this.#keep(inside, done.rows)
    return done
  }

  async #keep(inside: Context, rows: readonly CommentRow[]): Promise<void> {
    await insertComments(inside, rows)
    if (!this.#isNoted) {
      const { name, from } = this.#options
      const detail = { file: name, format: this.#report.format, ...(from !== undefined && { from }) }
      await audit(inside, this.#by, { act: 'comment.import', subject: 'site', id: '', detail })
    }
    const shown = rows.filter(({ state }) => state === 'published')
    await announce(inside.db, [...new Set(shown.map(tagOf)), 'desk:comments'])
  }
}
