import { beforeAll, describe, expect, test } from 'vitest'
import { actor } from '../base/testing.ts'
import type { Context } from '../base/context.ts'
import { addMedia } from './add.ts'
import { changeMedia } from './change.ts'
import { indexMissingMedia } from './find.ts'
import { newsroom, quarters, xmpPacket } from './fixtures.ts'
import { listMedia, type MediaQuery } from './read.ts'
import { removeMedia } from './remove.ts'
import type { MediaInput } from './shape.ts'
import { deleteWords } from './words-store.ts'

const salma = actor('سلمى', 'reporter')
const wael = actor('وائل', 'photo-editor')

let context: Context
let size = 40
const add = async (texts: MediaInput, by = wael) =>
  (
    await addMedia(context, by, {
      bytes: await quarters((size += 1), 30)
        .png()
        .toBuffer(),
      ...texts,
    })
  ).id
const found = async (query: MediaQuery) => (await listMedia(context, query)).items.map(({ id }) => id).sort()

describe('the library', () => {
  let bakery: string
  let harbour: string
  let bare: string

  beforeAll(async () => {
    context = await newsroom()
    bakery = await add({ alt: 'خبّاز يُخرج الأرغفة', caption: 'مخبز إبراهيم عند الفجر', credit: 'وائل القطاوي' })
    harbour = await add({ alt: 'قوارب في المرفأ', credit: 'Reuters / Café' }, salma)
    bare = await add({}, salma)
  })

  test('is searched with folded words, the last of which may be unfinished, in every text', async () => {
    expect(await found({ q: 'خباز' })).toEqual([bakery])
    expect(await found({ q: 'ابراهيم الفَجْر' })).toEqual([bakery])
    expect(await found({ q: 'الفجر ابرا' })).toEqual([bakery])
    expect(await found({ q: 'ابرا الفجر' })).toEqual([])
    expect(await found({ q: 'CAFE reut' })).toEqual([harbour])
    expect(await found({ q: 'القطاوي قوارب' })).toEqual([])
    expect(await found({ q: '"؟! *' })).toEqual([])
    expect(await found({ q: "o'brien\\ OR (x" })).toEqual([])
    expect(await found({ q: '  ' })).toHaveLength(3)
  })

  test('knows what a picture says of itself, and forgets words that were changed', async () => {
    const bytes = await quarters(90, 30)
      .withXmp(
        xmpPacket('<photoshop:Headline>افتتاح الجسر</photoshop:Headline><photoshop:Source>نخلة برس</photoshop:Source>'),
      )
      .jpeg()
      .toBuffer()
    const { id } = await addMedia(context, wael, { bytes, alt: 'جسر معلق' })
    expect(await found({ q: 'افتتاح نخله' })).toEqual([id])
    await changeMedia(context, wael, id, { alt: 'قنطرة' })
    expect(await found({ q: 'معلق' })).toEqual([])
    expect(await found({ q: 'قنطرة' })).toEqual([id])
    await removeMedia(context, wael, id)
    expect(await found({ q: 'قنطرة' })).toEqual([])
  })

  test('is narrowed to one’s own, and to what is unfinished', async () => {
    expect(await found({ account: salma.account! })).toEqual([harbour, bare].sort())
    expect(await found({ without: 'alt' })).toEqual([bare])
    expect(await found({ without: 'credit', account: wael.account! })).toEqual([])
    expect(await found({ q: 'قوارب', account: wael.account! })).toEqual([])
  })

  test('finds pictures whose words were lost, once they are indexed again', async () => {
    await deleteWords(context, [1, 2, 3])
    expect(await found({ q: 'خباز' })).toEqual([])
    await indexMissingMedia(context)
    expect(await found({ q: 'خباز' })).toEqual([bakery])
  })

  test('is paged within a search', async () => {
    const ids = []
    for (let number = 0; number < 5; number += 1) ids.push(await add({ alt: `صف طويل ${number}` }))
    const seen: string[] = []
    let before: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listMedia>> = await listMedia(context, { q: 'صف طوي', before, limit: 2 })
      seen.push(...page.items.map(({ id }) => id))
      before = page.next
    } while (before)
    expect(seen.sort()).toEqual(ids.sort())
  })
})
