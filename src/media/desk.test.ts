import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askDesk } from '../../test/desk.ts'
import { ask, runSite } from '../../test/site.ts'
import { signedIn } from '../accounts/testing.ts'
import type { RunningSite } from '../app.ts'
import { operator } from '../base/actor.ts'
import { addPerson } from '../people/add.ts'
import { colourAt, quarters, xmpPacket } from './fixtures.ts'
import { maximumPictureBytes } from './shape.ts'

let site: RunningSite
let salma: string
let hamad: string
let rajaa: string
let moderator: string
beforeAll(async () => {
  ;({ site } = await runSite())
  const cookieOf = async (name: string, role: Parameters<typeof signedIn>[1]['role']) =>
    (await signedIn(site.context, { name, role })).cookie
  salma = await cookieOf('سلمى', 'reporter')
  hamad = await cookieOf('حمد', 'reporter')
  rajaa = await cookieOf('رجاء', 'photo-editor')
  moderator = await cookieOf('منى', 'moderator')
})
afterAll(() => site.stop())

let width = 200
const picture = () =>
  quarters((width += 1), 150)
    .png()
    .toBuffer()
const upload = async (cookie: string, query = '') =>
  (await askDesk(site, `POST /media${query}`, { file: await picture(), cookie })).value.media

describe('a picture brought to the desk', () => {
  test('is filled from what it says of itself, and is the same picture the second time', async () => {
    const file = await quarters(300, 200)
      .withXmp(
        xmpPacket(
          '<photoshop:Credit>وكالة خزامى للأنباء والصور</photoshop:Credit><photoshop:Headline>افتتاح الجسر</photoshop:Headline>' +
            '<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>',
        ),
      )
      .jpeg()
      .toBuffer()
    const first = await askDesk(site, `POST /media?alt=${encodeURIComponent('جسر معلق')}`, { file, cookie: salma })
    expect(first).toMatchObject({
      status: 200,
      value: {
        known: false,
        media: {
          alt: 'جسر معلق',
          credit: 'وكالة خزامى للأنباء والصور',
          headline: 'افتتاح الجسر',
          digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
          createdBy: 'سلمى',
          may: ['read', 'add', 'change', 'remove'],
        },
      },
    })
    const again = await askDesk(site, 'POST /media', { file, cookie: hamad })
    expect(again.value).toMatchObject({ known: true, media: { id: first.value.media.id, may: ['read', 'add'] } })
    const address = `/picture/${first.value.media.id}-1/192.jpg`
    expect((await ask(site.port, address)).headers['content-type']).toBe('image/jpeg')
  })

  test('is refused when it lies about what it is, is no picture, or is too large', async () => {
    const count = async () => (await askDesk(site, 'GET /media?limit=100', { cookie: rajaa })).value.items.length
    const before = await count()
    const refused = (file: Uint8Array, headers = {}) => askDesk(site, 'POST /media', { file, cookie: salma, headers })
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect(await refused(script, { 'content-type': 'image/png' })).toMatchObject({ status: 415 })
    expect(await refused(Buffer.from('\x89PNG\r\n\x1a\n<html>', 'latin1'))).toMatchObject({ status: 400 })
    expect(await refused((await picture()).subarray(0, 200))).toMatchObject({ status: 400 })
    expect(await refused(new Uint8Array())).toMatchObject({ status: 400 })
    const tooLarge = await refused(Buffer.alloc(10), {
      'content-length': String(2 * maximumPictureBytes),
      connection: 'close',
    }).catch(() => ({ status: 413 }))
    expect(tooLarge).toMatchObject({ status: 413 })
    expect((await askDesk(site, 'POST /media?state=x', { file: await picture(), cookie: salma })).status).toBe(400)
    expect((await askDesk(site, 'POST /media', { file: await picture(), cookie: moderator })).status).toBe(403)
    expect((await askDesk(site, 'POST /media', { file: await picture() })).status).toBe(401)
    const elsewhere = { origin: 'https://evil.example' }
    expect(
      (await askDesk(site, 'POST /media', { file: await picture(), cookie: salma, headers: elsewhere })).status,
    ).toBe(403)
    expect(await count()).toBe(before)
  })
})

describe('the library', () => {
  test('is searched, narrowed and paged', async () => {
    const bread = await upload(salma, `?alt=${encodeURIComponent('خبّاز يُخرج الأرغفة')}&credit=x`)
    const bare = await upload(hamad)
    const ids = async (query: string, cookie = salma) =>
      (await askDesk(site, `GET /media?${query}`, { cookie })).value.items.map(({ id }: { id: string }) => id)
    expect(await ids(`q=${encodeURIComponent('خباز ارغ')}`)).toEqual([])
    expect(await ids(`q=${encodeURIComponent('خباز الارغ')}`)).toEqual([bread.id])
    expect(await ids('owner=me', hamad)).toEqual([bare.id])
    expect(await ids('without=alt')).toEqual([bare.id])
    expect(await ids('without=credit')).toContain(bare.id)
    expect(await ids('without=credit')).not.toContain(bread.id)

    const first = await askDesk(site, 'GET /media?limit=1', { cookie: salma })
    expect(first.value).toMatchObject({ items: [{ may: ['read', 'add'] }], may: ['read', 'add'] })
    const second = await askDesk(site, `GET /media?limit=1&cursor=${first.value.next}`, { cookie: salma })
    expect(second.value.items[0].id).not.toBe(first.value.items[0].id)
    expect((await askDesk(site, 'GET /media', { cookie: moderator })).status).toBe(403)
    expect((await askDesk(site, 'GET /media?cursor=x', { cookie: salma })).status).toBe(400)
    expect((await askDesk(site, 'GET /media?limit=1000', { cookie: salma })).status).toBe(400)
  })
})

describe('a change', () => {
  test('is made from the revision it names, by who brought the picture or the photo desk', async () => {
    const { id } = await upload(salma)
    const change = (cookie: string, input: object) => askDesk(site, `PATCH /media/${id}`, { cookie, input })
    expect(await change(salma, { revision: 1, alt: 'مرفأ', focus: { x: 0.2, y: 0.8 } })).toMatchObject({
      status: 200,
      value: { alt: 'مرفأ', focus: { x: 0.2, y: 0.8 }, revision: 2 },
    })
    expect(await change(rajaa, { revision: 1, alt: 'ميناء' })).toMatchObject({
      status: 409,
      value: { error: { kind: 'conflict', details: { reason: 'moved', media: { alt: 'مرفأ', revision: 2 } } } },
    })
    expect((await change(hamad, { revision: 2, alt: 'x' })).status).toBe(403)
    expect((await change(salma, { revision: 2, hash: 'x' })).status).toBe(400)
    expect((await change(salma, { revision: 2, crop: { x: 0.9, y: 0, width: 0.5, height: 1 } })).status).toBe(400)
    expect((await change(salma, { revision: 2, alt: 'ا'.repeat(501) })).status).toBe(400)
    expect((await askDesk(site, `PATCH /media/0000000000`, { cookie: rajaa, input: { revision: 1 } })).status).toBe(404)
  })

  test('that crops hides the rest from readers and not from the newsroom', async () => {
    const file = await picture()
    const { id } = (await askDesk(site, 'POST /media', { file, cookie: salma })).value.media
    const crop = { x: 0, y: 0, width: 0.5, height: 0.5 }
    await askDesk(site, `PATCH /media/${id}`, { cookie: salma, input: { revision: 1, crop } })
    const whole = `/api/v1/desk/media/${id}/whole?width=360`
    const seen = await ask(site.port, whole, { headers: { cookie: hamad } })
    expect(seen.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'private, max-age=3600' })
    expect(await colourAt(seen.body, 0.98, 0.98)).toBe('yellow')
    expect((await ask(site.port, whole)).status).toBe(401)
    expect((await ask(site.port, whole, { headers: { cookie: moderator } })).status).toBe(403)
    for (const revision of [1, 2]) {
      const shown = await ask(site.port, `/picture/${id}-${revision}/96.jpg`)
      expect(await colourAt(shown.body, 0.98, 0.98)).toBe('red')
    }
    const original = await ask(site.port, `/api/v1/desk/media/${id}/original`, { headers: { cookie: hamad } })
    expect(original.body).toEqual(file)
    expect(original.headers['content-disposition']).toBe(`attachment; filename="${id}.png"`)
  })
})

test('a picture is deleted when nothing uses it', async () => {
  const { id } = await upload(salma)
  const by = operator('رجاء')
  await addPerson(site.context, by, { id: 'salma', name: 'سلمى', portrait: id })
  expect(await askDesk(site, `DELETE /media/${id}`, { cookie: rajaa })).toMatchObject({
    status: 409,
    value: { error: { details: { reason: 'used', uses: [{ kind: 'person', id: 'salma' }] } } },
  })
  await addPerson(site.context, by, { id: 'salma', name: 'سلمى', portrait: null })
  expect((await askDesk(site, `DELETE /media/${id}`, { cookie: hamad })).status).toBe(403)
  expect((await askDesk(site, `DELETE /media/${id}`, { cookie: salma })).status).toBe(200)
  expect((await askDesk(site, `GET /media/${id}`, { cookie: salma })).status).toBe(404)
  expect((await ask(site.port, `/picture/${id}-1/96.jpg`)).status).toBe(404)
})
