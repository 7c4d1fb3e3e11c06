// Compiles every .tsx under src/ and prints { hash of the source: code } as JSON. Run by load.js.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

const root = fileURLToPath(new URL('../src/', import.meta.url))
const compiled = {}
for (const name of readdirSync(root, { recursive: true })) {
  if (!name.endsWith('.tsx') || name.endsWith('.test.tsx')) continue
  const source = readFileSync(join(root, name), 'utf8')
  const { code, errors } = transformSync(name, source, { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } })
  if (errors?.length) throw new SyntaxError(`${name}: ${errors[0].message}`)
  compiled[createHash('sha256').update(source).digest('hex').slice(0, 32)] = code
}
process.stdout.write(JSON.stringify(compiled))
