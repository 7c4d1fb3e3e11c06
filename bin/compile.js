// Turns the program's TypeScript into JavaScript, joins the packages that joined.js names, and prints both as JSON:
// { hash of the source, or name of the package: code }. Run by load.js.
// Types are replaced by blanks, so that lines and columns stay; only .tsx is written anew, for its JSX.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { transformSync } from 'rolldown/utils'
import { joined } from './joined.js'

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
for (const [url, name] of joined) compiled[name] = await inOneFile(fileURLToPath(url))
process.stdout.write(JSON.stringify(compiled))

function withoutJsx(name, source) {
  const { code, errors } = transformSync(name, source, { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } })
  if (errors?.length) throw new SyntaxError(`${name}: ${errors[0].message}`)
  return code
}

async function inOneFile(input) {
  const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' })
  const { output } = await bundle.generate({
    format: 'esm',
    codeSplitting: false,
    minify: { compress: false, mangle: false, codegen: true },
  })
  await bundle.close()
  return output[0].code
}
