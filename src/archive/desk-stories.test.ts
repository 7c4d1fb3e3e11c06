import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actor } from '../base/testing.ts'
import type { Context } from '../base/context.ts'
import { createStory } from '../stories/create.ts'
import { listDesk } from '../stories/list-desk.ts'
import { publishStory } from '../stories/publish.ts'
import { readDeskStory } from '../stories/read-desk.ts'
import { releaseDue } from '../stories/release-due.ts'
import { listRevisions, readRevision } from '../stories/revisions.ts'
import { saveStory } from '../stories/save.ts'
import { embargoStory, scheduleStory } from '../stories/schedule.ts'
import { backup } from './backup.ts'
import { exported, importLines, newsroom, story, temporaryFolder } from './fixtures/newsroom.ts'
import { restore } from './restore.ts'

// What a story goes through in the newsroom goes with it when the newsroom moves.

const salma = actor('سلمى', 'reporter')
const nadim = actor('نديم', 'editor')
const tab = 'tab-0000000000001'

async function busyNewsroom() {
  const context = await newsroom()
  const make = async (headline: string) => (await createStory(context, salma, story({ headline, section: null }))).id
  const ids = { draft: await make('مسودة عن المرجان'), due: await make('خبر مجدول'), out: await make('خبر منشور') }
  await embargoStory(context, salma, ids.draft, { until: '2026-03-02T00:00:00Z' })
  await scheduleStory(context, nadim, ids.due, { at: '2026-03-01T12:00:00Z', exception: 'المصدر في الطريق' })
  await publishStory(context, nadim, ids.out)
  const content = story({ headline: 'خبر منشور وفيه تعديل عن القناديل', section: null })
  await saveStory(context, nadim, ids.out, { revision: 2, content, tab })
  return { context, ids }
}

async function mustBeTheSame(other: Context, { context, ids }: Awaited<ReturnType<typeof busyNewsroom>>) {
  for (const id of Object.values(ids))
    expect(await readDeskStory(other, nadim, id)).toEqual(await readDeskStory(context, nadim, id))
  const hits = async (q: string) => (await listDesk(other, nadim, { q, limit: 10 })).items.map(({ id }) => id)
  expect([await hits('المرجان'), await hits('القناديل')]).toEqual([[ids.draft], [ids.out]])
  expect((await listDesk(other, salma, { owner: 'me', limit: 10 })).items).toHaveLength(3)
}

test('as JSON lines: owners, schedules, embargoes and unpublished changes', async () => {
  const source = await busyNewsroom()
  const lines = await exported(source.context)
  const other = await newsroom()
  expect(await importLines(other, lines)).toMatchObject({ refused: 0 })
  expect(await exported(other)).toEqual(lines)
  await mustBeTheSame(other, source)
  // Its time is still to come by this clock, and then it goes out here as it would have there.
  const due = async () => (await readDeskStory(other, nadim, source.ids.due)).state
  expect([await releaseDue(other), await due()]).toEqual([0, 'scheduled'])
  for (let minutes = 0; minutes < 360; minutes += 1) other.now()
  expect([await releaseDue(other), await due()]).toEqual([1, 'published'])
})

test('as a backup: the saved versions too', async () => {
  const source = await busyNewsroom()
  const file = join(await temporaryFolder(), 'site.tar')
  await backup(source.context, file)
  const other = await newsroom()
  await restore(other, file)
  await mustBeTheSame(other, source)
  const revisions = await listRevisions(source.context, nadim, source.ids.out, { limit: 50 })
  expect(revisions.items.map(({ act }) => act)).toEqual(['save', 'publish', 'create'])
  expect(await listRevisions(other, nadim, source.ids.out, { limit: 50 })).toEqual(revisions)
  expect((await readRevision(other, nadim, source.ids.out, 1)).content.headline).toBe('خبر منشور')
})

test.each([
  ['a schedule without its state', { state: 'draft', scheduledAt: '2026-03-01T12:00:00Z' }],
  ['the state without a schedule', { state: 'scheduled' }],
  ['a text that is newer than the story', { revision: 2, contentRevision: 3 }],
])('%s is refused', async (_what, more) => {
  const context = await newsroom()
  const line = { type: 'story', content: story({ section: null }), ...more }
  expect(await importLines(context, [line])).toMatchObject({ refused: 1, stories: 0 })
})
