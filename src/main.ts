import { Command, CommanderError } from 'commander'
import { storageRefusal } from './base/files.ts'
import { Refused } from './base/refused.ts'
import { auditCommand } from './commands/audit.ts'
import {
  backupCommand,
  checkCommand,
  exportCommand,
  migrateCommand,
  restoreCommand,
  seedCommand,
} from './commands/data.ts'
import { commentsCommand } from './commands/comments.ts'
import { checkTextCommand } from './commands/check-text.ts'
import { importCommand } from './commands/import.ts'
import { namesCommand } from './commands/names.ts'
import { mediaCommand, personCommand, sectionCommand, siteCommand } from './commands/newsroom.ts'
import { reindexCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { storyCommand } from './commands/story.ts'

/** Every command of the command line. */
export function program(): Command {
  const root = new Command('isnad')
    .description(
      'إسناد — an Arabic-first newsroom and news site. Settings are read from the environment: docs/settings.md',
    )
    .helpCommand(false)
  const commands = [
    serveCommand(),
    importCommand(),
    exportCommand(),
    storyCommand(),
    mediaCommand(),
    personCommand(),
    sectionCommand(),
    namesCommand(),
    commentsCommand(),
    siteCommand(),
    migrateCommand(),
    seedCommand(),
    backupCommand(),
    restoreCommand(),
    checkCommand(),
    checkTextCommand(),
    reindexCommand(),
    auditCommand(),
  ]
  for (const command of commands) root.addCommand(command)
  everyCommand(root, (command) => command.exitOverride())
  return root
}

function everyCommand(command: Command, work: (command: Command) => void): void {
  work(command)
  for (const each of command.commands) everyCommand(each, work)
}

/**
 * Runs one command.
 * Leaves exit code 0 when it was done, 1 when it was refused or failed, 2 when the words made no command.
 */
export async function main(words: readonly string[]): Promise<void> {
  // Who reads our output may stop reading (head); that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') tellFailure(error, false)
    process.exit()
  })
  try {
    await program().parseAsync(words, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
    else tellFailure(error, words.includes('--json'))
  }
}

function tellFailure(error: unknown, json: boolean): void {
  // A command that was stopped has its own code already.
  process.exitCode ||= 1
  const refused = error instanceof Refused ? error : knownRefusal(error)
  if (!refused) {
    process.stderr.write(`isnad: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    if (json)
      process.stdout.write(`${JSON.stringify({ error: { kind: 'failure', reasons: [{ en: String(error) }] } })}\n`)
    return
  }
  const language = process.env['ISNAD_LANGUAGE'] === 'ar' ? 'ar' : 'en'
  for (const reason of refused.reasons) process.stderr.write(`isnad: ${reason[language]}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ error: { kind: refused.kind, reasons: refused.reasons } })}\n`)
}

/** Failures of the machine that the operator can mend are said in one line, like a refusal. */
function knownRefusal(error: unknown): Refused | null {
  const storage = storageRefusal(error)
  if (storage) return storage
  const { code, message = '' } = error as { code?: string; message?: string }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '3D000' || code === '28P01' || code === '28000')
    return new Refused('busy', {
      en: `the database cannot be reached (DATABASE_URL): ${message || code}`,
      ar: `تعذر الاتصال بقاعدة البيانات (DATABASE_URL): ${message || code}`,
    })
  if (error instanceof SyntaxError && message.includes('JSON'))
    return new Refused('invalid', { en: `this is not JSON: ${message}`, ar: `ليس هذا JSON صالحًا: ${message}` })
  return null
}
