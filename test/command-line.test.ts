import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../src/base/db.ts'
import { readSettings } from '../src/base/settings.ts'
import { testEnvironment } from '../src/base/testing.ts'
import { isnad, root, serve } from './process.ts'
import { ask } from './site.ts'

let env: Record<string, string>
let picture: string
beforeAll(async () => {
  env = await testEnvironment()
  picture = join(env['ISNAD_DATA']!, 'harbour.jpg')
  await writeFile(
    picture,
    await sharp({ create: { width: 900, height: 600, channels: 3, background: '#345' } })
      .jpeg()
      .toBuffer(),
  )
})

const page = `ميناء السنونو يستقبل أول عبّارة منذ عامين

Photo of author

By شبكة المرفأ الإخبارية


وصلت إلى ميناء السنونو صباح أمس الأحد عبّارة تقل 120 راكبًا، هي الأولى منذ إغلاق الخط قبل عامين.

وذكرت هيئة الموانئ أن الرحلات ستكون ثلاث مرات في الأسبوع، مؤكدة أن أسعار التذاكر لن ترتفع هذا العام.

ركاب ينزلون من العبارة إلى رصيف الميناء
الركاب على رصيف السنونو (يمين) بعد وصول العبّارة (وكالة الساحل)

خط قديم يعود

وقال مدير الميناء نادر القاضي إن “العبارة ستعيد إلى السوق القديم زبائنه الذين غابوا عنه طويلًا”، مشيرًا إلى أن الحجز بدأ.

رابط المصدر

أضف تعليق
`

/** One JSON value on standard output and nothing else there. */
async function json(words: string[], input?: string): Promise<any> {
  const { code, out, err } = await isnad([...words, '--json'], env, input)
  expect([code, err], words.join(' ')).toEqual([0, ''])
  expect(out.trim().split('\n')).toHaveLength(1)
  return JSON.parse(out)
}

test('a page becomes a story on the site, refused until its photograph and source are whole', async () => {
  const draft = await json(['import', 'page', '-'], page)
  expect(draft).toMatchObject({
    headline: 'ميناء السنونو يستقبل أول عبّارة منذ عامين',
    byline: [{ name: 'شبكة المرفأ الإخبارية', kind: 'organisation', role: 'reporter' }],
    headings: ['خط قديم يعود'],
    quotations: ['العبارة ستعيد إلى السوق القديم زبائنه الذين غابوا عنه طويلًا'],
    figures: [
      {
        alt: 'ركاب ينزلون من العبارة إلى رصيف الميناء',
        caption: 'الركاب على رصيف السنونو (يمين) بعد وصول العبّارة',
        credit: 'وكالة الساحل',
        media: null,
      },
    ],
    sources: [{ name: null, url: null, relation: 'republished' }],
  })
  expect(draft.paragraphs).toHaveLength(3)
  expect(draft.missing).toEqual(expect.arrayContaining(['picture file', 'source address', 'author photo']))
  const id: string = draft.story

  const early = await isnad(['story', 'publish', id, '--json'], env)
  expect(early.code).toBe(1)
  expect(early.err.trim().split('\n')).toEqual([
    'isnad: photograph 1 has no picture file',
    'isnad: source 1 has no name',
    'isnad: source 1 has no address',
  ])
  expect(JSON.parse(early.out).error).toMatchObject({ kind: 'unmet', reasons: [{ ar: 'الصورة 1 بلا ملف' }, {}, {}] })

  const { media } = await json(['media', 'add', picture, '--alt', 'ميناء', '--credit', 'وكالة الساحل'])
  await json(['section', 'add', 'local', 'محليات'])
  await json([
    'story',
    'set',
    id,
    '--section',
    'local',
    '--source-name',
    'وكالة الساحل',
    '--source-url',
    'https://example.org/ferry',
    '--relation',
    'republished',
    '--figure',
    `1=${media}`,
  ])
  const published = await json(['story', 'publish', id])
  expect(published).toMatchObject({
    story: id,
    version: 1,
    url: expect.stringMatching(new RegExp(`^https://news\\.example/story/${id}/`)),
  })

  const whole = await json(['story', 'show', id])
  expect(whole).toMatchObject({ id, state: 'published', version: 1, versions: [{ version: 1, act: 'publish' }] })
  expect(whole.history.map((entry: { act: string }) => entry.act)).toEqual(['create', 'change', 'publish'])

  const { child, port } = await serve(env)
  try {
    const answer = await ask(port, new URL(published.url).pathname)
    expect(answer.status).toBe(200)
    for (const words of [
      draft.headline,
      'شبكة المرفأ الإخبارية',
      'خط قديم يعود',
      'وكالة الساحل',
      'https://example.org/ferry',
      draft.figures[0].alt,
    ])
      expect(answer.text).toContain(words)
    expect((await ask(port, '/section/local')).text).toContain(draft.headline)

    const corrected = await json([
      'story',
      'correct',
      id,
      '--kind',
      'correction',
      '--text',
      'عدد الركاب 112 لا 120.',
      '--headline',
      'ميناء السنونو يستقبل 112 راكبًا',
    ])
    expect(corrected.version).toBe(2)
    await expect.poll(async () => (await ask(port, '/corrections')).text).toContain('عدد الركاب 112 لا 120.')
    await json(['story', 'withdraw', id, '--reason', 'تجربة'])
    await expect.poll(async () => (await ask(port, new URL(corrected.url).pathname)).status).toBe(410)
  } finally {
    child.kill('SIGTERM')
  }
})

test('a story is sent in, approved, put on the clock, held and taken off it', async () => {
  const { story: id } = await json(['import', 'page', '-'], page)
  const at = new Date(Date.now() + 86_400_000).toISOString()
  const later = new Date(Date.now() + 2 * 86_400_000).toISOString()
  const story = async (...words: string[]) => json(['story', ...words.toSpliced(1, 0, id)])
  expect(await story('submit', '--note', 'جاهزة')).toMatchObject({ state: 'in-review' })
  expect(await story('approve')).toMatchObject({ state: 'approved' })
  const early = await isnad(['story', 'schedule', id, '--at', '2020-01-01T00:00:00Z'], env)
  expect([early.code, early.err]).toEqual([1, 'isnad: this time has passed already\n'])
  expect(await story('schedule', '--at', at, '--exception', 'الصورة في الطريق')).toMatchObject({ scheduledAt: at })
  expect(await story('embargo', '--until', later)).toMatchObject({ scheduledAt: later, embargoUntil: later })
  const held = await isnad(['story', 'publish', id], env)
  expect([held.code, held.err]).toEqual([1, `isnad: story ${id} is under an embargo until ${later}\n`])
  expect(await story('embargo', '--lift')).toMatchObject({ state: 'scheduled', embargoUntil: null })
  expect(await story('unschedule')).toMatchObject({ state: 'approved', scheduledAt: null })
  expect(await story('return', '--note', 'ينقصها مصدر')).toMatchObject({ state: 'draft' })
})

test('an editor may go ahead with a reason, which the history keeps', async () => {
  const { story } = await json(['import', 'page', '-'], page)
  await json(['story', 'publish', story, '--exception', 'الصورة تصل بعد ساعة'])
  const { history } = await json(['story', 'show', story])
  expect(history.at(-1).note).toContain('الصورة تصل بعد ساعة')
  const retracted = await json(['story', 'retract', story, '--text', 'تبيّن أن الخبر غير دقيق.'])
  expect(retracted.version).toBe(2)
  expect(
    (await json(['story', 'list', '--state', 'retracted'])).stories.map((row: { id: string }) => row.id),
  ).toContain(story)
})

test('what is wrong is said in one line with a non-zero exit, and nothing is stored', async () => {
  const before = (await json(['story', 'list'])).stories.length
  const garbage = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 37) % 256))
  for (const [words, input] of [
    [['import', 'page', '-'], ''],
    [['import', 'page', '-'], garbage],
    [['import', 'page', '/no/such/file'], ''],
    [['media', 'add', '-'], 'this is no picture'],
    [['story', 'show', 'nothing'], ''],
    [['story', 'set', 'nothing', '--headline', 'x'], ''],
    [['section', 'add', 'Not A Path', 'x'], ''],
    [['site', 'set', '--time-zone', 'Mars/Olympus'], ''],
    [['person', 'add', 'س', '--portrait', 'nothing'], ''],
  ] as [string[], string | Buffer][]) {
    const { code, out, err } = await isnad(words, env, input)
    expect([code, out], words.join(' ')).toEqual([1, ''])
    expect(err.trim().split('\n'), words.join(' ')).toHaveLength(1)
    expect(err, words.join(' ')).toMatch(/^isnad: .{5,}/)
    expect(err).not.toMatch(/\n\s+at /)
  }
  expect((await isnad(['story', 'set', 'x', '--no-such-option'], env)).code).toBe(2)
  expect((await isnad(['no-such-command'], env)).code).toBe(2)
  expect((await json(['story', 'list'])).stories).toHaveLength(before)
})

test('words that mean nothing are refused, not taken for something else', async () => {
  const { story } = await json(['import', 'page', '-'], page)
  const before = await json(['story', 'show', story])
  const site = await json(['site', 'show'])
  for (const [words, input] of [
    [['site', 'set', '--hijri', 'maybe'], ''],
    [['story', 'set', story, '--headline', 'x', '--revision', 'abc'], ''],
    [['story', 'set', story, '--headline', 'x', '--revision', '1.5'], ''],
    [['story', 'set', story, '--content', '-'], '{"headline":"x","body":5}'],
    [['story', 'set', story, '--content', '-'], '{"headline":"x","body":[null]}'],
    [['story', 'set', story, '--content', '-', '--source-name', 'x'], '{"headline":"x","sources":5}'],
    [['story', 'set', story, '--content', '-'], 'null'],
    [['story', 'set', story, '--content', '-'], '[]'],
    [['export', 'jsonl', '--json'], ''],
  ] as [string[], string][]) {
    const { code, err } = await isnad(words, env, input)
    expect(code, words.join(' ') + input).toBe(1)
    expect(err, words.join(' ') + input).toMatch(/^(?:isnad: [^\n]{5,}\n)+$/)
    expect(err).not.toMatch(/TypeError|\n\s+at /)
  }
  expect(await json(['story', 'show', story])).toEqual(before)
  expect(await json(['site', 'show'])).toEqual(site)
})

test('what is written about a picture is changed by its own command, never lost in silence', async () => {
  const other = join(env['ISNAD_DATA']!, 'quay.png')
  await writeFile(
    other,
    await sharp({ create: { width: 90, height: 60, channels: 3, background: '#543' } })
      .png()
      .toBuffer(),
  )
  const { media } = await json(['media', 'add', other, '--alt', 'رصيف'])
  expect(await json(['media', 'add', other, '--alt', ' رصيف '])).toMatchObject({ media, revision: 1 })
  const refused = await isnad(['media', 'add', other, '--alt', 'ميناء', '--usage-terms', ''], env)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toBe(
    `isnad: this picture is here already as ${media}, with another text for --alt: isnad media set ${media} changes it\n`,
  )
  expect(await json(['media', 'set', media, '--alt', 'ميناء', '--usage-terms', 'مرة واحدة'])).toMatchObject({
    media,
    alt: 'ميناء',
    usageTerms: 'مرة واحدة',
    revision: 2,
  })
  expect((await isnad(['media', 'set', 'nothing', '--alt', 'x'], env)).err).toBe('isnad: there is no picture nothing\n')
})

test('an export goes to a file with --output, and --json prints how much it was', async () => {
  const file = join(env['ISNAD_DATA']!, 'export.jsonl')
  const counts = await json(['export', 'jsonl', '--output', file])
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  expect(counts).toEqual({
    lines: lines.length,
    stories: lines.filter((line) => JSON.parse(line).type === 'story').length,
  })
  expect((await isnad(['export', 'jsonl'], env)).out.trimEnd().split('\n')).toEqual(lines)
  expect(existsSync(`${file}.partial`)).toBe(false)
  const nowhere = await isnad(['export', 'jsonl', '--output', '/no/such/folder/x'], env)
  expect(nowhere).toMatchObject({
    code: 1,
    err: 'isnad: /no/such/folder/x.partial cannot be written: there is no such folder\n',
  })
})

test.skipIf(!existsSync('/dev/full'))('output that finds no room is said in one line', async () => {
  const [program, ...words] = [process.execPath, join(root, 'bin/isnad.js'), 'export', 'jsonl']
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(program, words, {
    env: { PATH: process.env['PATH']!, ...env },
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  closeSync(full)
  expect([status, stderr]).toEqual([1, 'isnad: the disk is full; nothing was stored\n'])
})

test('an Arabic line is Arabic to its end', async () => {
  const arabic = { ...env, ISNAD_LANGUAGE: 'ar' }
  const said = async (...words: string[]) => (await isnad(words, arabic)).err.replace('isnad: ', '').trimEnd()
  expect(await said('import', 'page', '/لا/ملف')).toBe('تعذرت قراءة /لا/ملف: لا يوجد ملف بهذا الاسم')
  expect(await said('import', 'jsonl', '/')).toBe('تعذرت قراءة /: هذا مجلد')
  const { story } = await json(['import', 'page', '-'], page)
  expect(await said('story', 'set', story, '--alt', '3=نص')).toBe('لا توجد في المادة صورة رقمها 3')
})

test('a mistyped data folder is no new, empty site', async () => {
  const { DATABASE_URL: _database, ...files } = env
  const data = join(env['ISNAD_DATA']!, 'mistyped')
  for (const words of [
    ['story', 'list'],
    ['story', 'show', 'x'],
    ['site', 'show'],
    ['export', 'jsonl'],
    ['check'],
    ['backup', join(env['ISNAD_DATA']!, 'x.backup')],
  ]) {
    const { code, err } = await isnad(words, { ...files, ISNAD_DATA: data })
    expect([code, err], words.join(' ')).toEqual([1, `isnad: there is no site in ${data} (ISNAD_DATA)\n`])
  }
  expect(existsSync(data)).toBe(false)
})

test('a fault of the program is told as one, not as a damaged database', async () => {
  const broken = await testEnvironment()
  await isnad(['migrate'], broken)
  const db = openDatabase(readSettings(broken))
  await db.schema.alterTable('media').renameTo('pictures').execute()
  await db.destroy()
  const { code, err } = await isnad(['media', 'add', picture], broken)
  expect(code).toBe(1)
  expect(err).toMatch(/media[^]*\n\s+at /)
  expect(err).not.toContain('ISNAD_DATA')
})

test('every command explains itself', async () => {
  const { code, out } = await isnad(['--help'], env)
  expect(code).toBe(0)
  for (const name of [
    'serve',
    'import',
    'export',
    'story',
    'media',
    'person',
    'section',
    'migrate',
    'seed',
    'backup',
    'restore',
    'check',
  ])
    expect(out).toContain(`  ${name}`)
  expect((await isnad(['story', 'publish', '--help'], env)).out).toContain('--exception')
  expect((await isnad(['story', 'correct', '--help'], env)).out.replace(/\s+/g, ' ')).toContain(
    'whatever else was changed in it since it was last published',
  )
})

const sample = join(root, '../shared/samples/page-ar.txt')
test.skipIf(!existsSync(sample))('the page the project began with comes in as it is described', async () => {
  const report = await json(['import', 'page', sample])
  const text = await readFile(sample, 'utf8')
  expect(report.headline).toBe(text.split('\n')[0]!.trim())
  expect(report.byline).toEqual([{ name: 'العربية الآن', kind: 'organisation', role: 'reporter' }])
  expect(report.paragraphs).toHaveLength(10)
  expect(report.headings).toEqual(['الخليفي يلتقي بلينكن'])
  expect(report.figures[0].credit).toBe('رويترز')
  expect(report.quotations).toHaveLength(1)
})
