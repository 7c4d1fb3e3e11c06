import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { operator, type Actor } from '../base/actor.ts'
import { closeContext, openContext, type Context } from '../base/context.ts'
import { createLog, type Log } from '../base/log.ts'
import { Refused } from '../base/refused.ts'
import { readSettings, type Settings } from '../base/settings.ts'

/** What a command gives back: the value for `--json`, and the lines a person reads. */
export type Outcome = { json: unknown; lines: string[]; failed?: boolean }

/** Several commands under one word. */
export function group(word: string, description: string): Command {
  return new Command(word).description(description).helpCommand(false)
}

/** A command of the command line; `--json` is understood by every one. */
export function command(words: string, description: string): Command {
  return new Command(words).description(description).option('--json', 'print one JSON value on standard output')
}

/** Who the history names for what the command line does. */
export function commandLineUser(): Actor {
  try {
    return operator(`${userInfo().username} (command line)`)
  } catch {
    return operator('command line')
  }
}

/**
 * Opens the site of the environment's settings, does the work, prints its outcome and closes.
 * @param options.mustExist for what only reads: a mistyped ISNAD_DATA must not become a new, empty site
 */
export async function withContext(
  options: { json?: boolean; mustExist?: boolean },
  work: (context: Context) => Promise<Outcome>,
): Promise<void> {
  const settings = readSettings(process.env)
  if (options.mustExist && !settings.databaseUrl && !existsSync(join(settings.data, 'isnad.sqlite')))
    throw new Refused('missing', {
      en: `there is no site in ${settings.data} (ISNAD_DATA)`,
      ar: `لا يوجد موقع في ${settings.data} ‏(ISNAD_DATA)`,
    })
  const context = await openContext(settings, { log: quietLog(settings) })
  try {
    await print(options, await work(context))
  } finally {
    await closeContext(context)
  }
}

/** On the command line only what is wrong is worth a log line. */
export function quietLog(settings: Settings): Log {
  return createLog(settings.log === 'info' ? 'warn' : settings.log)
}

export async function print(options: { json?: boolean }, outcome: Outcome): Promise<void> {
  if (outcome.failed) process.exitCode = 1
  const text = options.json ? JSON.stringify(outcome.json) : outcome.lines.join('\n')
  if (text && !process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

/** For an option that may be given several times. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value]
}
