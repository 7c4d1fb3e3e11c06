import { rememberWords } from '../arabic/analyse.ts'
import type { Actor } from '../base/actor.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { storageRefusal } from '../base/files.ts'
import { Refused } from '../base/refused.ts'
import { importBatch, type BatchResult, type RefusedLine } from './import-batch.ts'
import { openSource, type Source } from './import-source.ts'
import { readLines, type Line } from './lines.ts'
import { mustGoOn, type LongOptions } from './progress.ts'
import { readLine, type GoodLine } from './read-line.ts'
import { invalid, oneReason } from './reasons.ts'
import { deletePlaces, savePlace, selectPlace, type Place } from './store.ts'

export type ImportResult = {
  /** Lines that were stored, of any type. */
  imported: number
  /** Stories among them. */
  stories: number
  /** Lines that say what is here already. */
  unchanged: number
  refused: number
  /** Of the first lines refused. */
  reasons: RefusedLine[]
  /** Lines that an earlier, interrupted run had done with. */
  resumedAfter: number
  /** Pictures that came without their file; `media add` of the same file completes each. */
  originalsMissing: number
}

const reasonsKept = 20
/** Different words that are remembered with what was found out about them. */
const archiveWords = 100_000
/** A file that begins with so many lines that are none is something else. */
const strangeLines = 20
/** Lines stored together, and bytes of them: a publication elsewhere waits no longer than for one batch. */
const batchLines = 500
const batchBytes = 4 * 1024 * 1024
/** How often a batch is tried while another process holds the database; each try waits some seconds. */
const tries = 12

/**
 * Takes an archive of JSON lines in (docs/story-format.md). Good lines are stored, a batch a transaction; wrong ones are
 * counted and named. After a stop, however hard, the same file goes on where it stopped; anything read twice is
 * recognised and stored once.
 * @param by who does it, as history and versions show it
 * @throws Refused('missing') no such file · 'invalid' nothing in it · 'not-supported' no archive · 'busy' stopped, disk full, database gone, or the
 * same file is being read by another process
 */
export async function importJsonl(
  context: Context,
  by: Actor,
  source: { path: string } | { stream: AsyncIterable<Uint8Array> },
  options: LongOptions = {},
): Promise<ImportResult> {
  if ('stream' in source) return new Import(context, by, options, null).run(source.stream)
  const file = await openSource(context, source.path)
  try {
    return await new Import(context, by, options, file).run(file.stream())
  } finally {
    await file.close()
  }
}

class Import {
  readonly #context: Context
  readonly #by: Actor
  readonly #options: LongOptions
  /** Null for a stream, which cannot be taken up again. */
  readonly #source: Source | null
  readonly #result: ImportResult
  #good: GoodLine[] = []
  #wrong: RefusedLine[] = []
  /** Wrong lines that are no JSON object at all. */
  #strange = 0
  #bytes = 0
  #stored: Place

  constructor(context: Context, by: Actor, options: LongOptions, source: Source | null) {
    this.#context = context
    this.#by = by
    this.#options = options
    this.#source = source
    this.#stored = source?.place ?? { position: 0, lines: 0 }
    this.#result = {
      imported: 0,
      stories: 0,
      unchanged: 0,
      refused: source?.refused?.count ?? 0,
      reasons: source?.refused ? [refusedBefore(source.refused)] : [],
      resumedAfter: this.#stored.lines,
      originalsMissing: 0,
    }
  }

  async run(stream: AsyncIterable<Uint8Array>): Promise<ImportResult> {
    rememberWords(archiveWords)
    let reached = this.#stored
    for await (const lines of readLines(stream, reached))
      for (const line of lines) {
        this.#take(line)
        this.#mustBeArchive(false)
        reached = { position: line.end, lines: line.number }
        if (reached.lines - this.#stored.lines >= batchLines || this.#bytes >= batchBytes)
          await this.#store(reached, false)
      }
    if (reached.lines === 0) throw invalid('there is nothing in it', 'لا شيء فيه')
    this.#mustBeArchive(true)
    await this.#store(reached, true)
    return this.#result
  }

  #take(line: Line): void {
    this.#bytes += line.bytes?.length ?? 0
    try {
      const good = readLine(line)
      if (good) this.#good.push(good)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.#wrong.push({ line: line.number, reason: oneReason(error) })
      if (error.kind === 'not-supported') this.#strange += 1
    }
  }

  /** A file that is something else altogether is said in one line, not in one for each of its own. */
  #mustBeArchive(ended: boolean): void {
    const onlyStrange = this.#stored.lines === 0 && this.#good.length === 0 && this.#strange === this.#wrong.length
    if (!onlyStrange || this.#strange === 0 || (!ended && this.#strange < strangeLines)) return
    const { line, reason } = this.#wrong[0]!
    throw new Refused('not-supported', {
      en: `this is no archive of JSON lines (line ${line}: ${reason.en})`,
      ar: `ليس هذا أرشيفًا من أسطر JSON (السطر ${line}: ${reason.ar})`,
    })
  }

  async #store(reached: Place, last: boolean): Promise<void> {
    mustGoOn(this.#options.signal)
    const batch = await patiently(() => transact(this.#context, (inside) => this.#batch(inside, reached, last)))
    const result = this.#result
    result.imported += Object.values(batch.imported).reduce((sum, count) => sum + count)
    result.stories += batch.imported.story
    result.unchanged += batch.unchanged
    result.originalsMissing += batch.originalsMissing
    result.refused += batch.refused.length
    result.reasons.push(...batch.refused.slice(0, reasonsKept - result.reasons.length))
    this.#stored = reached
    this.#good = []
    this.#wrong = []
    this.#bytes = 0
    this.#options.onProgress?.({ done: reached.position, total: this.#source?.size ?? reached.position, unit: 'bytes' })
  }

  async #batch(inside: Context, reached: Place, last: boolean): Promise<BatchResult> {
    // Batches wait for each other, so that each sees what the other stored.
    await lock(inside.db, 'imports')
    if (this.#source) await mustStandAt(inside, this.#source.id, this.#stored)
    const batch = await importBatch(inside, this.#by, this.#good)
    batch.refused = [...batch.refused, ...this.#wrong].sort((a, b) => a.line - b.line)
    if (this.#source) await keepPlace(inside, this.#source, last ? null : reached, batch.refused)
    if (Object.values(batch.imported).some((count) => count > 0)) await announce(inside.db, ['everything'])
    return batch
  }
}

/** Two processes that read the same file would each think of the other's lines as done. @throws Refused('busy') */
async function mustStandAt(inside: Context, id: string, stored: Place): Promise<void> {
  const place = await selectPlace(inside, id)
  if ((place?.position ?? 0) === stored.position) return
  throw new Refused('busy', {
    en: `another process ${place ? `is importing this file and has reached line ${place.lines}` : 'has just imported this file'}; nothing is stored twice`,
    ar: `عملية أخرى ${place ? `تستورد هذا الملف وقد بلغت السطر ${place.lines}` : 'فرغت للتو من استيراد هذا الملف'}؛ لن يُحفظ شيء مرتين`,
  })
}

/**
 * Notes how far the file is stored; null at its end. What was refused is noted too, so that a run that was stopped and
 * taken up does not end as if everything had gone in.
 */
async function keepPlace(
  inside: Context,
  source: Source,
  reached: Place | null,
  refused: RefusedLine[],
): Promise<void> {
  if (!reached) return deletePlaces(inside, [source.id, source.refusedId])
  await savePlace(inside, source.id, reached)
  if (refused.length === 0) return
  const before = await selectPlace(inside, source.refusedId)
  const lines = (before?.lines ?? 0) + refused.length
  await savePlace(inside, source.refusedId, { position: before?.position ?? refused[0]!.line, lines })
}

function refusedBefore({ line, count }: { line: number; count: number }): RefusedLine {
  return {
    line,
    reason: {
      en: `${count} lines from this one on were refused before the stop; the same command once more says why`,
      ar: `رُفضت أسطر عددها ${count} بدءًا من هذا السطر قبل التوقف؛ أعد الأمر مرة أخرى لمعرفة الأسباب`,
    },
  }
}

/** Work on a database that others write to as well: what only came at a bad moment is done again. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = tries; ; left -= 1)
    try {
      return await work()
    } catch (error) {
      const { errcode = 0, code = '' } = error as { errcode?: number; code?: string }
      // SQLite: busy; PostgreSQL: deadlock, serialization.
      const passing = (errcode & 0xff) === 5 || code === '40P01' || code === '40001'
      if (!passing || left <= 1) throw storageRefusal(error) ?? error
    }
}
