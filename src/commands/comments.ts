import { once } from 'node:events'
import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Command } from 'commander'
import { mustGoOn } from '../archive/progress.ts'
import { unreadable, unwritable } from '../archive/reasons.ts'
import { Refused } from '../base/refused.ts'
import type { CommentImport, LeftReason } from '../comments/exchange/import-report.ts'
import { command, commandLineUser, group, withContext } from './command.ts'
import { readText } from './input.ts'
import { withProgress, type Watch } from './progress.ts'

type Json = { json?: boolean }
type ImportOptions = Json & { map?: string; from?: string; dryRun?: boolean }

export function commentsCommand(): Command {
  const comments = group('comments', 'what readers wrote')
  comments.addCommand(take())
  comments.addCommand(give())
  return comments
}

function take(): Command {
  return command('import', 'comments of a WordPress (WXR) or Disqus export; read again, it stores nothing twice')
    .argument('<file>', 'the XML file, also as .gz; - for standard input')
    .option('--map <file>', 'CSV: the number or address of a page there, the id or address of the story here')
    .option('--from <name>', 'a name for the other site, where comments of several are brought in')
    .option('--dry-run', 'tell what would be stored, and store nothing')
    .action((file: string, options: ImportOptions) =>
      withContext({ ...options, mustExist: options.dryRun ?? false }, async (context) => {
        const { importComments } = await import('../comments/exchange/import-comments.ts')
        const { readMapping } = await import('../comments/exchange/match-story.ts')
        const mapping = readMapping(options.map === undefined ? '' : await readText(options.map))
        const done = await withProgress('comments', context.log, (watch) =>
          reading(file, watch, async (source, onBatch) => {
            const report = await importComments(context, commandLineUser(), source, {
              name: file === '-' ? 'standard input' : basename(file),
              dryRun: options.dryRun ?? false,
              mapping,
              from: options.from,
              signal: watch.signal,
              onBatch,
            })
            mustGoOn(watch.signal)
            return report
          }),
        )
        return { json: done, failed: !done.whole, lines: linesOf(done, context.settings.language) }
      }),
    )
}

/** Opens the file, unpacks it where it is packed, and tells how much of it has been read. */
async function reading<T>(
  name: string,
  { onProgress }: Watch,
  work: (source: AsyncIterable<Uint8Array>, onBatch: () => void) => Promise<T>,
): Promise<T> {
  const file =
    name === '-' ? null : await open(name, 'r').catch((error: unknown) => Promise.reject(unreadable(name, error)))
  try {
    const total = (await file?.stat())?.size ?? 0
    const raw: Readable & { bytesRead?: number } = file?.createReadStream({ autoClose: false }) ?? process.stdin
    const source = name.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
    if (source !== raw) raw.on('error', (error) => source.destroy(error))
    return await work(source, () => {
      const done = raw.bytesRead ?? 0
      onProgress({ done, total: Math.max(total, done), unit: 'bytes' })
    })
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (code === 'EISDIR') throw unreadable(name, error)
    if (!code.startsWith('Z_')) throw error
    throw new Refused('invalid', { en: `${name} cannot be unpacked (${code})`, ar: `تعذر فك ضغط ${name} ‏(${code})` })
  } finally {
    await file?.close()
  }
}

const leftOut: Record<LeftReason, { en: string; ar: string }> = {
  unmatched: { en: 'of pages without a story here', ar: 'من صفحات لا مادة لها هنا' },
  'by-machine': { en: 'pingbacks, trackbacks and other notes of machines', ar: 'تنبيهات آلية لم يكتبها قارئ' },
  empty: { en: 'without text', ar: 'بلا نص' },
  'no-time': { en: 'without a time that can be', ar: 'بلا وقت صحيح' },
  'no-number': { en: 'without a number', ar: 'بلا رقم' },
  'other-site': {
    en: 'with the number of a comment of another time: of another site? (--from)',
    ar: 'برقم تعليق آخر استُورد من قبل، ولعله من موقع آخر (‎--from)',
  },
}
/** Pages that are named on the screen; --json has more. */
const named = 20

function linesOf(done: CommentImport, language: 'en' | 'ar'): string[] {
  const en = language === 'en'
  const { imported, unchanged, pages, unmatched } = done
  const stored = done.dryRun
    ? en
      ? `${imported} would be stored`
      : `سيُحفظ ${imported}`
    : en
      ? `${imported} stored`
      : `حُفظ ${imported}`
  const more = pages.unmatched - Math.min(named, unmatched.length)
  return [
    en
      ? `${done.read} comments read, ${stored}, ${unchanged} here already`
      : `قُرئ ${done.read} من التعليقات، ${stored}، وموجود من قبل ${unchanged}`,
    en
      ? `${pages.matched} pages with a story here, ${pages.unmatched} without`
      : `صفحات لها مادة هنا: ${pages.matched}، وبلا مادة: ${pages.unmatched}`,
    ...Object.entries(done.left).flatMap(([reason, count]) =>
      count > 0 ? [`${en ? 'left out' : 'تُرك'}: ${count} ${leftOut[reason as LeftReason][language]}`] : [],
    ),
    ...(done.cut > 0 ? [en ? `${done.cut} too long, and cut` : `اختُصر لطوله: ${done.cut}`] : []),
    ...(done.withoutParent > 0
      ? [
          en
            ? `${done.withoutParent} answers to comments that are not here`
            : `ردود على تعليقات غير موجودة هنا: ${done.withoutParent}`,
        ]
      : []),
    ...unmatched
      .slice(0, named)
      .map(({ id, address, title, comments, why }) => `${address || id}  ${title}  (${comments}): ${why[language]}`),
    ...(more > 0 ? [en ? `… and ${more} more pages` : `… وصفحات أخرى: ${more}`] : []),
    ...(done.whole ? [] : [en ? 'the file ends in the middle' : 'الملف مبتور']),
  ]
}

function give(): Command {
  return command('export', 'all comments as JSON lines on standard output, or in a file (docs/story-format.md)')
    .option('--output <file>')
    .option('--emails', 'with the e-mail addresses of those who wait for replies')
    .action(({ output, emails, json }: Json & { output?: string; emails?: boolean }) => {
      if (json && output === undefined)
        throw new Refused('invalid', {
          en: '--json: the lines themselves are JSON; with --output FILE it prints how many there are',
          ar: '--json: الأسطر نفسها JSON؛ ومع ‎--output FILE يُطبع عددها',
        })
      return withContext({ json: json ?? false, mustExist: true }, async (context) => {
        const { exportComments } = await import('../comments/exchange/export-comments.ts')
        const comments = await withProgress('comments', context.log, async ({ onProgress, signal }) => {
          let count = 0
          const pieces = await exportComments(context, commandLineUser(), {
            emails: emails ?? false,
            onProgress(progress) {
              count = progress.done
              onProgress(progress)
            },
          })
          await written(pieces, output, signal)
          return count
        })
        return { json: { comments }, lines: output === undefined ? [] : [`${output}: ${comments} comments`] }
      })
    })
}

/** Writes to standard output, or to a file that is called FILE.partial until it is whole. */
async function written(pieces: AsyncIterable<string>, output: string | undefined, signal: AbortSignal): Promise<void> {
  if (output === undefined) {
    for await (const piece of pieces) {
      mustGoOn(signal)
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain')
    }
    return
  }
  const partial = `${output}.partial`
  const cannot = (error: unknown) => Promise.reject(unwritable(partial, error))
  const file = await open(partial, 'w').catch(cannot)
  try {
    for await (const piece of pieces) {
      mustGoOn(signal)
      await file.appendFile(piece).catch(cannot)
    }
    await file.sync().catch(cannot)
    await rename(partial, output).catch(cannot)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await file.close()
  }
}
