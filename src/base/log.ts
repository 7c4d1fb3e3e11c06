/** Structured logs: one JSON object a line on standard error, so that standard output stays the commands' own. */
export type Log = {
  info(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
  error(message: string, fields?: Record<string, unknown>): void
}

export const logLevels = ['info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** @param level the least that is written */
export function createLog(level: LogLevel, write = (line: string) => void process.stderr.write(line)): Log {
  const from = logLevels.indexOf(level)
  const at = (rank: number, name: string) => (message: string, fields?: Record<string, unknown>) => {
    if (rank < from) return
    write(`${JSON.stringify({ time: new Date().toISOString(), level: name, message, ...fields }, errorsAsText)}\n`)
  }
  return { info: at(0, 'info'), warn: at(1, 'warn'), error: at(2, 'error') }
}

function errorsAsText(_key: string, value: unknown): unknown {
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value
}
