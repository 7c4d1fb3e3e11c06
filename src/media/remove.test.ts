import { describe, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { changeSite } from '../base/change-site.ts'
import { transact } from '../base/context.ts'
import { actor } from '../base/testing.ts'
import { addPerson } from '../people/add.ts'
import { addMedia, takeInMedia } from './add.ts'
import { changeMedia } from './change.ts'
import { originalName } from './file-names.ts'
import { newsroom, quarters } from './fixtures.ts'
import { removeOriginals } from './originals.ts'
import { readMedia } from './read.ts'
import { removeMedia } from './remove.ts'
import { rendition } from './rendition.ts'
import { keepUses, usesOf } from './uses.ts'

const salma = actor('سلمى', 'reporter')
const hamad = actor('حمد', 'reporter')
const editor = actor('رجاء', 'editor')
const picture = () => quarters(60, 40).png().toBuffer()

describe('a picture that is deleted', () => {
  test('is gone with its files, and can be brought again', async () => {
    const context = await newsroom()
    const bytes = await picture()
    const media = await addMedia(context, salma, { bytes })
    await rendition(context, media, 96, 'jpeg')
    await removeMedia(context, salma, media.id)
    expect(await readMedia(context, media.id)).toBeNull()
    expect(await Array.fromAsync(context.files.list('media'))).toEqual([])
    await expect(removeMedia(context, salma, media.id)).rejects.toMatchObject({ kind: 'missing' })
    const audit = await context.db.selectFrom('audit_log').select(['act', 'subject_id']).orderBy('id').execute()
    expect(audit.at(-1)).toEqual({ act: 'media.remove', subject_id: media.id })

    const again = await addMedia(context, salma, { bytes })
    expect(await context.files.has(originalName(again.hash))).toBe(true)
  })

  test('keeps its files when it is brought again before they were removed', async () => {
    const context = await newsroom()
    const bytes = await picture()
    const media = await addMedia(context, salma, { bytes })
    // As if the process had ended after the commit: the files are still to be removed.
    await transact(context, (inside) => removeMedia(inside, salma, media.id))
    expect(await context.files.has(originalName(media.hash))).toBe(true)
    await addMedia(context, salma, { bytes })
    await removeOriginals(context)
    expect(await context.files.has(originalName(media.hash))).toBe(true)
  })

  test('loses its files later when the process ended in between', async () => {
    const context = await newsroom()
    const media = await addMedia(context, salma, { bytes: await picture() })
    await transact(context, (inside) => removeMedia(inside, salma, media.id))
    await removeOriginals(context)
    expect(await context.files.has(originalName(media.hash))).toBe(false)
    expect(await context.db.selectFrom('removed_originals').selectAll().execute()).toEqual([])
  })

  test('is refused while somebody uses it, and says who', async () => {
    const context = await newsroom()
    const by = operator('رجاء')
    const { id } = await addMedia(context, salma, { bytes: await picture() })
    await addPerson(context, by, { id: 'salma', name: 'سلمى الراوي', portrait: id })
    await expect(removeMedia(context, editor, id)).rejects.toMatchObject({
      kind: 'conflict',
      details: { reason: 'used', uses: [{ kind: 'person', id: 'salma' }] },
    })
    expect(await readMedia(context, id)).not.toBeNull()
    await addPerson(context, by, { id: 'salma', name: 'سلمى الراوي', portrait: null })
    await changeSite(context, by, { logo: id })
    await expect(removeMedia(context, editor, id)).rejects.toMatchObject({
      details: { uses: [{ kind: 'site', id: 'logo' }] },
    })
    await changeSite(context, by, { logo: null })
    await removeMedia(context, editor, id)
    await expect(
      transact(context, (inside) => keepUses(inside, { kind: 'story', id: 's' }, [id])),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  test('is never both deleted and used, whoever is first', async () => {
    const context = await newsroom()
    for (let round = 0; round < 10; round += 1) {
      const { id } = await addMedia(context, salma, {
        bytes: await quarters(60, 41 + round)
          .png()
          .toBuffer(),
      })
      const both = await Promise.allSettled([
        transact(context, (inside) => keepUses(inside, { kind: 'story', id: `s${round}` }, [id])),
        removeMedia(context, editor, id),
      ])
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect((await usesOf(context, id, 9)).length > 0).toBe((await readMedia(context, id)) !== null)
    }
  })
})

describe('reporters', () => {
  test('change and delete what they brought, and nothing of others', async () => {
    const context = await newsroom()
    const bytes = await picture()
    const { id } = await addMedia(context, salma, { bytes })
    await changeMedia(context, salma, id, { credit: 'سلمى' })
    await expect(changeMedia(context, hamad, id, { credit: 'حمد' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(removeMedia(context, hamad, id)).rejects.toMatchObject({ kind: 'forbidden' })
    // Bringing the same picture is no way round.
    const again = await takeInMedia(context, hamad, { bytes, alt: 'نص حمد', credit: 'حمد' })
    expect(again).toMatchObject({ known: true, media: { id, alt: '', credit: 'سلمى', revision: 2 } })
    expect(await takeInMedia(context, editor, { bytes, alt: 'قوارب' })).toMatchObject({
      known: true,
      media: { alt: 'قوارب', credit: 'سلمى', revision: 3 },
    })
  })

  test('are told when a picture has moved on, with what stands', async () => {
    const context = await newsroom()
    const { id } = await addMedia(context, salma, { bytes: await picture() })
    const changed = await changeMedia(context, editor, id, { alt: 'قوارب' }, 1)
    await expect(changeMedia(context, salma, id, { alt: 'مرفأ' }, 1)).rejects.toMatchObject({
      kind: 'conflict',
      details: { reason: 'moved', media: changed },
    })
  })

  test('bring pictures, and moderators do not', async () => {
    const context = await newsroom()
    const moderator = actor('منى', 'moderator')
    await expect(addMedia(context, moderator, { bytes: await picture() })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await Array.fromAsync(context.files.list('media'))).toEqual([])
  })
})
