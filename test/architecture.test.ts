import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

type File = { path: string; text: string; imports: { from: string; type: boolean }[] }

/** Which modules each may use besides itself and base; a module that is not named stands nowhere. */
const leans: Record<string, string[]> = {
  base: [],
  accounts: ['people', 'mail', 'tokens'],
  tokens: ['arabic'],
  webhooks: ['arabic'],
  audit: ['arabic'],
  mail: [],
  arabic: [],
  sources: ['arabic'],
  people: ['arabic', 'media'],
  media: ['arabic'],
  sections: ['arabic'],
  fronts: ['arabic', 'media', 'sections', 'search', 'stories'],
  redirects: ['arabic'],
  names: ['arabic', 'stories'],
  settings: ['media'],
  language: ['arabic', 'names', 'stories'],
  search: ['arabic', 'sections', 'stories'],
  stories: ['arabic', 'people', 'media', 'sources', 'sections', 'search'],
  comments: ['arabic', 'accounts', 'people', 'mail', 'redirects', 'sections', 'stories', 'webhooks'],
  importing: ['arabic', 'people', 'sources', 'stories'],
  archive: ['arabic', 'people', 'media', 'sources', 'sections', 'search', 'stories'],
  site: [
    'fronts',
    'redirects',
    'settings',
    'arabic',
    'people',
    'media',
    'sources',
    'sections',
    'search',
    'stories',
    'comments',
  ],
  desk: [
    'language',
    'comments',
    'fronts',
    'redirects',
    'names',
    'settings',
    'arabic',
    'accounts',
    'tokens',
    'webhooks',
    'audit',
    'people',
    'media',
    'sources',
    'sections',
    'search',
    'stories',
    'importing',
    'site',
  ],
  commands: [
    'language',
    'comments',
    'audit',
    'accounts',
    'fronts',
    'redirects',
    'names',
    'settings',
    'arabic',
    'people',
    'media',
    'sources',
    'sections',
    'search',
    'stories',
    'importing',
    'archive',
    'site',
  ],
}
/** The switchboard sees everything. */
const switchboard = new Set(['main.ts', 'app.ts', 'health.ts', 'tables.ts', 'worker.ts'])

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function read(path: string, text = readFileSync(join(root, path), 'utf8')): File {
  const imports = [
    ...text.matchAll(
      /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    ),
  ].map(([, type, fixed, dynamic]) => ({ from: (fixed ?? dynamic)!, type: Boolean(type) }))
  return { path, text, imports }
}

const moduleOf = (path: string) => path.split('/')[1]!

/** What a file breaks, a line each. */
function broken(file: File): string[] {
  const lines: string[] = []
  const own = moduleOf(file.path)
  const inSource = file.path.startsWith('src/')
  for (const { from, type } of file.imports) {
    if (!from.startsWith('.')) {
      if (file.path.startsWith('migrations/') && from.startsWith('src')) lines.push(`${file.path} imports ${from}`)
      if (from === 'hono' || from.startsWith('@hono/') || from === 'node:http') {
        const door =
          own === 'site' ||
          own === 'desk' ||
          file.path.endsWith('desk.ts') ||
          switchboard.has(own) ||
          file.path === 'src/base/server.ts' ||
          file.path === 'src/base/fetch.ts'
        if (inSource && !door) lines.push(`${file.path} knows HTTP (${from})`)
      }
      continue
    }
    const target = relative(root, join(root, dirname(file.path), from))
    if (file.path.startsWith('migrations/') && target.startsWith('src/')) lines.push(`${file.path} imports ${target}`)
    if (!inSource || !target.startsWith('src/') || switchboard.has(own)) continue
    const other = moduleOf(target)
    const storeOf = /\/(?:[a-z]+-)*store\.ts$/.test(target)
    if (other !== own && storeOf) lines.push(`${file.path} reaches into the store of ${other}`)
    if (other === own || other === 'base' || (other === 'tables.ts' && type)) continue
    // A module's operations are written in the desk's form.
    if (file.path.endsWith('desk.ts') && /^src\/desk\/(?:operation|file-answer)\.ts$/.test(target)) continue
    if (!type && !leans[own]?.includes(other) && !(own === 'commands' && other === 'app.ts'))
      lines.push(`${file.path} leans on ${other}`)
  }
  const code = file.text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  if (inSource) {
    if (
      /\bsql`|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/.test(code) &&
      !file.path.endsWith('store.ts') &&
      own !== 'base' &&
      own !== 'health.ts'
    )
      lines.push(`${file.path} writes SQL outside a store`)
    if (/\bDate\.now\(\)|new Date\(\)/.test(code) && !['base', 'site', 'commands'].includes(own))
      lines.push(`${file.path} asks the machine for the time`)
    if (
      /process\.env/.test(code) &&
      !['src/base/settings.ts', 'src/base/testing.ts', 'src/main.ts'].includes(file.path) &&
      own !== 'commands'
    )
      lines.push(`${file.path} reads the environment`)
    if (/(?:utils?|helpers?|common|manager)\.tsx?$/.test(file.path))
      lines.push(`${file.path} has a name that says nothing`)
    if (code.split('\n').length > 300) lines.push(`${file.path} is longer than 300 lines`)
  }
  return lines
}

const all = [...files('src'), ...files('migrations')].map((path) => read(path))

test('modules lean one way, SQL stays in stores, HTTP at the doors, and every module has its place', () => {
  expect(all.length).toBeGreaterThan(80)
  expect(all.flatMap(broken)).toEqual([])
  const modules = new Set(all.filter((file) => file.path.startsWith('src/')).map((file) => moduleOf(file.path)))
  expect([...modules].filter((name) => !(name in leans) && !switchboard.has(name))).toEqual([])
})

test('a planted violation of each rule is seen', () => {
  const planted: [string, string, string][] = [
    ['src/base/x.ts', "import { readStory } from '../stories/read.ts'", 'leans on stories'],
    ['src/site/x.ts', "import { selectStory } from '../stories/store.ts'", 'store of stories'],
    ['src/stories/x.ts', "import { Hono } from 'hono'", 'knows HTTP'],
    ['src/stories/x.ts', "const x = db.selectFrom('stories')", 'SQL outside a store'],
    ['src/stories/x.ts', 'const at = Date.now()', 'asks the machine for the time'],
    ['src/stories/x.ts', "const port = process.env['PORT']", 'reads the environment'],
    ['migrations/0009-x.ts', "import { newId } from '../src/base/id.ts'", 'imports src/base/id.ts'],
    ['src/stories/x.ts', "const { x } = await import('../site/site.tsx')", 'leans on site'],
  ]
  for (const [path, text, line] of planted) expect(broken(read(path, text)).join('\n')).toContain(line)
})

test('the studio draws no HTML but what React and the editor make of data', () => {
  const own = readdirSync(join(root, 'studio/src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.tsx?$/.test(path),
  )
  expect(own.length).toBeGreaterThan(50)
  const drawing =
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|\bsrcdoc\b|document\.write|\beval\(|new Function\(/i
  expect(own.filter((path) => drawing.test(readFileSync(join(root, 'studio/src', path), 'utf8')))).toEqual([])
})
