import type { Command } from 'commander'
import { closeContext, openContext } from '../base/context.ts'
import { openDatabase } from '../base/db.ts'
import { migrate } from '../base/migrate.ts'
import { readSettings } from '../base/settings.ts'
import { command, group, print, quietLog, withContext } from './command.ts'
import { showProgress } from './progress.ts'

type Json = { json?: boolean }

export function exportCommand(): Command {
  const root = group('export', 'give everything out')
  root.addCommand(
    command('jsonl', 'the newsroom as JSON lines on standard output (docs/story-format.md)')
      .option('--after <id>', 'go on after this story')
      .action(async (options: Json & { after?: string }) => {
        const context = await openContext(readSettings(process.env), { log: quietLog(readSettings(process.env)) })
        const progress = showProgress('export', context.log)
        try {
          const write = (line: string) =>
            new Promise<void>((resolve, reject) => process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve())))
          const { exportJsonl } = await import('../archive/export-jsonl.ts')
          await exportJsonl(context, write, { onProgress: progress.onProgress, ...(options.after === undefined ? {} : { after: options.after }) })
        } finally {
          progress.stop()
          await closeContext(context)
        }
      }),
  )
  return root
}

export function migrateCommand(): Command {
  return command('migrate', 'bring the database to this program’s schema').action(async (options: Json) => {
    const settings = readSettings(process.env)
    const db = openDatabase(settings)
    try {
      const done = await migrate(db, quietLog(settings))
      await print(options, { json: { migrations: done }, lines: [done.length === 0 ? 'nothing to do' : done.join('\n')] })
    } finally {
      await db.destroy()
    }
  })
}

export function seedCommand(): Command {
  return command('seed', 'fill an empty site with the sample newsroom').action((options: Json) =>
    withContext(options, async (context) => {
      const progress = showProgress('samples', context.log)
      try {
        const { seed } = await import('../../samples/seed.ts')
        let stored = 0
        await seed(context, (done, total) => {
          stored = total
          progress.onProgress({ done, total, unit: 'items' })
        })
        return { json: { items: stored }, lines: [`${stored} pictures and stories`] }
      } finally {
        progress.stop()
      }
    }),
  )
}

export function backupCommand(): Command {
  return command('backup', 'everything into one file: database and pictures')
    .argument('<file>')
    .action((file: string, options: Json) =>
      withContext(options, async (context) => {
        const progress = showProgress('backup', context.log)
        try {
          const { backup } = await import('../archive/backup.ts')
          const done = await backup(context, file, { onProgress: progress.onProgress })
          return { json: done, lines: [`${file}: ${JSON.stringify(done)}`] }
        } finally {
          progress.stop()
        }
      }),
    )
}

export function restoreCommand(): Command {
  return command('restore', 'a backup into an empty site')
    .argument('<file>')
    .action((file: string, options: Json) =>
      withContext(options, async (context) => {
        const progress = showProgress('restore', context.log)
        try {
          const { restore } = await import('../archive/restore.ts')
          const done = await restore(context, file, { onProgress: progress.onProgress })
          return { json: done, lines: [`${file}: ${JSON.stringify(done)}`] }
        } finally {
          progress.stop()
        }
      }),
    )
}

export function checkCommand(): Command {
  return command('check', 'is everything that is stored sound?').action((options: Json) =>
    withContext(options, async (context) => {
      const progress = showProgress('check', context.log)
      try {
        const { checkEverything } = await import('../archive/check.ts')
        const found = await checkEverything(context, progress.onProgress)
        const sound = found.problems.length === 0
        return {
          json: { sound, ...found },
          failed: !sound,
          lines: [...found.problems.map(({ what, where }) => `${where}: ${what}`), sound ? 'sound' : `${found.problems.length} problems`],
        }
      } finally {
        progress.stop()
      }
    }),
  )
}
