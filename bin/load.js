// Loads the program's TypeScript: types out, JSX turned into calls. What was compiled is kept beside what npm installed,
// by the hash of its source, and so are the packages that joined.js names; where that cannot be written, every start does
// the work anew.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { joined } from './joined.js'

const root = new URL('..', import.meta.url)
const cache = fileURLToPath(new URL('node_modules/.cache/isnad/', root))
const ours = ['src/', 'migrations/', 'samples/'].map((folder) => new URL(folder, root).href)
enableCompileCache(cache)

registerHooks({
  load(url, context, nextLoad) {
    const name = joined.get(url)
    if (name !== undefined) return { format: 'module', shortCircuit: true, source: kept(name) }
    if (!/\.tsx?$/.test(url) || !ours.some((folder) => url.startsWith(folder))) return nextLoad(url, context)
    return { format: 'module', shortCircuit: true, source: compiled(readFileSync(fileURLToPath(url), 'utf8')) }
  },
})

/** What this process's child compiled: sources by their hash, joined packages by their name. */
const made = new Map()

const compiled = (source) => kept(createHash('sha256').update(source).digest('hex').slice(0, 32))

function kept(name) {
  if (!made.has(name)) {
    try {
      return readFileSync(`${cache}${name}.js`, 'utf8')
    } catch {
      compileAll()
    }
  }
  const code = made.get(name)
  if (code === undefined) throw new Error('a source changed while it was compiled; start again')
  return code
}

/** Node's and rolldown's compilers are large: they work in a process of their own, once for all files. */
function compileAll() {
  const compiler = fileURLToPath(new URL('./compile.js', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler], { maxBuffer: 256 * 1024 * 1024 })
  if (status !== 0) throw new Error(`the program could not be compiled: ${stderr}`)
  for (const [name, code] of Object.entries(JSON.parse(stdout))) {
    made.set(name, code)
    try {
      mkdirSync(cache, { recursive: true })
      // Two processes may start at once: each file appears whole.
      const part = `${cache}${name}.${process.pid}.part`
      writeFileSync(part, code)
      renameSync(part, `${cache}${name}.js`)
    } catch {}
  }
}
