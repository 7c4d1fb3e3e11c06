import { beforeAll, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { readSiteChoices } from '../base/site-settings.ts'
import { actor, testContext } from '../base/testing.ts'
import { addMedia } from '../media/add.ts'
import { quarters } from '../media/fixtures.ts'
import { removeMedia } from '../media/remove.ts'
import { changeSettings, settingsRevision } from './change.ts'
import { siteChanges } from '../base/site-changes.ts'

const raja = actor('رجاء', 'editor-in-chief')
let context: Context

beforeAll(async () => {
  context = await testContext()
})

const revision = async () => settingsRevision(await readSiteChoices(context.db))

test('what is left out stays, and a change from an older state is refused with what stands', async () => {
  const first = await revision()
  await changeSettings(context, raja, { name: 'المزولة', hijri: true }, first)
  expect(context.site).toMatchObject({ name: 'المزولة', hijri: true, nameEnglish: 'Isnad' })
  const second = await revision()
  await expect(changeSettings(context, raja, { name: 'أخرى' }, first)).rejects.toMatchObject({
    kind: 'conflict',
    details: { reason: 'moved', revision: second, choices: { name: 'المزولة' } },
  })
  await changeSettings(context, raja, { palette: 'plum', scheme: 'dark' }, await revision())
  expect(context.site).toMatchObject({ name: 'المزولة', palette: 'plum', scheme: 'dark' })
})

test('of two changes from the same state in the same moment one is told of the other', async () => {
  const stand = await revision()
  const both = await Promise.allSettled(['أولى', 'ثانية'].map((name) => changeSettings(context, raja, { name }, stand)))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a picture is made the logo or deleted, not both', async () => {
  const bytes = await quarters(80, 60).png().toBuffer()
  const { id } = await addMedia(context, raja, { bytes })
  const both = await Promise.allSettled([removeMedia(context, raja, id), changeSettings(context, raja, { logo: id })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a parsed change holds nothing that was not given', () => {
  expect(siteChanges.parse({ scheme: 'light' })).toEqual({ scheme: 'light' })
  for (const bad of [
    { palette: 'pink' },
    { scheme: 'sepia' },
    { timeZone: 'Mars/Base' },
    { logo: '../x' },
    { role: 'x' },
  ])
    expect(siteChanges.safeParse(bad).success).toBe(false)
})

test('a logo must be a picture here, and two texts do not share an address', async () => {
  await expect(changeSettings(context, raja, { logo: '4k2m9w7x1c' })).rejects.toMatchObject({ kind: 'missing' })
  const page = { id: 'ethics', place: 'policies' as const, title: { ar: 'أ', en: 'a' }, paragraphs: { ar: [], en: [] } }
  await expect(changeSettings(context, raja, { pages: [page, page] })).rejects.toMatchObject({ kind: 'invalid' })
  await changeSettings(context, raja, { pages: [page, { ...page, place: 'about' }] })
  expect(context.site.pages).toHaveLength(2)
})

test('only the editor-in-chief and the operator may', async () => {
  for (const role of ['reporter', 'photo-editor', 'moderator', 'editor'] as const)
    await expect(changeSettings(context, actor('رامي', role), { hijri: false })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  await changeSettings(context, operator('cli'), { hijri: false })
  const log = await context.db
    .selectFrom('audit_log')
    .select(['act', 'name'])
    .where('act', '=', 'settings.change')
    .execute()
  expect(log.at(-1)).toEqual({ act: 'settings.change', name: 'cli' })
})
