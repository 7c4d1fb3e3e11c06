import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { operator } from '../base/actor.ts'
import { closeContext, openContext } from '../base/context.ts'
import { inTransaction, openDatabase } from '../base/db.ts'
import { createLog } from '../base/log.ts'
import { readSettings } from '../base/settings.ts'
import { testEnvironment } from '../base/testing.ts'
import { indexMissingStories } from './archived.ts'
import { bread } from './fixtures.ts'
import { listDesk } from './list-desk.ts'
import { readDeskStory } from './read-desk.ts'
import { listRevisions } from './revisions.ts'
import { parseContent } from './rules.ts'
import { saveStory } from './save.ts'

test('what was written before there was a desk is listed, found and saved as if there had been one', async () => {
  const settings = readSettings(await testEnvironment())
  const db = openDatabase(settings)
  const [at, later] = ['2026-03-01T06:00:00.000Z', '2026-03-01T07:00:00.000Z']
  const content = (kicker: string) => parseContent(bread({ kicker, section: null }))
  await inTransaction(db, async (inside) => {
    await sql`create table migrations (name varchar(100) primary key, at varchar(30) not null)`.execute(inside)
    for (const { name, up } of migrations.filter(({ name }) => name < '0003')) {
      await up(inside)
      await inside.insertInto('migrations').values({ name, at }).execute()
    }
    for (const [id, state, changed, published] of [
      ['story00000', 'draft', at, null],
      ['story00001', 'published', at, at],
      ['story00002', 'published', later, at],
    ] as const)
      await sql`insert into stories (id, state, revision, version, language, headline, created_at, changed_at,
        published_at, corrections, content) values (${id}, ${state}, 3, ${published && 1}, 'ar', 'x', ${at}, ${changed},
        ${published}, '[]', ${JSON.stringify(content(id))})`.execute(inside)
  })
  await db.destroy()

  const context = await openContext(settings, { log: createLog('silent') })
  try {
    await indexMissingStories(context)
    const editor = operator('نديم')
    const rows = async (q?: string) =>
      (await listDesk(context, editor, { limit: 9, ...(q && { q }) })).items.map(({ kicker, pending }) => [
        kicker,
        pending,
      ])
    expect(await rows()).toEqual([
      ['story00002', true],
      ['story00001', false],
      ['story00000', false],
    ])
    // What readers see is found by the readers' index, which was there before.
    expect(await rows('المخبز')).toEqual([
      ['story00002', true],
      ['story00000', false],
    ])
    await saveStory(context, editor, 'story00000', { revision: 3, content: bread(), tab: 'tab-00000001' })
    expect(await readDeskStory(context, editor, 'story00000')).toMatchObject({ revision: 4, owner: null })
    const { items } = await listRevisions(context, editor, 'story00000', { limit: 9 })
    expect(items.map(({ act, revision }) => `${act} ${revision}`)).toEqual(['save 4', 'import 3'])
  } finally {
    await closeContext(context)
  }
})
