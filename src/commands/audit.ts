import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { exportAudit } from '../audit/export.ts'
import { readAudit } from '../audit/read.ts'
import { auditFilter } from '../audit/shape.ts'
import { given, parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { command, commandLineUser, withContext } from './command.ts'

type Options = {
  json?: boolean
  since?: string
  until?: string
  account?: string
  act?: string
  subject?: string
  id?: string
  text?: string
  limit: string
  output?: string
}

export function auditCommand(): Command {
  return command('audit', 'who did what, when and from where, newest first')
    .option('--since <instant>', 'at or after: 2026-11-25 or 2026-11-25T09:00:00Z')
    .option('--until <instant>', 'before')
    .option('--account <id>', 'by this account')
    .option('--act <act>', 'this act, such as story.publish')
    .option('--subject <kind>', 'done to this kind of thing, such as story')
    .option('--id <id>', 'done to the thing with this id')
    .option('--text <words>', 'with these words')
    .option('--limit <number>', 'how many at most', '100')
    .option('--output <file>', 'all of them into a file, .csv or .jsonl')
    .action((options: Options) =>
      withContext({ json: options.json ?? false, mustExist: true }, async (context) => {
        const { since, until, account, act, subject, id, text: q } = options
        const filter = parse(
          auditFilter,
          given({ from: since && instant(since), until: until && instant(until), account, act, subject, id, q }),
        )
        const by = commandLineUser()
        if (options.output !== undefined) {
          const format = /\.(csv|jsonl)$/.exec(options.output)?.[1] as 'csv' | 'jsonl' | undefined
          if (!format)
            throw new Refused('invalid', { en: '--output: must end in .csv or .jsonl', ar: '--output: ‏.csv أو ‎.jsonl' })
          await pipeline(await exportAudit(context, by, filter, format), createWriteStream(options.output))
          return { json: { output: options.output }, lines: [options.output] }
        }
        const items = []
        const limit = Math.max(1, Number.parseInt(options.limit, 10) || 0)
        for (let cursor: string | null | undefined; cursor !== null && items.length < limit;) {
          const page = await readAudit(context, by, filter, { cursor, limit: Math.min(200, limit - items.length) })
          items.push(...page.items)
          cursor = page.next
        }
        return {
          json: { items },
          lines: items.map((line) =>
            [
              line.at,
              line.door,
              line.address ?? '-',
              line.name,
              line.act,
              line.subjectId,
              JSON.stringify(line.detail),
            ].join('  '),
          ),
        }
      }),
    )
}

/** A day begins at midnight UTC. */
const instant = (text: string) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text)
