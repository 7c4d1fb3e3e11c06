import { beforeAll, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import type { Context } from '../base/context.ts'
import { actor, testContext } from '../base/testing.ts'
import { exportAudit } from './export.ts'
import { mostLooked, readAudit } from './read.ts'
import type { AuditFilter } from './shape.ts'

const chief = actor('سلمى الراوي', 'editor-in-chief')
const layla = actor('ليلى حدّاد', 'reporter')
const start = Date.parse('2026-11-25T09:00:00Z')
let now = start
let context: Context

beforeAll(async () => {
  context = await testContext({ now: () => new Date(now) })
  const acts = [
    [chief, 'story.publish', 'story', 's1', { note: 'عاجل' }],
    [layla, 'story.create', 'story', 's2', {}],
    [layla, 'refused', 'story', 's1', { act: 'story.publish' }],
    [operator('=cmd()'), 'media.add', 'media', 'm1', { credit: 'وكالة "الساحل", خاص' }],
    [chief, 'account.role', 'account', layla.account!, { role: 'editor' }],
  ] as const
  for (const [by, act, subject, id, detail] of acts) {
    await audit(context, by, { act, subject, id, detail })
    now += 60_000
  }
})

const ids = async (filter: AuditFilter, limit = 50) =>
  (await readAudit(context, chief, filter, { limit })).items.map((line) => line.act)

test.each<[AuditFilter, string[]]>([
  [{}, ['account.role', 'media.add', 'refused', 'story.create', 'story.publish']],
  [{ account: layla.account! }, ['refused', 'story.create']],
  [{ act: 'story.publish' }, ['story.publish']],
  [{ subject: 'story' }, ['refused', 'story.create', 'story.publish']],
  [{ subject: 'story', id: 's1' }, ['refused', 'story.publish']],
  [{ door: 'command-line' }, ['media.add']],
  [{ from: '2026-11-25T09:01:00.000Z', until: '2026-11-25T09:03:00.000Z' }, ['refused', 'story.create']],
  [{ q: 'حداد' }, ['account.role', 'refused', 'story.create']],
  [{ q: 'STORY.publish' }, ['refused', 'story.publish']],
  [{ q: 'الساحل خاص' }, ['media.add']],
  [{ q: 'لا شيء' }, []],
])('%j', async (filter, expected) => expect(await ids(filter)).toEqual(expected))

test('pages go on until all were given once, also those of one moment', async () => {
  const at = now
  for (let number = 0; number < 7; number++)
    await audit(context, chief, { act: 'front.change', subject: 'front', id: String(number) })
  expect(now).toBe(at)
  const seen: string[] = []
  for (let cursor: string | undefined | null; cursor !== null;) {
    const page = await readAudit(context, chief, { act: 'front.change' }, { limit: 2, cursor })
    seen.push(...page.items.map((line) => line.subjectId))
    cursor = page.next
  }
  expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0'])
  await expect(readAudit(context, chief, {}, { limit: 2, cursor: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('a rare word is looked for so far at a time, and the page says how far', async () => {
  const many = await testContext({ now: () => new Date(now) })
  const line = { account: null, name: 'x', role: 'editor' as const, door: 'studio' as const, address: null }
  const rows = Array.from({ length: mostLooked + 500 }, (_, number) => ({
    ...line,
    at: new Date(start + number).toISOString(),
    act: number === 10 ? 'needle.found' : 'story.change',
    subject: 'story',
    subject_id: `s${number}`,
    detail: '{}',
  }))
  for (let from = 0; from < rows.length; from += 500)
    await many.db
      .insertInto('audit_log')
      .values(rows.slice(from, from + 500))
      .execute()
  const first = await readAudit(many, chief, { q: 'needle' }, { limit: 10 })
  expect(first).toMatchObject({ items: [], lookedTo: new Date(start + 500).toISOString() })
  const second = await readAudit(many, chief, { q: 'needle' }, { limit: 10, cursor: first.next! })
  expect(second).toMatchObject({ items: [{ act: 'needle.found' }], next: null, lookedTo: null })
})

test('only the editor-in-chief reads it', async () => {
  for (const role of ['reporter', 'photo-editor', 'moderator', 'editor'] as const) {
    await expect(readAudit(context, actor('x', role), {}, { limit: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(exportAudit(context, actor('x', role), {}, 'csv')).rejects.toMatchObject({ kind: 'forbidden' })
  }
})

test('a file of it holds every line, and no formula that a spreadsheet would work out', async () => {
  const filter = { until: new Date(start + 10 * 60_000).toISOString() }
  const whole = async (format: 'csv' | 'jsonl') =>
    (await Array.fromAsync(await exportAudit(context, chief, filter, format))).join('')
  const lines = (await whole('jsonl'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines).toEqual((await readAudit(context, chief, filter, { limit: 100 })).items.slice(-lines.length))
  const csv = await whole('csv')
  expect(csv.startsWith('\ufeffid,at,account,')).toBe(true)
  expect(csv).toContain(`"'=cmd()"`)
  expect(csv).toContain('"{""credit"":""وكالة \\""الساحل\\"", خاص""}"')
  expect((await ids({ act: 'audit.export' })).length).toBe(2)
})

test('the log cannot be changed', async () => {
  await expect(context.db.updateTable('audit_log').set({ name: 'x' }).execute()).rejects.toThrow('append-only')
  await expect(context.db.deleteFrom('audit_log').execute()).rejects.toThrow('append-only')
})
