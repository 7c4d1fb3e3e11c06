import { access, open, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Header, type HeaderData } from 'tar/header'
import { beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import { closeContext, openContext, type Context } from '../base/context.ts'
import { isPostgres } from '../base/db.ts'
import { createLog } from '../base/log.ts'
import { readSettings } from '../base/settings.ts'
import { insertDecision } from '../comments/store.ts'
import { addMedia } from '../media/add.ts'
import { checkMedia } from '../media/check.ts'
import { originalName } from '../media/file-names.ts'
import { quarters } from '../media/fixtures.ts'
import { readMedia } from '../media/read.ts'
import { searchStories } from '../search/search.ts'
import { createStory } from '../stories/create.ts'
import { publishStory } from '../stories/publish.ts'
import { readStory } from '../stories/read.ts'
import { backup } from './backup.ts'
import { by, exported, filledNewsroom, newsroom, story, temporaryFolder } from './fixtures/newsroom.ts'
import { keptTables, leftOut } from './kept-tables.ts'
import { manifestPath, marker, markerPath, readManifest } from './manifest.ts'
import { restore } from './restore.ts'
import { readEntries, tarEnd, tarEntry } from './tar.ts'

let source: Awaited<ReturnType<typeof filledNewsroom>>
let file: string
let whole: Buffer
const decision = {
  comment: '4h8n2v6wzk',
  at: '2026-03-01T06:00:00.000Z',
  account: null,
  by: 'منى',
  act: 'publish',
  before: 'waiting',
  after: 'published',
  note: '',
} as const

beforeAll(async () => {
  source = await filledNewsroom()
  for (let width = 10; width < 14; width += 1)
    await addMedia(source.context, by, {
      bytes: await quarters(width, 9).png().toBuffer(),
      alt: 'نقاط',
      credit: 'الأرشيف',
    })
  await insertDecision(source.context, decision)
  file = join(await temporaryFolder(), 'site.tar')
  expect(await backup(source.context, file)).toMatchObject({ originals: 5, missing: [] })
  whole = await readFile(file)
})

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** The message of a refusal. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const failure = await work.then(
    () => 'it was not refused',
    (error: unknown) => error,
  )
  expect(failure).toMatchObject({ reasons: [{ ar: expect.stringMatching(/[\u0621-\u064A]/) }] })
  return (failure as Error).message
}

async function stored(context: Context): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from stories`.execute(context.db)
  return Number(rows[0]!.rows)
}

describe('a backup', () => {
  async function mustBeTheSame(other: Context): Promise<void> {
    expect(await exported(other)).toEqual(await exported(source.context))
    expect(await readStory(other, source.ids.out)).toEqual(await readStory(source.context, source.ids.out))
    expect((await searchStories(other, { query: 'الأفران' })).items.length).toBe(
      (await searchStories(source.context, { query: 'الأفران' })).items.length,
    )
    expect(other.site.name).toBe('المزولة')
    const { hash } = (await readMedia(other, source.picture))!
    expect(await other.files.read(originalName(hash))).toEqual(await source.context.files.read(originalName(hash)))
    for await (const { problem } of checkMedia(other)) expect(problem).toBeNull()
    // What is made from here on gets numbers of its own.
    await insertDecision(other, decision)
    const { id } = await createStory(other, by, story({ headline: 'بعد الاستعادة' }))
    await publishStory(other, by, id)
    expect((await searchStories(other, { query: 'الاستعادة' })).items.map((item) => item.id)).toEqual([id])
  }

  test('restored into an empty site is the same site', async () => {
    const other = await newsroom()
    const seen: number[] = []
    const done = await restore(other, file, { onProgress: ({ done, total }) => seen.push(done / total) })
    expect(done).toMatchObject({ originals: 5, missing: [] })
    expect(seen.length).toBeGreaterThan(10)
    expect(Math.max(...seen)).toBeLessThanOrEqual(1)
    await mustBeTheSame(other)
  })

  test.runIf(process.env['TEST_DATABASE_URL'])('restored on the other database is the same site', async () => {
    const other = await openContext(readSettings({ ISNAD_DATA: await temporaryFolder(), ISNAD_LOG: 'silent' }), {
      log: createLog('silent'),
    })
    try {
      await restore(other, file)
      const again = join(await temporaryFolder(), 'again.tar')
      await backup(other, again)
      await mustBeTheSame(other)
      const third = await newsroom()
      await restore(third, again)
      await mustBeTheSame(third)
    } finally {
      await closeContext(other)
    }
  })

  test('knows every table there is', async () => {
    const { db } = source.context
    const { rows } = isPostgres(db)
      ? await sql<{
          name: string
        }>`select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(db)
      : await sql<{
          name: string
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '%\\_index\\_%' escape '\\'`.execute(
          db,
        )
    expect([...keptTables.map((table) => table.name), ...leftOut].sort()).toEqual(rows.map((row) => row.name).sort())
  })

  test('leaves out a picture whose file is lost, and says so, also when it is restored', async () => {
    const context = await newsroom()
    const { hash } = await addMedia(context, by, { bytes: await quarters(20, 20).png().toBuffer() })
    await context.files.remove(originalName(hash))
    const path = join(await temporaryFolder(), 'site.tar')
    expect(await backup(context, path)).toMatchObject({ originals: 0, missing: [hash] })
    expect(await restore(await newsroom(), path)).toMatchObject({ missing: [hash] })
  })
})

describe('an interrupted backup', () => {
  test('leaves nothing under the name asked for, and goes on from what it has', async () => {
    const path = join(await temporaryFolder(), 'site.tar')
    const stop = new AbortController()
    let steps = 0
    const onProgress = () => void ((steps += 1) === 3 && stop.abort())
    expect(await refusal(backup(source.context, path, { signal: stop.signal, onProgress }))).toContain('stopped')
    expect(await exists(path)).toBe(false)
    const before = await entriesOf(`${path}.partial`)
    expect(before.length).toBeGreaterThan(1)
    await backup(source.context, path)
    const after = await entriesOf(path)
    expect(after.slice(0, before.length)).toEqual(before)
    expect(after.map((entry) => entry.path)).toEqual((await entriesOf(file)).map((entry) => entry.path))
    await restore(await newsroom(), path)
  })

  test('by kill -9 at any byte goes on too', async () => {
    const path = join(await temporaryFolder(), 'site.tar')
    for (const share of [0, 0.001, 0.2, 0.4, 0.7, 0.999]) {
      await writeFile(`${path}.partial`, whole.subarray(0, Math.floor(whole.length * share)))
      await writeFile(`${path}.lock`, '999999999')
      expect(await backup(source.context, path)).toMatchObject({ originals: 5 })
      expect(await restore(await newsroom(), path)).toMatchObject({ originals: 5 })
    }
  })

  test('does not trust bytes that changed meanwhile', async () => {
    const path = join(await temporaryFolder(), 'site.tar')
    const [, picture] = await entriesOf(file)
    const damaged = Buffer.from(whole)
    damaged[picture!.start + 5]! ^= 1
    await writeFile(`${path}.partial`, damaged)
    await backup(source.context, path)
    await restore(await newsroom(), path)
  })
})

test('a backup replaces an older backup, and nothing else; two at once do not mix', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'letter.txt')
  await writeFile(path, 'عزيزتي سلمى')
  expect(await refusal(backup(source.context, path))).toBe(`${path} is here and is no backup; it was left as it is`)
  expect(await readFile(path, 'utf8')).toBe('عزيزتي سلمى')
  expect(await refusal(backup(source.context, join(folder, 'none', 'site.tar')))).toContain(
    'cannot be written: there is no such folder',
  )
  const other = join(folder, 'site.tar')
  await backup(source.context, other)
  const runs = await Promise.allSettled([backup(source.context, other), backup(source.context, other)])
  expect(runs.map((run) => run.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(runs.find((run) => run.status === 'rejected')!.reason).toMatchObject({ kind: 'busy' })
  await restore(await newsroom(), other)
})

describe('a restore', () => {
  test('goes into an empty site only', async () => {
    expect(await refusal(restore(source.context, file))).toContain('this site is not empty')
  })

  test('that is interrupted leaves an empty site and can be run again', async () => {
    const context = await newsroom()
    for (const after of [1, 8, 14]) {
      const stop = new AbortController()
      let steps = 0
      const onProgress = () => void ((steps += 1) === after && stop.abort())
      await refusal(restore(context, file, { signal: stop.signal, onProgress }))
      expect(await stored(context)).toBe(0)
    }
    await restore(context, file)
    expect(await stored(context)).toBe(5)
  })

  test('refuses a backup that is cut short, wherever', async () => {
    const context = await newsroom()
    const path = join(await temporaryFolder(), 'cut.tar')
    await writeFile(path, whole)
    for (let size = whole.length - 1; size > 0; size -= Math.ceil(whole.length / 17)) {
      await truncate(path, size)
      expect(await refusal(restore(context, path))).toMatch(/cut short|no backup/)
    }
    await mustBeUntouched(context)
  })

  test('refuses a backup of which any byte was changed', async () => {
    const context = await newsroom()
    const path = join(await temporaryFolder(), 'changed.tar')
    for (const { path: name, start, size } of await entriesOf(file)) {
      const changed = Buffer.from(whole)
      const at = start + Math.floor(size / 2)
      changed[at] = changed[at]! === 0x30 ? 0x31 : 0x30
      await writeFile(path, changed)
      const said = await refusal(restore(context, path))
      expect(said, name).toMatch(/was altered or damaged|does not know/)
    }
    await mustBeUntouched(context)
  })

  test('refuses what is no backup, and every trick a tar file can hold', async () => {
    const context = await newsroom()
    const path = join(await temporaryFolder(), 'hostile.tar')
    const at = new Date(0)
    const first = tarEntry(markerPath, Buffer.from(marker), at)
    const bytes = Buffer.from('x')
    const picture = tarEntry(`media/originals/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`, bytes, at)
    const hostile: [string, Uint8Array[]][] = [
      ['nothing', []],
      ['text', [Buffer.from('ليس ملفًا مضغوطًا\n'.repeat(100))]],
      ['a database', [Buffer.from('SQLite format 3\0'.padEnd(4096, '\0'))]],
      ['an empty tar', [tarEnd]],
      ['another tar', [...tarEntry('readme.txt', bytes, at), tarEnd]],
      ['a path above', [...first, ...tarEntry('../../outside', bytes, at), tarEnd]],
      ['a path from the root', [...first, ...tarEntry('/etc/passwd', bytes, at), tarEnd]],
      ['a path that goes up inside', [...first, ...tarEntry('media/originals/../../isnad.sqlite', bytes, at), tarEnd]],
      [
        'a name under another folder',
        [...first, ...tarEntry(`media/originals/zz/${sha256(bytes)}`, bytes, at), tarEnd],
      ],
      ['another table', [...first, ...tarEntry('database/migrations/000001.jsonl', bytes, at), tarEnd]],
      [
        'a link',
        [...first, odd({ path: picturePath(bytes), type: 'SymbolicLink', linkpath: '/etc/passwd', size: 0 }), tarEnd],
      ],
      [
        'a hard link',
        [...first, odd({ path: picturePath(bytes), type: 'Link', linkpath: markerPath, size: 0 }), tarEnd],
      ],
      ['a device', [...first, odd({ path: picturePath(bytes), type: 'CharacterDevice', size: 0 }), tarEnd]],
      ['a long name', [...first, odd({ path: '././@LongLink', type: 'NextFileHasLongPath', size: 2 ** 33 }), tarEnd]],
      ['a pax header', [...first, odd({ path: 'PaxHeader/x', type: 'ExtendedHeader', size: 2 ** 32 }), tarEnd]],
      ['a size beyond the end', [...first, odd({ path: picturePath(bytes), type: 'File', size: 2 ** 40 }), tarEnd]],
      ['a picture twice', [...first, ...picture, ...picture, tarEnd]],
      ['no manifest', [...first, ...picture, tarEnd]],
      ['a manifest and more', [...first, ...tarEntry(manifestPath, bytes, at), ...picture, tarEnd]],
      ['something behind the end', [whole, Buffer.alloc(512, 1)]],
      ['another format', [...tarEntry(markerPath, Buffer.from('{"format":"isnad-backup","version":2}'), at), tarEnd]],
    ]
    for (const [what, pieces] of hostile) {
      await writeFile(path, Buffer.concat(pieces))
      expect(await refusal(restore(context, path)), what).toMatch(
        /no backup of Isnad|cut short|altered or damaged|does not know/,
      )
    }
    await mustBeUntouched(context)
  })

  test('refuses another schema, and rows that its tables do not have, even where all hashes agree', async () => {
    const context = await newsroom()
    const path = join(await temporaryFolder(), 'other.tar')
    const entries = await entriesOf(file)
    const own = migrations.map((migration) => migration.name)
    const content = ({ start, size }: { start: number; size: number }) => whole.subarray(start, start + size)
    /** The backup made again with other rows in one part, or another manifest, hashes and all. */
    const remade = async (change: {
      part?: [string, (text: string) => string]
      migrations?: string[]
      table?: string
    }) => {
      const pieces: Uint8Array[] = []
      for (const entry of entries) {
        if (entry.path === manifestPath && change.table)
          pieces.push(...tarEntry(`database/${change.table}/000001.jsonl`, Buffer.from('{}\n'), new Date(0)))
        let bytes = Buffer.from(content(entry))
        if (change.part?.[0] === entry.path) bytes = Buffer.from(change.part[1](bytes.toString()))
        if (entry.path === manifestPath) {
          const contents = readManifest(bytes.toString())
          const part = contents.tables.flatMap((table) => table.parts).find((each) => each.path === change.part?.[0])
          if (part) {
            const made = Buffer.from(
              change.part![1](content(entries.find((each) => each.path === part.path)!).toString()),
            )
            Object.assign(part, { bytes: made.length, sha256: sha256(made) })
          }
          if (change.migrations) contents.migrations = change.migrations
          bytes = Buffer.from(canonicalJson({ contents, sha256: sha256(canonicalJson(contents)) }))
        }
        pieces.push(...tarEntry(entry.path, bytes, new Date(0)))
      }
      await writeFile(path, Buffer.concat([...pieces, tarEnd]))
      return restore(context, path)
    }
    expect(await refusal(remade({ migrations: [...own, '9999-later'], table: 'later' }))).toBe(
      'this backup is newer than this program (it has 9999-later); restore it with a newer Isnad',
    )
    expect(await refusal(remade({ table: 'migrations' }))).toBe(
      'this is no backup of Isnad: it holds "database/migrations/000001.jsonl"',
    )
    expect(await refusal(remade({ migrations: [] }))).toContain(
      'this backup is older than this program (it lacks 0001-stories)',
    )
    const people = 'database/people/000001.jsonl'
    for (const change of [
      (text: string) => text.replace('"name":', '"name) values (1); --":'),
      (text: string) => text.replace(/"name":"[^"]*"/, '"name":5'),
      (text: string) => text.replace(/"name":"[^"]*",/, ''),
      (text: string) => text.replace(/^/, '[]\n'),
    ])
      expect(await refusal(remade({ part: [people, change] }))).toBe(
        `this backup was altered or damaged: ${people} is not what its SHA-256 says`,
      )
    await mustBeUntouched(context)
    await remade({})
  })

  test('says in one line that there is no such file, or that it is a folder', async () => {
    const context = await newsroom()
    const folder = await temporaryFolder()
    expect(await refusal(restore(context, join(folder, 'none.tar')))).toContain('there is no such file')
    expect(await refusal(restore(context, folder))).toContain('it is a folder')
  })

  function picturePath(bytes: Buffer): string {
    return `media/originals/${sha256(bytes).slice(0, 2)}/${sha256(bytes)}`
  }

  function odd(data: HeaderData): Buffer {
    const block = Buffer.alloc(512)
    new Header(data).encode(block)
    return block
  }

  /** No row, no file: a refused backup leaves nothing behind. */
  async function mustBeUntouched(context: Context): Promise<void> {
    for (const { name } of keptTables) {
      const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(context.db)
      expect(rows).toEqual([])
    }
    for await (const path of context.files.list('media')) expect(path).toBe('nothing')
  }
})

async function entriesOf(path: string): Promise<{ path: string; start: number; size: number }[]> {
  const handle = await open(path, 'r')
  const entries = []
  try {
    for await (const { path, start, size } of readEntries(handle)) entries.push({ path, start, size })
  } catch {
    // A partial file ends anywhere.
  } finally {
    await handle.close()
  }
  return entries
}
