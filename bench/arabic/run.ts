// npm run bench:arabic [folder]: the Arabic of the project measured on data in a folder, beside today's engines.
import { printTable } from '../table.ts'
import { measureArabic, usualFolder } from './tasks.ts'

const rows = await measureArabic(process.argv[2] ?? usualFolder, (line) => void process.stderr.write(`  ${line}\n`))
if (rows.length > 0) printTable(rows)
else process.exitCode = 1
