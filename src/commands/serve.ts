import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import type { RunningSite } from '../app.ts'
import { newSetUpLink } from '../accounts/set-up.ts'
import { readSettings } from '../base/settings.ts'
import { command, commandLineUser } from './command.ts'

/**
 * A server lives long and makes little garbage a page: young memory that does not grow saves some 20 MB and costs nothing.
 * (Measured too: `--heap-growing-percent=10` saves 40 MB more and a quarter of the speed, `--optimize-for-size` nine
 * tenths of it.)
 */
const memoryFlags = ['--semi-space-growth-factor=1']

/** Signals this close together are one, in milliseconds. */
const sameSignal = 500

export function serveCommand(): Command {
  return command('serve', 'the site on an HTTP port (PORT), until it is told to stop').action(
    async (options: { json?: boolean }) => {
      const settings = readSettings(process.env)
      for (const flag of memoryFlags) setFlagsFromString(flag)
      const { startSite } = await import('../app.ts')
      const site = await startSite(settings)
      const address = settings.url.replace(/:0$/, `:${site.port}`)
      const setUp = (await newSetUpLink(site.context, commandLineUser()))?.url.replace(settings.url, address) ?? null
      if (options.json) process.stdout.write(`${JSON.stringify({ url: address, port: site.port, setUp })}\n`)
      else if (process.stdout.isTTY) process.stdout.write(`\n  إسناد · Isnad   ${address}\n\n`)
      if (setUp && !options.json) process.stdout.write(firstStart(setUp))
      await untilToldToStop(site)
    },
  )
}

/** What the first start says: nobody has an account yet, and who opens this link becomes editor-in-chief. */
function firstStart(link: string): string {
  return [
    '  لا حساب لأحد بعد. افتح هذا الرابط لإعداد الموقع (صالح لمرة واحدة):',
    '  Nobody has an account yet. Open this link to set the site up (it works once):',
    '',
    `  ${link}`,
    '',
    '',
  ].join('\n')
}

/** SIGTERM or SIGINT: requests under way finish, then the process ends; a second signal ends it at once. */
async function untilToldToStop(site: RunningSite): Promise<void> {
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
  // A terminal signals every process of its group, and a parent passes the signal on: one Ctrl-C may come twice.
  const ignored = () => {}
  process.on(signal, ignored)
  setTimeout(() => process.off(signal, ignored).once(signal, () => process.exit(1)), sameSignal).unref()
  site.context.log.info('stopping', { signal })
  await site.stop()
  site.context.log.info('stopped')
}
