// Loads the program's TypeScript: types out, JSX turned into calls. What was compiled is kept beside what npm installed,
// by the hash of its source; where that cannot be written, every start does the work anew.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const cache = fileURLToPath(new URL('node_modules/.cache/isnad/', root))
const ours = ['src/', 'migrations/', 'samples/'].map((folder) => new URL(folder, root).href)
enableCompileCache(cache)

registerHooks({
  load(url, context, nextLoad) {
    if (!/\.tsx?$/.test(url) || !ours.some((folder) => url.startsWith(folder))) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: compiled(readFileSync(fileURLToPath(url), 'utf8')) }
  },
})

/** Sources compiled by this process's child, by their hash. */
const made = new Map()

function compiled(source) {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 32)
  if (!made.has(hash)) {
    try {
      return readFileSync(`${cache}${hash}.js`, 'utf8')
    } catch {
      compileAll()
    }
  }
  const code = made.get(hash)
  if (code === undefined) throw new Error('a source changed while it was compiled; start again')
  return code
}

/** Node's and rolldown's compilers are large: they work in a process of their own, once for all files. */
function compileAll() {
  const compiler = fileURLToPath(new URL('./compile.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler], { maxBuffer: 256 * 1024 * 1024 })
  if (status !== 0) throw new Error(`the program could not be compiled: ${stderr}`)
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
