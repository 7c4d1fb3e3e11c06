// Turns the program's TypeScript into JavaScript and prints { hash of the source: code } as JSON. Run by load.js.
// Types are replaced by blanks, so that lines and columns stay; only .tsx is written anew, for its JSX.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

process.removeAllListeners('warning')
const root = fileURLToPath(new URL('..', import.meta.url))
const compiled = {}
for (const folder of ['src', 'migrations', 'samples'])
  for (const name of readdirSync(join(root, folder), { recursive: true })) {
    if (!/(?<!\.test|\.d)\.tsx?$/.test(name)) continue
    const source = readFileSync(join(root, folder, name), 'utf8')
    compiled[createHash('sha256').update(source).digest('hex').slice(0, 32)] = name.endsWith('.tsx')
      ? withoutJsx(name, source)
      : stripTypeScriptTypes(source)
  }
process.stdout.write(JSON.stringify(compiled))

function withoutJsx(name, source) {
  const { code, errors } = transformSync(name, source, { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } })
  if (errors?.length) throw new SyntaxError(`${name}: ${errors[0].message}`)
  return code
}
