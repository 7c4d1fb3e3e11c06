import { basename } from 'node:path'
import { addAbortSignal } from 'node:stream'
import type { Command } from 'commander'
import { createStory } from '../stories/create.ts'
import { command, commandLineUser, group, withContext } from './command.ts'
import { readBytes } from './input.ts'
import { withProgress } from './progress.ts'

type Json = { json?: boolean }

export function importCommand(): Command {
  const root = group('import', 'bring in a page, or an archive of stories')
  root.addCommand(page())
  root.addCommand(jsonl())
  return root
}

function page(): Command {
  return command('page', 'a page (text or HTML) becomes a draft')
    .argument('<file>', 'the page, - for standard input')
    .option('--url <address>', 'where the page stood: relative links and pictures are read against it')
    .action((file: string, options: Json & { url?: string }) =>
      withContext(options, async (context) => {
        const { readPage } = await import('../importing/read-page.ts')
        const { pageReport } = await import('../importing/report.ts')
        const bytes = await readBytes(file)
        const name = file === '-' ? 'standard input' : basename(file)
        const reading = readPage(bytes, { fileName: name, ...(options.url === undefined ? {} : { url: options.url }) })
        const story = await createStory(context, commandLineUser(), reading.content, { note: `import page ${name}` })
        const report = pageReport(story.id, reading)
        return {
          json: report,
          lines: [
            `${story.id}  ${report.headline}`,
            `${report.paragraphs.length} paragraphs, ${report.headings.length} headings, ${report.figures.length} figures, ${report.quotations.length} quotations`,
            ...report.missing.map((what) => `missing: ${what}`),
            ...report.dropped.map((text) => `dropped: ${text}`),
          ],
        }
      }),
    )
}

function jsonl(): Command {
  return command('jsonl', 'whole stories, a JSON object a line (docs/story-format.md); goes on where it stopped')
    .argument('<file>', 'the archive, - for standard input')
    .action((file: string, options: Json) =>
      withContext(options, async (context) => {
        const { importJsonl } = await import('../archive/import-jsonl.ts')
        const { countWords } = await import('../search/count-words.ts')
        const done = await withProgress('import', context.log, (watch) =>
          importJsonl(
            context,
            commandLineUser(),
            file === '-' ? { stream: addAbortSignal(watch.signal, process.stdin) } : { path: file },
            watch,
          ),
        )
        await countWords(context, { alone: true })
        return {
          json: done,
          failed: done.refused > 0,
          lines: [
            `${done.imported} imported, ${done.unchanged} unchanged, ${done.refused} refused`,
            ...done.reasons.map(({ line, reason }) => `line ${line}: ${reason[context.settings.language]}`),
          ],
        }
      }),
    )
}
