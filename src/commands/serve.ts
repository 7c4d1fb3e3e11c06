import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import type { RunningSite } from '../app.ts'
import { readSettings } from '../base/settings.ts'
import { command } from './command.ts'

export function serveCommand(): Command {
  return command('serve', 'the site on an HTTP port (PORT), until it is told to stop').action(
    async (options: { json?: boolean }) => {
      const settings = readSettings(process.env)
      // A server lives long and makes little garbage a page: young memory that never grows saves a third of the whole.
      setFlagsFromString('--semi-space-growth-factor=1')
      const { startSite } = await import('../app.ts')
      const site = await startSite(settings)
      const address = settings.url.replace(/:0$/, `:${site.port}`)
      if (options.json) process.stdout.write(`${JSON.stringify({ url: address, port: site.port })}\n`)
      else if (process.stdout.isTTY) process.stdout.write(`\n  إسناد · Isnad   ${address}\n\n`)
      await untilToldToStop(site)
    },
  )
}

/** SIGTERM or SIGINT: requests under way finish, then the process ends; a second signal ends it at once. */
async function untilToldToStop(site: RunningSite): Promise<void> {
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  process.once(signal, () => process.exit(1))
  site.context.log.info('stopping', { signal })
  await site.stop()
  site.context.log.info('stopped')
}
