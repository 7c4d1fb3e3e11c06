import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../main.ts'

let folder: string
let printed: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-check-text-'))
  printed = ''
  vi.stubEnv('ISNAD_DATA', join(folder, 'no-site'))
  vi.stubEnv('DATABASE_URL', '')
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  process.exitCode = 0
  await rm(folder, { recursive: true })
})

test('a file is checked where there is no site: as an array for programs, with line and column for people', async () => {
  const file = join(folder, 'text.txt')
  await writeFile(file, '\uFEFFعاد الصيادون.\nقال سالم و ماجد إن البحر هادئ.\n')
  await main(['check-text', file, '--json'])
  expect(JSON.parse(printed)).toMatchObject([
    { offset: 23, length: 2, rule: 'detached-waw', severity: 'error', text: 'و ', suggestions: ['و'] },
  ])
  expect(process.exitCode).not.toBe(1)
  printed = ''
  await main(['check-text', file])
  expect(printed).toContain(`${file}:2:10: error:`)
})

test('what is no text is refused in a line', async () => {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await writeFile(join(folder, 'picture'), new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3, 0]))
  await main(['check-text', join(folder, 'picture'), '--json'])
  expect(JSON.parse(printed)).toMatchObject({ error: { kind: 'not-supported' } })
  expect(process.exitCode).toBe(1)
  expect(told).toHaveBeenCalledOnce()
})
