import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { LanguageFinding } from '../arabic/language-check/index.ts'
import type { CheckOptions } from '../arabic/language-check/house-style.ts'
import type { Severity } from '../arabic/language-check/rule.ts'
import { closeContext, openContext } from '../base/context.ts'
import type { Words } from '../base/refused.ts'
import { readSettings, type Settings } from '../base/settings.ts'
import { command, print, quietLog } from './command.ts'
import { readBytes } from './input.ts'

const severityNames: Record<Severity, Words> = {
  error: { ar: 'خطأ', en: 'error' },
  warning: { ar: 'تنبيه', en: 'warning' },
  hint: { ar: 'ملاحظة', en: 'hint' },
}

export function checkTextCommand(): Command {
  return command(
    'check-text',
    'the language check on a text: spelling, names, marks, spaces, digits, dates, attribution',
  )
    .argument('<file>', 'a text (UTF-8, UTF-16, windows-1256), - for standard input')
    .action(async (file: string, options: { json?: boolean }) => {
      const { decodePage } = await import('../importing/decode.ts')
      const { checkText } = await import('../arabic/language-check/index.ts')
      const text = decodePage(await readBytes(file))
      const settings = readSettings(process.env)
      const found = checkText(text, await optionsOf(settings))
      await print(options, {
        json: found.map(({ offset, length, rule, severity, text: words, message, suggestions }) => ({
          offset,
          length,
          rule,
          severity,
          text: words,
          message,
          suggestions,
        })),
        lines: lines(file, text, found, settings.language),
      })
    })
}

/** The house style of the site that the settings name; where there is no site, each rule as it comes. */
async function optionsOf(settings: Settings): Promise<CheckOptions> {
  if (!settings.databaseUrl && !existsSync(join(settings.data, 'isnad.sqlite'))) return {}
  const { houseOptions } = await import('../language/check.ts')
  const context = await openContext(settings, { log: quietLog(settings) })
  try {
    return await houseOptions(context)
  } finally {
    await closeContext(context)
  }
}

/** A line a finding, as compilers write them: file:line:column, both from 1. */
function lines(file: string, text: string, found: readonly LanguageFinding[], language: 'ar' | 'en'): string[] {
  let line = 1
  let start = 0
  return found.map(({ offset, severity, rule, text: words, message, suggestions }) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      line += 1
      start = end + 1
    }
    const change = suggestions.length > 0 ? ` → ${suggestions.map((one) => `«${one}»`).join(' | ')}` : ''
    const where = `${file === '-' ? 'stdin' : file}:${line}:${offset - start + 1}`
    return `${where}: ${severityNames[severity][language]}: ${message[language]} «${words.replace(/\n/g, ' ')}»${change} [${rule}]`
  })
}
