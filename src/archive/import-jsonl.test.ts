import { operator } from '../base/actor.ts'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { closeContext, openContext, type Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import { createLog } from '../base/log.ts'
import { readSettings } from '../base/settings.ts'
import { testEnvironment } from '../base/testing.ts'
import { addPerson } from '../people/add.ts'
import { addSection } from '../sections/add.ts'
import { searchStories } from '../search/search.ts'
import { changeStory } from '../stories/change.ts'
import { countStories, isWithdrawn, latestCorrections, listStories, readStory } from '../stories/read.ts'
import { readWholeStory } from '../stories/show.ts'
import {
  archiveFile,
  by,
  bytesOf,
  exported,
  filledNewsroom,
  importElsewhere,
  importLines,
  newsroom,
  story,
  temporaryFolder,
} from './fixtures/newsroom.ts'
import { importJsonl } from './import-jsonl.ts'

const section = { type: 'section', id: 'harbour', name: 'المرفأ' }
const out = { content: story({}), state: 'published', publishedAt: '2025-03-01T08:00:00+03:00' }

describe('a whole newsroom', () => {
  test('goes out, comes in elsewhere and goes out again as the same bytes', async () => {
    const { context, ids } = await filledNewsroom()
    const lines = await exported(context)
    expect(lines.map((line) => JSON.parse(line).type)).toEqual([
      'site',
      'section',
      'section',
      'media',
      'person',
      'person',
      'story',
      'story',
      'story',
      'story',
      'story',
    ])
    const other = await newsroom()
    expect(await importLines(other, lines)).toMatchObject({
      imported: 11,
      stories: 5,
      unchanged: 0,
      refused: 0,
      originalsMissing: 1,
    })
    expect(await exported(other)).toEqual(lines)

    expect(await readStory(other, ids.draft)).toBeNull()
    expect(await isWithdrawn(other, ids.withdrawn)).toBe(true)
    expect(await readStory(other, ids.retracted)).toMatchObject({ state: 'retracted', body: [], version: 2 })
    expect(await readStory(other, ids.out)).toEqual(await readStory(context, ids.out))
    const listed = async (from: Context, filter: object) => (await listStories(from, filter)).items
    for (const filter of [{}, { section: 'town' }, { person: 'salma' }, { topic: 'الخبز' }])
      expect(await listed(other, filter)).toEqual(await listed(context, filter))
    expect((await searchStories(other, { query: 'فرنا' })).items.map((item) => item.id)).toEqual([ids.corrected])
    expect((await searchStories(other, { query: 'الفيضان' })).total).toBe(0)
    expect(await latestCorrections(other)).toEqual(await latestCorrections(context))
    expect(other.site.name).toBe('المزولة')
  })

  test('read twice is stored once; an export goes on after a story', async () => {
    const { context } = await filledNewsroom()
    const lines = await exported(context)
    expect(await importLines(context, lines)).toMatchObject({ imported: 0, unchanged: lines.length, refused: 0 })
    const stories = lines.filter((line) => JSON.parse(line).type === 'story')
    expect(await exported(context, JSON.parse(stories[1]!).id)).toEqual(stories.slice(2))
  })

  test('what is here and says something else is left as it is', async () => {
    const { context, ids } = await filledNewsroom()
    const lines = await exported(context)
    await changeStory(context, by, ids.draft, { headline: 'عنوان آخر' })
    await addSection(context, operator('سلمى'), { id: 'town', name: 'البلدة', position: 1 })
    const done = await importLines(context, lines)
    expect(done).toMatchObject({ imported: 0, unchanged: lines.length - 2, refused: 2 })
    expect(done.reasons.map(({ reason }) => reason.en)).toEqual([
      'section town is here already and says something else; it was left as it is',
      `story ${ids.draft} is here already and says something else; it was left as it is`,
    ])
    expect((await readWholeStory(context, ids.draft)).content.headline).toBe('عنوان آخر')
  })
})

describe('stories from elsewhere', () => {
  test('need only content; a published one gets its first version, its byline its pages', async () => {
    const context = await newsroom()
    await addPerson(context, operator('سلمى'), { id: 'salma', name: 'سلمى الراوي' })
    const lines = [section, out, { content: story({ headline: 'مسودة قديمة' }) }]
    expect(await importLines(context, lines)).toMatchObject({ imported: 3, stories: 2, refused: 0 })
    const [teaser] = (await listStories(context, { person: 'salma' })).items
    expect(teaser).toMatchObject({ headline: 'سوق السمك يغلق باكرًا', publishedAt: '2025-03-01T05:00:00.000Z' })
    const whole = await readWholeStory(context, teaser!.id)
    expect(whole).toMatchObject({
      state: 'published',
      version: 1,
      createdAt: '2025-03-01T05:00:00.000Z',
      versions: [{ version: 1, act: 'publish', by: by.name }],
      history: [{ act: 'import', by: by.name, version: 1 }],
    })
    expect(await importLines(context, lines)).toMatchObject({ imported: 0, unchanged: 3, refused: 0 })
    expect(await countStories(context)).toBe(1)
    // What came in so can be moved on whole.
    const other = await newsroom()
    const moved = await exported(context)
    expect(await importLines(other, moved)).toMatchObject({ refused: 0 })
    expect(await exported(other)).toEqual(moved)
  })

  test('the example in docs/story-format.md is one', async () => {
    const page = await readFile(join(import.meta.dirname, '../../docs/story-format.md'), 'utf8')
    const line = /The smallest story[^`]*```json\n(.*)\n```/.exec(page)![1]!
    const context = await newsroom()
    expect(await importLines(context, [line])).toMatchObject({ stories: 1, refused: 0 })
    expect((await listStories(context, {})).items).toHaveLength(1)
  })

  test('are not asked what publication here asks: a picture without credit, a source without a name', async () => {
    const context = await newsroom()
    const bare = {
      ...out,
      content: story({ section: null, sources: [{ relation: 'republished' }], body: [{ type: 'figure' }] }),
    }
    expect(await importLines(context, [bare])).toMatchObject({ stories: 1, refused: 0 })
    expect(await countStories(context)).toBe(1)
  })
})

describe('lines that are wrong', () => {
  test('are each named with their reason, and the good ones go in', async () => {
    const { context: source } = await filledNewsroom()
    const whole = JSON.parse((await exported(source)).find((line) => JSON.parse(line).versions?.length === 2)!)
    const altered = structuredClone(whole)
    altered.versions[0].content.headline += '!'
    const renumbered = { ...whole, versions: [whole.versions[1]] }
    const content = story({})
    const wrong: [unknown, string][] = [
      ['{"content":', 'not JSON'],
      ['[1,2]', 'not a JSON object'],
      [{ type: 'comment' }, 'type must be one of site, section, media, person, story'],
      [{ headline: 'x' }, 'type must be one of site, section, media, person, story'],
      [{ content: { ...content, headline: 5 } }, 'content.headline: Invalid input: expected string, received number'],
      [{ content: { ...content, colour: 'red' } }, 'content: Unrecognized key: "colour"'],
      ['{"content":{"headline":"x","__proto__":{"a":1}}}', 'content: Unrecognized key: "__proto__"'],
      [{ content, state: 'published' }, 'a published story needs publishedAt'],
      [{ content, state: 'retracted', publishedAt: out.publishedAt }, 'a retracted story needs its versions'],
      [{ content, state: 'published', publishedAt: 'yesterday' }, 'publishedAt: Invalid ISO datetime'],
      [{ ...out, publishedAt: '9999-12-31T00:00:00Z' }, 'publishedAt: must be a time of the years 1000 to 2999 (UTC)'],
      [
        { ...out, publishedAt: '9999-12-31T23:59:59-14:00' },
        'publishedAt: must be a time of the years 1000 to 2999 (UTC)',
      ],
      [{ ...out, createdAt: '0999-12-31T23:59:59Z' }, 'createdAt: must be a time of the years 1000 to 2999 (UTC)'],
      [
        { ...out, publishedAt: '2026-03-03T06:00:00Z' },
        'publishedAt is 2026-03-03T06:00:00.000Z, which is still to come: a published story cannot be published later than now',
      ],
      [{ ...out, id: 'UPPERCASE!' }, 'id: must be an id: ten of 0-9 a-h j k m n p-t v-z'],
      [{ ...out, content: story({ section: 'moon' }) }, 'there is no section moon; its line must come first'],
      [
        { content: story({ byline: [{ name: 'x', person: 'nobody' }] }) },
        'there is no person nobody; its line must come first',
      ],
      [
        { content: story({ body: [{ type: 'figure', media: 'm000000000' }] }) },
        'there is no picture m000000000; its line must come first',
      ],
      [altered, 'version 1 is not what its SHA-256 says: it was altered, or is not in full'],
      [renumbered, 'versions must be numbered 1, 2, 3 …'],
      [{ ...whole, id: '0000000000' }, `version 1 belongs to story ${whole.id}`],
      [{ ...whole, version: 7 }, 'version is 7, but 2 versions are here'],
      ['{"content":{"headline":"\\u0000"}}', 'holds U+0000 or half a character (a lone surrogate)'],
      ['{"content":{"headline":"\\ud83d"}}', 'holds U+0000 or half a character (a lone surrogate)'],
      [
        `{"content":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
        'content: Invalid input: expected object, received array',
      ],
      [{ type: 'section', id: 'A B', name: 'x' }, 'id: small Latin letters, digits and hyphens, at most 40'],
      [
        { type: 'person', id: 'who', name: 'x', portrait: 'nothing000' },
        'there is no picture nothing000; its line must come first',
      ],
    ]
    const context = await newsroom()
    const lines = [section, ...wrong.map(([line]) => line), out]
    const done = await importLines(context, lines)
    expect(done).toMatchObject({ imported: 2, stories: 1, refused: wrong.length })
    expect(done.reasons).toEqual(
      wrong.slice(0, 20).map(([, en], index) => ({ line: index + 2, reason: { en, ar: expect.any(String) } })),
    )
    expect(done.reasons.every(({ reason }) => /[\u0621-\u064A]/.test(reason.ar))).toBe(true)
    const rest = await importLines(await newsroom(), [section, ...wrong.slice(20).map(([line]) => line)])
    expect(rest.reasons.map(({ reason }) => reason.en)).toEqual(wrong.slice(20).map(([, en]) => en))
  })

  test('a story dated after a clock that is a little ahead goes in, one of the next years does not', async () => {
    const context = await newsroom()
    const lines = ['2026-03-02T05:00:00Z', '2030-01-01T00:00:00Z'].map((publishedAt) => ({
      content: story({ section: null, headline: publishedAt }),
      state: 'published',
      publishedAt,
    }))
    expect(await importLines(context, lines)).toMatchObject({ stories: 1, refused: 1 })
    expect((await listStories(context, {})).items.map((item) => item.headline)).toEqual(['2026-03-02T05:00:00Z'])
    // What is not public may have any day to come.
    expect(await importLines(context, [{ ...lines[1], state: 'draft' }])).toMatchObject({ stories: 1, refused: 0 })
  })

  test('are told apart by bytes: other encodings, monsters, blank lines, a file mark and Windows line ends', async () => {
    const context = await newsroom()
    const monster = Buffer.concat([
      Buffer.from('{"content":{"headline":"'),
      Buffer.alloc(5 * 1024 * 1024, 'a'),
      Buffer.from('"}}'),
    ])
    const pieces = [
      Buffer.from(`\ufeff${JSON.stringify(section)}\r\n\r\n`),
      Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, 0x41]), Buffer.from('\n')]),
      Buffer.concat([monster, Buffer.from('\n')]),
      Buffer.from(JSON.stringify(out)),
    ]
    const done = await importJsonl(context, by, { stream: bytesOf(Buffer.concat(pieces), 65_536) })
    expect(done).toMatchObject({ imported: 2, refused: 2 })
    expect(done.reasons.map(({ line, reason }) => [line, reason.en])).toEqual([
      [3, 'not UTF-8'],
      [4, 'longer than 4194304 bytes'],
    ])
  })

  test('an empty file, a folder, no file and a file of something else are each said in one line', async () => {
    const context = await newsroom()
    const folder = await temporaryFolder()
    const empty = join(folder, 'empty.jsonl')
    await writeFile(empty, '')
    for (const [something, why] of [
      ['ليس أرشيفًا', 'line 1: not JSON'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x0a, 0x80]), 'line 1: not UTF-8'],
      ['{\n  "name": "indented"\n}\n'.repeat(30), 'line 1: not JSON'],
    ] as const) {
      const refusal = await importJsonl(context, by, { stream: bytesOf(something) }).catch((error: unknown) => error)
      expect(refusal).toMatchObject({ kind: 'not-supported', message: `this is no archive of JSON lines (${why})` })
    }
    await expect(
      importJsonl(context, by, { stream: bytesOf(Buffer.alloc(50_000_000, 'x'), 1_000_000) }),
    ).resolves.toMatchObject({ refused: 1 })
    await expect(importJsonl(context, by, { path: empty })).rejects.toMatchObject({
      kind: 'invalid',
      message: 'there is nothing in it',
    })
    await expect(importJsonl(context, by, { path: folder })).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('it is a folder'),
    })
    await expect(importJsonl(context, by, { path: join(folder, 'none') })).rejects.toMatchObject({
      kind: 'missing',
      message: expect.stringContaining('there is no such file'),
    })
  })
})

describe('an import that is stopped', () => {
  const count = 1700

  test('by kill -9 in the middle of a transaction goes on where it stopped, and everything is there once', async () => {
    const env = await testEnvironment()
    const path = await archiveFile(count)
    expect(await importElsewhere(env, path, 3)).toEqual({ signal: 'SIGKILL', said: null })
    const context = await openContext(readSettings(env), { log: createLog('silent') })
    try {
      expect(await countStories(context)).toBe(999)
      const done = await importJsonl(context, by, { path })
      expect(done).toMatchObject({ resumedAfter: 1000, stories: count - 999, unchanged: 0, refused: 0 })
      expect(await countStories(context)).toBe(count)
      expect(await importJsonl(context, by, { path })).toMatchObject({
        resumedAfter: 0,
        imported: 0,
        unchanged: count + 1,
      })
      expect((await searchStories(context, { query: 'المخبز' })).total).toBe(1000)
    } finally {
      await closeContext(context)
    }
  })

  test('by its operator goes on too, and does not forget what was refused before', async () => {
    const context = await newsroom()
    const path = join(await temporaryFolder(), 'some.jsonl')
    const lines = [
      'not JSON',
      ...Array.from({ length: 1200 }, (_, number) =>
        JSON.stringify({ content: story({ section: null, headline: `خبر ${number}` }) }),
      ),
    ]
    await writeFile(path, lines.join('\n'))
    const stop = new AbortController()
    const seen: number[] = []
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      seen.push(done / total)
      stop.abort()
    }
    await expect(importJsonl(context, by, { path }, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      kind: 'busy',
    })
    const done = await importJsonl(context, by, { path }, { onProgress: ({ done, total }) => seen.push(done / total) })
    expect(done).toMatchObject({ resumedAfter: 500, imported: 701, refused: 1, reasons: [{ line: 1 }] })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(1)
    expect((await importJsonl(context, by, { path })).reasons).toEqual([
      { line: 1, reason: expect.objectContaining({ en: 'not JSON' }) },
    ])
  })

  test('by a full disk or a database that goes away says so in one line, and goes on when that is mended', async () => {
    const context = await newsroom()
    const path = await archiveFile(count)
    const failure = isPostgres(context.db) ? await lostIn(context, path) : await fullIn(context, path)
    expect(failure).toMatchObject({ kind: 'busy', reasons: [expect.anything()] })
    const stored = await countStories(context)
    expect(stored).toBeGreaterThan(0)
    expect(stored).toBeLessThan(count)
    expect(await importJsonl(context, by, { path })).toMatchObject({
      resumedAfter: stored + 1,
      refused: 0,
      unchanged: 0,
    })
    expect(await countStories(context)).toBe(count)
  })

  /** The database file may not grow after the first batch. */
  async function fullIn(context: Context, path: string): Promise<unknown> {
    let limited: Promise<unknown> | null = null
    const onProgress = () => (limited ??= sql`pragma max_page_count = 1`.execute(context.db))
    const failure = await importJsonl(context, by, { path }, { onProgress }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ message: 'the disk is full; nothing was stored' })
    await sql`pragma max_page_count = 1000000`.execute(context.db)
    return failure
  }

  /** The server ends the connection when a story of the second batch comes. */
  async function lostIn(context: Context, path: string): Promise<unknown> {
    await sql`create function lose() returns trigger language plpgsql as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(context.db)
    await sql`create trigger lost before insert on stories for each row
      when (new.headline = 'خبر رقم 700') execute function lose()`.execute(context.db)
    const failure = await importJsonl(context, by, { path }).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      message: expect.stringContaining('the connection to the database (DATABASE_URL) was lost'),
    })
    await sql`drop trigger lost on stories`.execute(context.db)
    return failure
  }
})

test('two processes that import at once lose nothing and double nothing', async () => {
  const env = await testEnvironment()
  const path = await archiveFile(1200)
  const part = join(await temporaryFolder(), 'other.jsonl')
  const bytes = await readFile(path)
  await writeFile(part, bytes.subarray(0, bytes.length / 2))
  const context = await openContext(readSettings(env), { log: createLog('silent') })
  try {
    const runs = await Promise.all([importElsewhere(env, path), importElsewhere(env, part)])
    for (const { signal } of runs) expect(signal).toBeNull()
    expect(await countStories(context)).toBe(1200)
    const [whole, half] = runs.map(({ said }) => said!)
    // The half ends in the middle of a line.
    expect([whole!.refused, half!.refused]).toEqual([0, 1])
    expect(whole!.imported! + half!.imported!).toBe(1201)
  } finally {
    await closeContext(context)
  }
})

test('the same file read by two processes at once is stored once', async () => {
  const env = await testEnvironment()
  const path = await archiveFile(1200)
  const context = await openContext(readSettings(env), { log: createLog('silent') })
  try {
    const runs = await Promise.all([importElsewhere(env, path), importElsewhere(env, path)])
    expect(await countStories(context)).toBe(1200)
    const stopped = runs.filter(({ said }) => said!.stopped === 'busy')
    expect(stopped.length).toBeLessThan(2)
    for (const { said } of stopped) expect(said!.message).toContain('another process')
  } finally {
    await closeContext(context)
  }
})
