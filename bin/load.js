// Node strips types from .ts by itself; .tsx also needs its JSX turned into calls. That is all this does.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Beside what npm installed; where that cannot be written, nothing is kept and every start does the work anew.
const cache = fileURLToPath(new URL('../node_modules/.cache/isnad/', import.meta.url))
enableCompileCache(cache)

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.tsx')) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: compiled(readFileSync(fileURLToPath(url), 'utf8')) }
  },
})

/** Sources compiled by this process's child, by their hash. */
const made = new Map()

function compiled(source) {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 32)
  const file = `${cache}${hash}.js`
  const known = made.get(hash)
  if (known) return known
  try {
    return readFileSync(file, 'utf8')
  } catch {
    compileAll()
  }
  const code = made.get(hash)
  if (!code) throw new Error('a .tsx file outside src/ cannot be loaded')
  return code
}

/** The compiler is large: it works in a process of its own, once for all files, so that a server never carries it. */
function compileAll() {
  const compiler = fileURLToPath(new URL('./compile-tsx.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler], { maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`the pages could not be compiled: ${stderr}`)
  for (const [hash, code] of Object.entries(JSON.parse(stdout))) {
    made.set(hash, code)
    try {
      mkdirSync(cache, { recursive: true })
      // Two processes may start at once: each file appears whole.
      const part = `${cache}${hash}.${process.pid}.part`
      writeFileSync(part, code)
      renameSync(part, `${cache}${hash}.js`)
    } catch {}
  }
}
