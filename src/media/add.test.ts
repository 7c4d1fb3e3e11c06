import { operator } from '../base/actor.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../base/canonical.ts'
import { Refused } from '../base/refused.ts'
import { addMedia } from './add.ts'
import { changeMedia } from './change.ts'
import { checkMedia } from './check.ts'
import { dataSet, newsroom, quarters, telephone, utf8Mark, withIim, xmpPacket } from './fixtures.ts'
import { listMedia, mediaByIds, readMedia } from './read.ts'

const by = operator('رجاء الكهرماني')
const originalOf = (hash: string): string => `media/originals/${hash.slice(0, 2)}/${hash}`

/** An agency's photograph from a telephone, with XMP, IIM and GPS. */
async function photograph(): Promise<Buffer> {
  const bytes = await quarters(400, 300)
    .withExif(telephone)
    .withXmp(xmpPacket('<photoshop:Credit>وكالة خزامى للأنباء والصور</photoshop:Credit>'))
    .jpeg()
    .toBuffer()
  return withIim(bytes, utf8Mark, dataSet(2, 110, 'وكالة خزامى للأن'), dataSet(2, 120, 'قوارب عند الفجر'))
}

describe('a picture taken in', () => {
  test('keeps its bytes as they came, and what it says of itself where nobody says otherwise', async () => {
    const context = await newsroom()
    const bytes = await photograph()
    const media = await addMedia(context, by, {
      bytes,
      alt: 'قوارب صيد',
      caption: '  المرفأ  ',
      focus: { x: 0.2, y: 0.4 },
    })
    const hash = sha256(bytes)
    expect(media).toEqual({
      id: media.id,
      hash,
      format: 'jpeg',
      width: 400,
      height: 300,
      bytes: bytes.length,
      revision: 1,
      alt: 'قوارب صيد',
      caption: 'المرفأ',
      credit: 'وكالة خزامى للأنباء والصور',
      creator: '',
      copyright: '',
      usageTerms: '',
      focus: { x: 0.2, y: 0.4 },
      crop: { x: 0, y: 0, width: 1, height: 1 },
      original: { width: 400, height: 300 },
      headline: '',
      source: '',
      dateCreated: '',
      digitalSourceType: '',
      createdAt: '2026-03-01T06:00:00.000Z',
      createdBy: 'رجاء الكهرماني',
      account: null,
    })
    expect(await readMedia(context, media.id)).toEqual(media)
    expect(await readFile(join(context.files.root, originalOf(hash)))).toEqual(bytes)
  })

  test('again is the same picture, fuller where it had no text', async () => {
    const context = await newsroom()
    const bytes = await quarters(40, 30).png().toBuffer()
    const first = await addMedia(context, by, { bytes, caption: 'المرفأ' })
    expect(await addMedia(context, by, { bytes, caption: 'شيء آخر' })).toEqual(first)
    const fuller = await addMedia(context, by, { bytes, caption: 'شيء آخر', alt: 'قوارب' })
    expect(fuller).toEqual({ ...first, alt: 'قوارب', revision: 2 })
    expect((await listMedia(context)).items).toEqual([fuller])
  })

  test('by two at once is one picture', async () => {
    const context = await newsroom()
    const bytes = await quarters(40, 30).png().toBuffer()
    const both = await Promise.all([addMedia(context, by, { bytes }), addMedia(context, by, { bytes })])
    expect(both[0]).toEqual(both[1])
  })

  test('that is refused leaves nothing behind', async () => {
    const context = await newsroom()
    const long = { bytes: await photograph(), alt: 'ا'.repeat(501) }
    await expect(addMedia(context, by, long)).rejects.toThrow(/^alt: /)
    await expect(addMedia(context, by, { bytes: Buffer.from('نص') })).rejects.toThrow(Refused)
    expect(await context.files.has('media')).toBe(false)
    expect((await listMedia(context)).items).toEqual([])
  })
})

describe('a change', () => {
  test('is a new revision, keeps what is left out, and is told to whoever shows the picture', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await photograph() })
    const told: string[] = []
    context.changes.listen((tags) => void told.push(...tags))
    const shown: string[] = []
    const page = Object.create(context, { depends: { value: (tag: string) => shown.push(tag) } }) as typeof context

    const changed = await changeMedia(context, by, media.id, { alt: 'قوارب', focus: { x: 0, y: 1 } })
    expect(changed).toEqual({ ...media, alt: 'قوارب', focus: { x: 0, y: 1 }, revision: 2 })
    expect(await mediaByIds(page, [media.id, media.id, 'nobody'])).toEqual(new Map([[media.id, changed]]))
    expect(told).toEqual([`media:${media.id}`, 'desk:media'])
    expect(shown).toEqual([`media:${media.id}`, 'media:nobody'])
  })

  test('that changes nothing is none; a text can be taken away', async () => {
    const context = await newsroom()
    const media = await addMedia(context, by, { bytes: await photograph(), alt: 'قوارب' })
    expect(await changeMedia(context, by, media.id, { alt: ' قوارب ' })).toEqual(media)
    expect(await changeMedia(context, by, media.id, { alt: '' })).toMatchObject({ alt: '', revision: 2 })
  })

  test('of no picture, or with a text too long, is refused', async () => {
    const context = await newsroom()
    const { id } = await addMedia(context, by, { bytes: await photograph() })
    await expect(changeMedia(context, by, 'nobody', {})).rejects.toMatchObject({ kind: 'missing' })
    await expect(changeMedia(context, by, id, { credit: 'ا'.repeat(201) })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(changeMedia(context, by, id, { focus: { x: 2, y: 0 } })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

test('pictures are listed a page at a time, newest first', async () => {
  const context = await newsroom()
  const ids: string[] = []
  for (let minute = 0; minute < 5; minute += 1) {
    const then = Object.create(context, { now: { value: () => new Date(Date.UTC(2026, 2, 1, 6, minute >> 1)) } })
    ids.push(
      (
        await addMedia(then, by, {
          bytes: await quarters(40, 30 + minute)
            .png()
            .toBuffer(),
        })
      ).id,
    )
  }
  const listed: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listMedia>> = await listMedia(context, { before, limit: 2 })
    expect(page.items.length).toBeLessThanOrEqual(2)
    listed.push(...page.items.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(listed[0]).toBe(ids[4])
  expect([...listed].sort()).toEqual([...ids].sort())
  await expect(listMedia(context, { before: 'x' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('the check finds what is missing, altered, damaged, and nobody’s', async () => {
  const context = await newsroom()
  const add = async (width: number) => addMedia(context, by, { bytes: await quarters(width, 30).png().toBuffer() })
  const sound = await add(40)
  const missing = await add(41)
  const altered = await add(42)
  const damaged = await add(43)
  await context.files.remove(originalOf(missing.hash))
  await context.files.write(originalOf(altered.hash), Buffer.from('شيء آخر'))
  // A picture whose bytes were bad from the start: only an older program could have taken it in.
  const bad = (await quarters(44, 30).png().toBuffer()).subarray(0, -40)
  await context.files.write(originalOf(sha256(bad)), bad)
  await context.files.remove(originalOf(damaged.hash))
  await context.db
    .updateTable('media')
    .set({ hash: sha256(bad) })
    .where('id', '=', damaged.id)
    .execute()
  await context.files.write('media/originals/ab/stray.part', Buffer.from('…'))

  const seen = await Array.fromAsync(checkMedia(context))
  expect(seen.map(({ done, total }) => [done, total])).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
    [4, 4],
  ])
  const problems = new Map(seen.map(({ media, path, problem }) => [media ?? path, problem?.en ?? null]))
  expect(problems).toEqual(
    new Map([
      [sound.id, null],
      [missing.id, 'the original is missing'],
      [altered.id, 'the original is not the file that was stored'],
      [damaged.id, 'the picture is damaged or cut short'],
      ['media/originals/ab/stray.part', 'belongs to no picture'],
    ]),
  )
})
