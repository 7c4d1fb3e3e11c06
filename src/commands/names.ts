import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { unwritable } from '../archive/reasons.ts'
import { listNames } from '../names/read.ts'
import { importNames, namesAsCsv } from '../names/csv.ts'
import { command, commandLineUser, group, withContext } from './command.ts'
import { readText } from './input.ts'
import { withProgress } from './progress.ts'

type Json = { json?: boolean }

export function namesCommand(): Command {
  const names = group('names', 'the house list of names')
  names.addCommand(list())
  names.addCommand(take())
  names.addCommand(give())
  names.addCommand(learn())
  return names
}

function list(): Command {
  return command('list', 'the names of the list')
    .option('--query <text>', 'only those with this in a form or in the role')
    .action(({ query, json }: Json & { query?: string }) =>
      withContext({ json: json ?? false, mustExist: true }, async (context) => {
        const names = []
        let cursor: string | undefined
        do {
          const page = await listNames(context, { query, cursor, limit: 200 })
          names.push(...page.items)
          cursor = page.next ?? undefined
        } while (cursor)
        return {
          json: names,
          lines: names.map(({ name, kind, variants, never }) =>
            [name, kind, variants.join(' | '), never.map((form) => `✗ ${form}`).join(' | ')].filter(Boolean).join('  '),
          ),
        }
      }),
    )
}

function take(): Command {
  return command('import', 'take in names from a CSV file: all of its lines, or none')
    .argument('<file>', 'the file, - for standard input')
    .action((file: string, options: Json) =>
      withContext(options, async (context) => {
        const done = await importNames(context, commandLineUser(), await readText(file))
        return {
          json: done,
          failed: done.refused.length > 0,
          lines: [
            ...done.refused.map(({ line, reason }) => `line ${line}: ${reason[context.settings.language]}`),
            done.refused.length > 0
              ? 'nothing was stored'
              : `${done.added} added, ${done.changed} changed, ${done.unchanged} unchanged`,
          ],
        }
      }),
    )
}

function give(): Command {
  return command('export', 'the list as CSV on standard output, or in a file')
    .option('--output <file>')
    .action(({ output, json }: Json & { output?: string }) =>
      withContext({ json: json ?? false, mustExist: true }, async (context) => {
        const csv = await namesAsCsv(context)
        if (output === undefined) return { json: { csv }, lines: [csv.trimEnd()] }
        await writeFile(output, csv).catch((error: unknown) => {
          throw unwritable(output, error)
        })
        return { json: { output }, lines: [output] }
      }),
    )
}

function learn(): Command {
  return command(
    'learn',
    'look for names in published stories, from where it last stopped, for editors to decide',
  ).action((options: Json) =>
    withContext({ ...options, mustExist: true }, async (context) => {
      const { learnNames } = await import('../names/learn.ts')
      const done = await withProgress('names', context.log, (watch) => learnNames(context, watch))
      return { json: done, lines: [`${done.read} stories read, ${done.open} names wait for an editor`] }
    }),
  )
}
