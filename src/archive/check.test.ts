import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closeContext, openContext, type Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { readSettings } from '../base/settings.ts'
import { testEnvironment } from '../base/testing.ts'
import { originalName } from '../media/file-names.ts'
import { readMedia } from '../media/read.ts'
import { checkEverything } from './check.ts'
import { archiveFile, by, filledNewsroom } from './fixtures/newsroom.ts'
import { importJsonl } from './import-jsonl.ts'

test('a newsroom that the verbs made is sound', async () => {
  const { context } = await filledNewsroom()
  const seen: number[] = []
  const found = await checkEverything(context, ({ done, total }) => seen.push(done / total))
  expect(found).toEqual({
    problems: [],
    notes: [],
    checked: { stories: 5, versions: 7, pictures: 1, people: 2, sections: 2 },
  })
  expect(seen.at(-1)).toBe(1)
})

test('whatever was altered behind the verbs’ back is found, and where', async () => {
  const { context, ids, picture } = await filledNewsroom()
  const where = (id: string) => `story ${id}`
  const change = (id: string, statement: ReturnType<typeof sql>, what: string) => ({
    statement,
    what,
    where: where(id),
  })
  const { out, corrected, retracted, withdrawn, draft } = ids
  const changes = [
    change(
      out,
      sql`update story_versions set content = replace(content, 'المخبز البلدي', 'المخبز البحري') where story = ${out} and version = 1`,
      'version 1 is not what its SHA-256 says',
    ),
    change(
      out,
      sql`update published_stories set teaser = replace(teaser, 'فجر', 'ليل') where id = ${out}`,
      'what readers see is not its last version',
    ),
    change(out, sql`delete from story_people where story = ${out}`, 'the lists of people do not agree with its byline'),
    change(
      out,
      sql`update story_topics set published_at = '2020-01-01T00:00:00.000Z' where story = ${out} and topic = 'الخبز'`,
      'the lists of topics do not agree with its topics',
    ),
    change(
      corrected,
      sql`delete from corrections where story = ${corrected}`,
      'the corrections page does not agree with its notices',
    ),
    change(
      corrected,
      sql`delete from search_a_stories where number = (select number from published_stories where id = ${corrected})`,
      'it cannot be searched',
    ),
    change(
      retracted,
      sql`delete from published_stories where id = ${retracted}`,
      'it is retracted, but readers do not see it',
    ),
    change(
      withdrawn,
      sql`delete from story_versions where story = ${withdrawn}`,
      'the story says version 1, the last one is none',
    ),
    change(draft, sql`update stories set content = 'damaged' where id = ${draft}`, 'its text cannot be read'),
  ]
  for (const { statement } of changes) await statement.execute(context.db)
  const { hash } = (await readMedia(context, picture))!
  await context.files.write(originalName(hash), Buffer.from('something else'))
  await context.files.write(originalName('f'.repeat(64)), Buffer.from('left over'))
  await sql`insert into story_history (story, at, by, act, note) values ('nobody0000', '', '', '', '')`.execute(
    context.db,
  )
  await sql`delete from topics where slug = 'الأسواق'`.execute(context.db)
  const found = await checkEverything(context)
  const told = found.problems.map((problem) => `${problem.where}: ${problem.what}`).sort()
  expect(told).toEqual(
    [
      ...changes.map(({ where, what }) => `${where}: ${what}`),
      'story_topics الأسواق: points to something that is not in topics',
      `picture ${picture}: the original is not the file that was stored`,
    ].sort(),
  )
  expect(found.notes.map((note) => note.where)).toEqual(
    expect.arrayContaining(['story_history nobody0000', originalName('f'.repeat(64))]),
  )
})

test('a draft that readers see, an index entry without a story and names of nobody are found', async () => {
  const { context, ids } = await filledNewsroom()
  await sql`update stories set state = 'draft' where id = ${ids.out}`.execute(context.db)
  await sql`delete from sections where id = 'town'`.execute(context.db)
  await sql`insert into search_a_stories (key, number, words) values (1, 999, '')`.execute(context.db)
  const { problems } = await checkEverything(context)
  expect(problems).toEqual(
    expect.arrayContaining([
      { where: `story ${ids.out}`, what: 'it is draft, but readers see it' },
      { where: `story ${ids.corrected}`, what: 'names section town, which is not here' },
      { where: 'search_a_stories 999', what: 'points to something that is not in published_stories' },
    ]),
  )
})

test.skipIf(process.env['TEST_DATABASE_URL'])(
  'a database file with bad bytes in it is reported, not trusted',
  async () => {
    const env = await testEnvironment()
    const path = await archiveFile(300)
    const use = async <T>(work: (context: Context) => Promise<T>): Promise<T> => {
      const context = await openContext(readSettings(env), { log: createLog('silent') })
      try {
        return await work(context)
      } finally {
        await closeContext(context)
      }
    }
    await use((context) => importJsonl(context, by, { path }))
    const file = await open(join(env['ISNAD_DATA']!, 'isnad.sqlite'), 'r+')
    const { size } = await file.stat()
    // In its second half: the tables' own descriptions stand at the beginning, and without them nothing opens.
    for (let page = Math.floor(size / 4096 / 2); page < size / 4096; page += 5)
      await file.write(Buffer.alloc(2000, 0x5a), 0, 2000, page * 4096 + 1000)
    await file.close()
    const { problems } = await use((context) => checkEverything(context))
    expect(problems.filter(({ where }) => where === 'isnad.sqlite').length).toBeGreaterThan(0)
    for (const { what } of problems) expect(what).not.toContain('\n')
  },
)
