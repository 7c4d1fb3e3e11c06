import type { Command } from 'commander'
import { openDatabase } from '../base/db.ts'
import { migrate } from '../base/migrate.ts'
import { Refused } from '../base/refused.ts'
import { readSettings } from '../base/settings.ts'
import { command, group, print, quietLog, withContext } from './command.ts'
import { withProgress } from './progress.ts'

type Json = { json?: boolean }

export function exportCommand(): Command {
  const root = group('export', 'give everything out')
  root.addCommand(
    command('jsonl', 'the newsroom as JSON lines on standard output, or in a file (docs/story-format.md)')
      .option('--after <id>', 'go on after this story')
      .option('--output <file>', 'write to this file, and print how much it was; --json needs it')
      .action(({ after, output, json }: Json & { after?: string; output?: string }) => {
        if (json && output === undefined)
          throw new Refused('invalid', {
            en: '--json: the lines themselves are JSON; with --output FILE it prints how many there are',
            ar: '--json: الأسطر نفسها JSON؛ ومع ‎--output FILE يُطبع عددها',
          })
        return withContext({ json: json ?? false, mustExist: true }, async (context) => {
          const { exportJsonl, exportToFile } = await import('../archive/export-jsonl.ts')
          const done = await withProgress('export', context.log, (watch) =>
            output === undefined
              ? exportJsonl(context, writeLine, { ...watch, after })
              : exportToFile(context, output, { ...watch, after }),
          )
          return {
            json: done,
            lines: output === undefined ? [] : [`${output}: ${done.lines} lines, ${done.stories} stories`],
          }
        })
      }),
  )
  return root
}

function writeLine(line: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())),
  )
}

export function migrateCommand(): Command {
  return command('migrate', 'bring the database to this program’s schema').action(async (options: Json) => {
    const settings = readSettings(process.env)
    const db = openDatabase(settings)
    try {
      const done = await migrate(db, quietLog(settings))
      await print(options, {
        json: { migrations: done },
        lines: [done.length === 0 ? 'nothing to do' : done.join('\n')],
      })
    } finally {
      await db.destroy()
    }
  })
}

export function seedCommand(): Command {
  return command('seed', 'fill an empty site with the sample newsroom').action((options: Json) =>
    withContext(options, async (context) => {
      const { seed } = await import('../../samples/seed.ts')
      const done = await withProgress(
        'samples',
        context.log,
        ({ onProgress }) => seed(context, (count, total) => onProgress({ done: count, total, unit: 'items' })),
        'at once',
      )
      return { json: done, lines: [`${done.stories} stories, ${done.pictures} pictures`] }
    }),
  )
}

export function backupCommand(): Command {
  return command('backup', 'everything into one file: database and pictures')
    .argument('<file>')
    .action((file: string, options: Json) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const { backup } = await import('../archive/backup.ts')
        const done = await withProgress('backup', context.log, (watch) => backup(context, file, watch))
        return {
          json: done,
          failed: done.missing.length > 0,
          lines: [
            `${file}: ${done.rows} rows, ${done.originals} pictures, ${done.bytes} bytes`,
            ...done.missing.map((hash) => `picture missing: ${hash}`),
          ],
        }
      }),
    )
}

export function restoreCommand(): Command {
  return command('restore', 'a backup into an empty site')
    .argument('<file>')
    .action((file: string, options: Json) =>
      withContext(options, async (context) => {
        const { restore } = await import('../archive/restore.ts')
        const done = await withProgress('restore', context.log, (watch) => restore(context, file, watch))
        return { json: done, lines: [`${done.rows} rows, ${done.originals} pictures, as they stood ${done.at}`] }
      }),
    )
}

export function checkCommand(): Command {
  return command('check', 'is everything that is stored sound?').action((options: Json) =>
    withContext({ ...options, mustExist: true }, async (context) => {
      const { checkEverything } = await import('../archive/check.ts')
      const found = await withProgress(
        'check',
        context.log,
        ({ onProgress }) => checkEverything(context, onProgress),
        'at once',
      )
      const sound = found.problems.length === 0
      return {
        json: { sound, ...found },
        failed: !sound,
        lines: [
          ...found.problems.map(({ what, where }) => `${where}: ${what}`),
          ...found.notes.map(({ what, where }) => `(${where}: ${what})`),
          sound ? 'sound' : `${found.problems.length} problems`,
        ],
      }
    }),
  )
}
