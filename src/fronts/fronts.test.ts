import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { operator } from '../base/actor.ts'
import { closeContext, openContext, type Context } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { actor, testContext } from '../base/testing.ts'
import { addSection } from '../sections/add.ts'
import { createStory } from '../stories/create.ts'
import { publishStory } from '../stories/publish.ts'
import { retractStory } from '../stories/retract.ts'
import { withdrawStory } from '../stories/withdraw.ts'
import { arrangeFront, undoFront } from './arrange.ts'
import { breakingNow, readBreaking, setBreaking } from './breaking.ts'
import { endWhatIsOver } from './end.ts'
import { previewFront, readFrontPreview } from './preview.ts'
import { pinnedStories } from './read.ts'
import { listCandidates, showFront } from './show.ts'
import type { Slots } from './shape.ts'

const hind = actor('هند', 'editor')
const salma = operator('سلمى')
let now = new Date('2026-11-20T09:00:00Z')
let context: Context
let ids: string[] = []

const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString()

async function publish(headline: string, section = 'local'): Promise<string> {
  now = new Date(now.getTime() + 60_000)
  const body = [{ type: 'paragraph' as const, runs: [{ text: 'نص' }] }]
  const story = await createStory(context, salma, { headline, body, section })
  await publishStory(context, salma, story.id, { exception: 'test' })
  return story.id
}

beforeAll(async () => {
  context = await testContext({ now: () => now, log: createLog('silent') })
  await addSection(context, salma, { id: 'local', name: 'محليات' })
  await addSection(context, salma, { id: 'sport', name: 'رياضة' })
})
beforeEach(async () => {
  ids = []
  for (const headline of ['أ', 'ب', 'ج', 'د']) ids.push(await publish(headline))
})

const pin = (story: string, until: string | null = null) => ({ story, until })
const stand = async (place = 'home') => (await pinnedStories(context, place)).map((teaser) => teaser?.id ?? null)
async function arrange(slots: Slots, place = 'home') {
  const { revision } = await showFront(context, place)
  return arrangeFront(context, hind, place, { revision, slots })
}

describe('an arrangement', () => {
  test('is saved whole, over the one it was made from', async () => {
    const first = await arrange([pin(ids[0]!), null, pin(ids[1]!)])
    expect(await stand()).toEqual([ids[0], null, ids[1]])
    const second = await arrangeFront(context, actor('رجاء', 'editor-in-chief'), 'home', {
      revision: first.revision,
      slots: [pin(ids[2]!)],
    })
    await expect(
      arrangeFront(context, hind, 'home', { revision: first.revision, slots: [pin(ids[3]!)] }),
    ).rejects.toMatchObject({
      kind: 'conflict',
      details: { reason: 'moved', revision: second.revision, by: 'رجاء', slots: [{ story: ids[2] }] },
    })
    expect(await stand()).toEqual([ids[2]])
    await expect(arrange([pin(ids[0]!), pin(ids[0]!)])).rejects.toMatchObject({ kind: 'invalid' })
    await expect(arrange([pin('0000000000')])).rejects.toMatchObject({ kind: 'unmet' })
    await expect(arrange([], 'section:none')).rejects.toMatchObject({ kind: 'missing' })
    const draft = await createStory(context, salma, { headline: 'مسودة' })
    await expect(arrange([pin(draft.id)])).rejects.toMatchObject({ kind: 'unmet' })
    for (const role of ['reporter', 'photo-editor', 'moderator'] as const)
      await expect(
        arrangeFront(context, actor('رامي', role), 'home', { revision: second.revision, slots: [] }),
      ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('is undone step by step, past an undo too, down to the automatic choice', async () => {
    const place = 'section:sport'
    await arrange([pin(ids[0]!)], place)
    await arrange([pin(ids[1]!)], place)
    await arrange([pin(ids[2]!)], place)
    const undo = async () => undoFront(context, hind, place, (await showFront(context, place)).revision)
    await undo()
    expect(await stand(place)).toEqual([ids[1]])
    await undo()
    expect(await stand(place)).toEqual([ids[0]])
    await undo()
    expect(await stand(place)).toEqual([])
    expect((await showFront(context, place)).undoable).toBe(false)
    await expect(undo()).rejects.toMatchObject({ kind: 'conflict' })
    expect((await showFront(context, place)).history.map(({ stories }) => stories)).toEqual([0, 1, 1, 1, 1, 1])
  })

  test('loses by itself what is withdrawn or retracted, and keeps the places of the others', async () => {
    await arrange([pin(ids[0]!), pin(ids[1]!), pin(ids[2]!)])
    await withdrawStory(context, salma, ids[0]!, 'test')
    await retractStory(context, salma, ids[1]!, 'سُحبت المادة')
    expect(await stand()).toEqual([null, null, ids[2]])
    const front = await showFront(context, 'home')
    expect(front.places.map(({ slot }) => slot?.story ?? null)).toEqual([null, null, ids[2], null, null])
    expect(front.places[0]!.story?.id).toBe(ids[3])
    // Who had them still on the screen may save: they simply go.
    const saved = await arrange([pin(ids[0]!), pin(ids[3]!), pin(ids[2]!)])
    expect(saved.slots).toEqual([null, pin(ids[3]!), pin(ids[2]!)])
  })
})

describe('what ends by itself', () => {
  test('a pin leaves at its moment, nobody’s revision moves, and the second process finds nothing to do', async () => {
    const { revision } = await arrange([pin(ids[0]!, after(5)), pin(ids[1]!)])
    expect(await endWhatIsOver(context)).toBe(0)
    now = new Date(after(5))
    expect(await stand()).toEqual([null, ids[1]])
    const other = await openContext(context.settings, { now: () => now, log: createLog('silent') })
    const told: string[] = []
    other.changes.listen((tags) => void told.push(...tags))
    const here = await endWhatIsOver(context)
    const there = await endWhatIsOver(other)
    expect(here + there).toBe(1)
    await other.changes.catchUp()
    await closeContext(other)
    expect(told).toEqual(expect.arrayContaining(['fronts', 'desk:fronts']))
    const front = await showFront(context, 'home')
    expect([front.revision, front.slots]).toEqual([revision, [null, pin(ids[1]!)]])
    await arrangeFront(context, hind, 'home', { revision, slots: [pin(ids[0]!, after(5)), pin(ids[1]!)] })
  })

  test('the strip ends within a day, needs words or a public story, and leaves with its story', async () => {
    await arrange([])
    const strip = { text: 'إغلاق الجسر', story: null, until: after(30) }
    await setBreaking(context, hind, strip)
    expect(await breakingNow(context)).toEqual({ text: 'إغلاق الجسر', story: null, until: strip.until })
    now = new Date(after(30))
    expect(await breakingNow(context)).toBeNull()
    expect(await endWhatIsOver(context)).toBe(1)
    expect(await readBreaking(context)).toBeNull()
    for (const [change, kind] of [
      [{ text: '', story: null }, 'invalid'],
      [{ until: after(0) }, 'invalid'],
      [{ until: after(24 * 60 + 1) }, 'invalid'],
      [{ story: '0000000000' }, 'unmet'],
    ] as const)
      await expect(setBreaking(context, hind, { ...strip, until: after(5), ...change })).rejects.toMatchObject({ kind })
    await setBreaking(context, hind, { text: '', story: ids[0]!, until: after(5) })
    expect((await breakingNow(context))?.text).toBe('أ')
    await withdrawStory(context, salma, ids[0]!, 'test')
    expect(await breakingNow(context)).toBeNull()
    await setBreaking(context, hind, null)
    await expect(setBreaking(context, actor('رامي', 'reporter'), null)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('a preview too: it shows what was not saved, to whoever has its address, for an hour', async () => {
    await arrange([])
    const breaking = { text: 'نص', story: null, until: after(10) }
    const { url } = await previewFront(context, hind, { place: 'home', slots: [pin(ids[1]!)], breaking })
    const token = url.split('/').at(-1)!
    expect(await readFrontPreview(context, token)).toEqual({ place: 'home', slots: [pin(ids[1]!)], breaking })
    expect(await stand()).toEqual([])
    expect(await readFrontPreview(context, 'x'.repeat(32))).toBeNull()
    const stored = await context.db.selectFrom('front_previews').select('token').execute()
    expect(JSON.stringify(stored)).not.toContain(token)
    now = new Date(after(60))
    expect(await readFrontPreview(context, token)).toBeNull()
    const rami = actor('رامي', 'reporter')
    await expect(previewFront(context, rami, { place: 'home', slots: [] })).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

test('candidates are the newest, of the section for a section, or what a search finds', async () => {
  const goal = await publish('هدف في الدقيقة الأخيرة', 'sport')
  expect((await listCandidates(context, 'home', { limit: 2 })).items.map(({ id }) => id)).toEqual([goal, ids[3]])
  expect((await listCandidates(context, 'section:sport', { limit: 9 })).items.map(({ id }) => id)).toEqual([goal])
  expect((await listCandidates(context, 'home', { query: 'الدقيقه', limit: 9 })).items.map(({ id }) => id)).toEqual([
    goal,
  ])
})

test('two editors at once lose nothing: each save stands or is refused', async () => {
  let stood = (await showFront(context, 'home')).revision
  for (let turn = 0; turn < 30; turn++) {
    const outcomes = await Promise.allSettled(
      [0, 1].map((which) => arrangeFront(context, hind, 'home', { revision: stood, slots: [pin(ids[which]!)] })),
    )
    const saved = outcomes.filter((outcome) => outcome.status === 'fulfilled')
    expect(saved).toHaveLength(1)
    stood = saved[0]!.value.revision
    expect(await stand()).toEqual([saved[0]!.value.slots[0]!.story])
  }
})
