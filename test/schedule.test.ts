import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { script } from './process.ts'
import { operator } from '../src/base/actor.ts'
import { closeContext, openContext, type Context } from '../src/base/context.ts'
import { Refused } from '../src/base/refused.ts'
import { readSettings } from '../src/base/settings.ts'
import { testEnvironment } from '../src/base/testing.ts'
import { correctStory } from '../src/stories/correct.ts'
import { createStory } from '../src/stories/create.ts'
import { listStories } from '../src/stories/read.ts'
import { scheduleStory, unscheduleStory } from '../src/stories/schedule.ts'
import { readWholeStory } from '../src/stories/show.ts'
import { withdrawStory } from '../src/stories/withdraw.ts'

const by = operator('نديم')
/** Scheduled stories: so many that were missed while no server ran, and so many that fall due while two run. */
const missed = 120
const ahead = 80
/** The last of them falls due after so many milliseconds. */
const span = 5000

async function working(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, script(join(import.meta.dirname, 'releasing-process.ts')), {
    env: { PATH: process.env['PATH']!, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout!, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

async function scheduled(context: Context, count: number, at: (index: number) => number): Promise<string[]> {
  const ids: string[] = []
  for (let index = 0; index < count; index += 1) {
    const { id } = await createStory(context, by, {
      headline: `خبر مجدول ${index}`,
      topics: ['الجدول'],
      body: [{ type: 'paragraph', runs: [{ text: 'يصل الخبر في موعده مرة واحدة.' }] }],
    })
    await scheduleStory(context, by, id, { at: new Date(at(index)).toISOString() })
    ids.push(id)
  }
  return ids
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('200 scheduled stories go out exactly once, with two processes, kill -9, and editors in the same second', async () => {
  const env = await testEnvironment({ ISNAD_LOG: 'silent' })
  // The clock of who schedules is an hour behind, so that what they schedule is missed already.
  const before = await openContext(readSettings(env), { now: () => new Date(Date.now() - 3_600_000) })
  const began = Date.now()
  const late = await scheduled(before, missed, (index) => Date.now() - 1_800_000 + index)
  await closeContext(before)
  const context = await openContext(readSettings(env))
  const children: ChildProcess[] = []
  try {
    // As late as it takes to schedule them here, which was just seen.
    const from = Date.now() + 1500 + (Date.now() - began)
    const coming = await scheduled(context, ahead, (index) => from + (index * span) / ahead)
    const decided = new Map<string, string>()

    /** What an editor does at the very moment a story falls due; refused when it came too late, or too early. */
    const editors = coming.map(async (id, index) => {
      const act = ['unschedule', 'later', 'correct', 'withdraw', 'nothing'][index % 5]!
      await pause(Math.max(from + (index * span) / ahead - Date.now(), 0))
      for (;;)
        try {
          if (act === 'unschedule') await unscheduleStory(context, by, id)
          else if (act === 'later')
            await scheduleStory(context, by, id, { at: new Date(Date.now() + 1000).toISOString() })
          else if (act === 'correct') await correctStory(context, by, id, { kind: 'correction', text: 'صُحح الموعد.' })
          else if (act === 'withdraw') await withdrawStory(context, by, id, 'تجربة')
          decided.set(id, act)
          return
        } catch (error) {
          // It is out, so there is nothing to take off the clock; it is not out yet, so there is nothing to correct.
          if (!(error instanceof Refused)) throw error
          if (act === 'unschedule' || act === 'later') return void decided.set(id, 'too late')
          await pause(50)
        }
    })

    children.push(...(await Promise.all([working(env), working(env)])))
    let kills = 0
    const everything = new Set([...late, ...coming])
    const open = async () => {
      const rows = await context.db
        .selectFrom('stories')
        .select('id')
        .where('state', '=', 'scheduled')
        .where('id', 'in', [...everything])
        .execute()
      return rows.length
    }
    const end = from + span
    while ((await open()) > 0 || Date.now() < end || kills < 4) {
      await pause(100 + ((kills * 197) % 600))
      const victim = children.splice(kills % 2, 1)[0]!
      await killed(victim)
      kills += 1
      children.push(await working(env))
    }
    await Promise.all(editors)
    // What was scheduled anew in the last moment.
    while ((await open()) > 0) await pause(50)

    const listed = (await listStories(context, { topic: 'الجدول', limit: 1000 })).items.map(({ id }) => id)
    expect(new Set(listed).size).toBe(listed.length)
    const audited = await context.db.selectFrom('audit_log').selectAll().where('act', '=', 'story.publish').execute()
    for (const id of everything) {
      const { state, versions, history } = await readWholeStory(context, id)
      const act = decided.get(id)
      const count = (name: string) => history.filter((entry) => entry.act === name).length
      const went = act === 'unschedule' ? 0 : 1
      expect([id, act, count('publish')]).toEqual([id, act, went])
      expect(audited.filter((line) => line.subject_id === id).map((line) => line.door)).toEqual(
        went === 0 ? [] : ['schedule'],
      )
      expect(versions.map((version) => version.act)).toEqual(
        went === 0 ? [] : act === 'correct' ? ['publish', 'correct'] : ['publish'],
      )
      expect(state).toBe(went === 0 ? 'approved' : act === 'withdraw' ? 'withdrawn' : 'published')
      expect(listed.includes(id)).toBe(state === 'published')
    }
    // Nobody was there alone: some editors were first, and some came too late.
    expect(kills).toBeGreaterThanOrEqual(4)
    expect([...decided.values()].filter((act) => act === 'correct').length).toBe(ahead / 5)
  } finally {
    await Promise.all(children.map(killed))
    await closeContext(context)
  }
})
