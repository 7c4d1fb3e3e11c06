import type { Command } from 'commander'
import { command, withContext } from './command.ts'
import { withProgress } from './progress.ts'

export function reindexCommand(): Command {
  return command('reindex', 'make the search index anew, while the old one answers').action(
    (options: { json?: boolean }) =>
      withContext({ ...options, mustExist: true }, async (context) => {
        const { reindex } = await import('../search/reindex.ts')
        const done = await withProgress('reindex', context.log, (watch) => reindex(context, { ...watch, force: true }))
        return done
          ? { json: { finished: true, ...done }, lines: [`${done.stories} stories`] }
          : { json: { finished: false }, lines: ['stopped; run it again and it goes on from here'] }
      }),
  )
}
