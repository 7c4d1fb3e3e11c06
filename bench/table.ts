import { cpus } from 'node:os'
import type { Measured } from './claim.ts'

const mark = (kept: boolean | null) => (kept === null ? 'not measured' : kept ? 'kept' : '**missed**')

/** What was measured, as the table of docs/bench.md; the process ends with 1 when a promise is missed. */
export function printTable(rows: readonly Measured[]): void {
  process.stdout.write(
    `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${new Date().toISOString().slice(0, 10)}\n\n`,
  )
  process.stdout.write('| | floor or anchor | ours | promise | |\n|---|---|---|---|---|\n')
  for (const row of rows)
    process.stdout.write(`| ${row.what} | ${row.floor} | ${row.ours} | ${row.promise} | ${mark(row.kept)} |\n`)
  if (rows.some((row) => row.kept === false)) process.exitCode = 1
}
