import { operator } from '../base/actor.ts'
import { beforeAll, expect, test } from 'vitest'
import { changeSite } from '../base/change-site.ts'
import { openNewsroom, type Newsroom } from './feeds/fixtures.ts'
import { correctStory } from '../stories/correct.ts'
import { fileRoutes } from './files.ts'
import { deliverSharePicture } from './share-address.ts'

let newsroom: Newsroom
let id: string

beforeAll(async () => {
  newsroom = await openNewsroom()
  id = await newsroom.publish({ headline: 'الميناء يفتح أبوابه' })
})

const picture = (version: number) => deliverSharePicture(newsroom.context, `${id}-${version}.png`)

test('a link shared before a correction keeps a picture: the present one', async () => {
  const first = await picture(1)
  expect(first).not.toBeNull()
  expect(await picture(2)).toBeNull()
  const change = { headline: 'الميناء يفتح رصيفه الشرقي' }
  await correctStory(newsroom.context, operator('test'), id, { kind: 'correction', text: 'فُتح رصيف واحد.', change })
  const present = (await picture(2))!
  expect(present.equals(first!)).toBe(false)
  expect((await picture(1))!.equals(present)).toBe(true)
  expect(await picture(0)).toBeNull()
  expect(await picture(3)).toBeNull()
})

test("a new name of the site is drawn, and the old one's file is not mistaken for it", async () => {
  const { context } = newsroom
  const before = (await picture(1))!
  await changeSite(context, operator('سلمى'), { name: 'صدى المرسى' })
  await context.changes.catchUp()
  const after = (await picture(1))!
  expect(after.equals(before)).toBe(false)
  expect((await picture(1))!.equals(after)).toBe(true)
})

test('nobody else keeps a picture that may change for longer than a day', async () => {
  const response = await fileRoutes(newsroom.context).request(`/share/${id}-1.png`)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
})
