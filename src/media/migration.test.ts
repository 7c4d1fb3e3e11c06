import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { closeContext, openContext } from '../base/context.ts'
import { inTransaction, openDatabase } from '../base/db.ts'
import { createLog } from '../base/log.ts'
import { readSettings } from '../base/settings.ts'
import { testEnvironment } from '../base/testing.ts'
import { indexMissingMedia } from './find.ts'
import { listMedia } from './read.ts'
import { usesOf } from './uses.ts'

test('what was stored before there was a library is used, found and numbered as it was', async () => {
  const settings = readSettings(await testEnvironment())
  const db = openDatabase(settings)
  const at = '2026-03-01T06:00:00.000Z'
  const figure = (media: string | null) => ({ type: 'figure', media })
  const content = (...media: (string | null)[]) =>
    JSON.stringify({ headline: 'x', body: [{ type: 'paragraph', runs: [] }, ...media.map(figure)] })
  await inTransaction(db, async (inside) => {
    const { sql } = await import('kysely')
    await sql`create table migrations (name varchar(100) primary key, at varchar(30) not null)`.execute(inside)
    for (const { name, up } of migrations.filter(({ name }) => name < '0003')) {
      await up(inside)
      await inside.insertInto('migrations').values({ name, at }).execute()
    }
    for (const [index, id] of ['picture000', 'picture001', 'picture002'].entries())
      await sql`insert into media (id, hash, format, width, height, bytes, alt, caption, credit, creator, copyright,
        usage_terms, focus_x, focus_y, revision, created_at, created_by) values (${id}, ${String(index)}, 'png', 40, 30,
        1, ${`صورة المخبز ${index}`}, '', '', '', '', '', 0.5, 0.5, 1, ${at}, '')`.execute(inside)
    const story = (id: string, text: string) => sql`insert into stories (id, state, revision, language, headline,
      created_at, changed_at, corrections, content) values (${id}, 'draft', 1, 'ar', 'x', ${at}, ${at}, '[]', ${text})`
    await story('story00000', content('picture000', 'picture000', null)).execute(inside)
    await story('story00001', content()).execute(inside)
    await sql`insert into story_versions (story, version, act, at, by, why, sha256, content)
      values ('story00000', 1, 'publish', ${at}, '', '', '', ${content('picture002')}),
        ('story00000', 2, 'publish', ${at}, '', '', '', ${content('picture001', 'picture001')})`.execute(inside)
    await sql`insert into published_stories (id, state, version, slug, language, section, published_at, sha256, teaser)
      values ('story00000', 'published', 2, 'x', 'ar', '', ${at}, '', '{}')`.execute(inside)
    await sql`insert into people (id, name, kind, title, biography, portrait, created_at, changed_at)
      values ('salma', 'سلمى', 'person', '', '', 'picture000', ${at}, ${at})`.execute(inside)
  })
  await db.destroy()

  const context = await openContext(settings, { log: createLog('silent') })
  try {
    expect(await usesOf(context, 'picture000', 9)).toEqual([
      { kind: 'person', id: 'salma' },
      { kind: 'story', id: 'story00000' },
    ])
    expect(await usesOf(context, 'picture001', 9)).toEqual([{ kind: 'published', id: 'story00000' }])
    expect(await usesOf(context, 'picture002', 9)).toEqual([])
    await indexMissingMedia(context)
    const { items } = await listMedia(context, { q: 'المخبز' })
    expect(items.map(({ id }) => id)).toEqual(['picture002', 'picture001', 'picture000'])
    expect(items[0]).toMatchObject({ width: 40, height: 30, crop: { x: 0, y: 0, width: 1, height: 1 }, account: null })
  } finally {
    await closeContext(context)
  }
})
