import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { settingNames } from '../src/base/settings.ts'
import { siteChoices } from '../src/base/site-settings.ts'
import { program } from '../src/main.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const settings = read('docs/settings.md')

test('every setting is documented, and nothing that is no setting', () => {
  for (const name of settingNames) expect(settings).toContain(`\`${name}\``)
  for (const [, name] of settings.matchAll(/^\| `(ISNAD_[A-Z_]+|PORT|DATABASE_URL)`/gm))
    expect(settingNames).toContain(name)
  for (const key of Object.keys(siteChoices.shape).filter((name) => name !== 'pages'))
    expect(settings).toContain(`--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
})

function commands(command: Command, path: string): { path: string; command: Command }[] {
  return command.commands.length === 0
    ? [{ path, command }]
    : command.commands.flatMap((each) => commands(each, `${path} ${each.name()}`))
}

test('every command and each of its options is documented', () => {
  const all = commands(program(), 'isnad')
  expect(all.length).toBeGreaterThanOrEqual(20)
  for (const { path, command } of all) {
    expect(settings).toContain(`\`${path}`)
    expect(command.description(), path).not.toBe('')
    for (const option of command.options) expect(settings, `${path} ${option.long}`).toContain(option.long)
  }
})

test('every folder of the sources stands on the map, and links between documents lead somewhere', () => {
  const map = read('docs/map.md')
  for (const entry of readdirSync(join(root, 'src'), { withFileTypes: true }))
    if (entry.isDirectory()) expect(map).toContain(`${entry.name}/`)
  const documents = [
    'README.md',
    'samples/README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]
  for (const document of documents)
    for (const [, target] of read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(root, dirname(document), target!)), `${document} → ${target}`).toBe(true)
})

test('the README gives the two commands, and they are scripts of the package', () => {
  const readme = read('README.md')
  expect(readme).toContain('npm ci && npm start')
  expect(readme).toContain('npm ci && npm test')
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
  for (const [, name] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty(name!)
})

test('every dependency is exact, and none runs a script at install', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  for (const group of ['dependencies', 'devDependencies', 'optionalDependencies'])
    for (const [name, version] of Object.entries(manifest[group] ?? {}))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  expect(read('package-lock.json')).not.toContain('hasInstallScript')
})
