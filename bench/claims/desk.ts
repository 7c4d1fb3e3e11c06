import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operator, type Actor } from '../../src/base/actor.ts'
import { closeContext, openContext, type Context } from '../../src/base/context.ts'
import { readSettings } from '../../src/base/settings.ts'
import { createStory } from '../../src/stories/create.ts'
import type { StoryFilter } from '../../src/stories/desk-shape.ts'
import { listDesk } from '../../src/stories/list-desk.ts'
import { saveStory } from '../../src/stories/save.ts'
import { scheduleStory } from '../../src/stories/schedule.ts'
import type { StoryContent } from '../../src/stories/shape.ts'
import { submitStory } from '../../src/stories/submit.ts'
import type { Claim, Measured } from '../claim.ts'
import { median } from '../load.ts'
import { benchStory } from '../stories.ts'

const editor: Actor = { name: 'نديم', account: 'account-1', role: 'editor', door: 'studio', address: null }
const reporter: Actor = { ...editor, name: 'سلمى', account: 'account-2', role: 'reporter' }

/** Stories that are being written: as many as a newsroom has open at a time, whatever lies in its archive. */
const open = 300
const rounds = 15

/** The desk's list by every tab and filter, with 1,000 and with 100,000 stories. */
export const desk: Claim = {
  name: 'desk',
  async measure({ small, large, largeStories, say }) {
    say('the desk’s list')
    const times = new Map<string, number[]>()
    let saves = 0
    for (const site of [small, large]) {
      const data = await mkdtemp(join(tmpdir(), 'isnad-bench-desk-'))
      await cp(site, data, { recursive: true })
      const context = await openContext(readSettings({ ISNAD_DATA: data, ISNAD_LOG: 'error', ISNAD_SAMPLES: 'off' }))
      try {
        await newsroom(context)
        for (const [name, filter, by] of await questions(context))
          times.set(name, [
            ...(times.get(name) ?? []),
            await typical(() => listDesk(context, by, { ...filter, limit: 50 })),
          ])
        saves = await savingTime(context)
      } finally {
        await closeContext(context)
        await rm(data, { recursive: true, force: true })
      }
    }
    const rows = [...times].map(([name, [few = 0, many = 0]]) => ({ name, few, many, ratio: many / few }))
    for (const { name, few, many, ratio } of rows)
      say(`${name}: ${few.toFixed(2)} ms, ${many.toFixed(2)} ms = ${ratio.toFixed(2)} ×`)
    const worst = rows.reduce((a, b) => (a.ratio > b.ratio ? a : b))
    const measured: Measured[] = [
      {
        what: `desk list, slowest of ${rows.length} tabs and filters (${worst.name}), ${largeStories.toLocaleString('en')} stories`,
        floor: `${worst.few.toFixed(2)} ms at 1,000`,
        ours: `${worst.many.toFixed(2)} ms = ${worst.ratio.toFixed(2)} ×`,
        promise: '≤ 3 ×',
        kept: worst.ratio <= 3,
      },
      {
        what: 'a save of a story of 10,000 words, median',
        floor: '—',
        ours: `${saves.toFixed(1)} ms`,
        promise: '≤ 100 ms',
        kept: saves <= 100,
      },
    ]
    return measured
  },
}

/** Some stories of each state that is not published, some of them owned by who asks. */
async function newsroom(context: Context): Promise<void> {
  for (let number = 0; number < open; number += 1) {
    const { content } = benchStory(1_000_000 + number)
    const { id } = await createStory(context, number % 3 ? operator('bench') : reporter, content as StoryContent)
    if (number % 4 === 1) await submitStory(context, editor, id)
    if (number % 4 === 2)
      await scheduleStory(context, editor, id, {
        at: new Date(Date.now() + 86_400_000).toISOString(),
        exception: 'bench',
      })
  }
  // A reporter's own among the published ones, in the same share of both archives.
  await context.db.updateTable('stories').set({ owner: reporter.account }).where('id', 'like', '%7').execute()
}

async function questions(context: Context): Promise<[string, StoryFilter, Actor][]> {
  const { items } = await listDesk(context, editor, { state: 'published', limit: 1 })
  const [common = '', rare = ''] = items[0]!.headline.split(' ').sort((a, b) => a.length - b.length)
  return [
    ['all', {}, editor],
    ['drafts', { state: 'draft' }, editor],
    ['in review', { state: 'in-review' }, editor],
    ['scheduled', { state: 'scheduled' }, editor],
    ['published', { state: 'published' }, editor],
    ['withdrawn', { state: 'withdrawn' }, editor],
    ['mine', { owner: 'me' }, reporter],
    ['my drafts', { owner: 'me', state: 'draft' }, reporter],
    ['my published', { owner: 'me', state: 'published' }, reporter],
    ['all, as a reporter', {}, reporter],
    ['a section', { section: 'economy' }, editor],
    ['a section’s drafts', { section: 'economy', state: 'draft' }, editor],
    ['a section’s published', { section: 'economy', state: 'published' }, editor],
    ['a language', { language: 'ar' }, editor],
    ['a language that is rare', { language: 'en' }, editor],
    ['a section in a language', { section: 'economy', language: 'ar' }, editor],
    ['a common word', { q: common }, editor],
    ['a long word', { q: rare }, editor],
    ['the beginning of a word', { q: rare.slice(0, 3) }, editor],
    ['a word among drafts', { q: common, state: 'draft' }, editor],
  ]
}

async function typical(ask: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    await ask()
    taken.push(performance.now() - started)
  }
  return median(taken.slice(3))
}

async function savingTime(context: Context): Promise<number> {
  const paragraphs = (benchStory(2_000_000).content['body'] as StoryContent['body']).filter(
    (block) => block.type === 'paragraph',
  )
  const body = Array.from({ length: 250 }, (_, index) => paragraphs[index % paragraphs.length]!)
  const { id } = await createStory(context, editor, { headline: 'مادة طويلة', body })
  const taken: number[] = []
  for (let revision = 1; revision <= 12; revision += 1) {
    const content = { headline: `مادة طويلة ${revision}`, body }
    const started = performance.now()
    await saveStory(context, editor, id, { revision, content, tab: 'bench-00000000' })
    taken.push(performance.now() - started)
  }
  return median(taken)
}
