// Node strips types from .ts by itself; .tsx also needs its JSX turned into calls. That is all this does.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

let transformSync

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    const file = fileURLToPath(url)
    return { format: 'module', shortCircuit: true, source: compile(file, readFileSync(file, 'utf8')) }
  },
})

function compile(file, source) {
  transformSync ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('rolldown/utils').transformSync
  const result = transformSync(file, source, {
    sourcemap: false,
    jsx: { runtime: 'automatic', importSource: 'hono/jsx' },
  })
  if (result.errors?.length) throw new SyntaxError(`${file}: ${result.errors[0].message}`)
  return result.code
}
