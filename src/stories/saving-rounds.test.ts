import { expect, test } from 'vitest'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { createStory } from './create.ts'
import { bread, newsroom, people } from './fixtures.ts'
import { publishStory } from './publish.ts'
import { putOutStory } from './put-out.ts'
import { listRevisions, readRevision } from './revisions.ts'
import { saveStory } from './save.ts'
import type { StoryContent } from './shape.ts'
import { selectStory } from './store.ts'
import { bodyText } from './text.ts'

// Two people, and a tab of one of them that is offline for a while, write in one story at the same time, in orders drawn
// by a seeded generator. Every edit that a save acknowledged must be in the text that stands, in a saved version, or in
// what somebody was shown when they were told that their base had moved.

const rounds = 500
const atOnce = 10

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A tab as the studio is one: it has a base, writes onto it, and saves; told that the base moved, its author merges. */
class Tab {
  readonly by: Actor
  readonly name: string
  base: { revision: number; content: StoryContent }
  /** Written here, and not yet acknowledged. */
  unsaved: string[] = []
  acknowledged: string[] = []
  conflicts = 0
  dropping: string | null = null
  dropped: string[] = []

  constructor(by: Actor, name: string, base: Tab['base']) {
    this.by = by
    this.name = name
    this.base = base
  }

  write(edit: string): void {
    this.unsaved.push(edit)
  }

  /** Takes out, on purpose and seen, the last edit of somebody else that stands in the base. */
  drop(): void {
    const { content } = this.base
    const last = bodyText(content.body.slice(-1))
    if (last.startsWith('تعديل') && !last.endsWith(this.by.name)) this.dropping = last
  }

  text(): StoryContent {
    const paragraphs = this.unsaved.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }))
    const standing = this.base.content.body.filter((block) => bodyText([block]) !== this.dropping)
    return { ...this.base.content, body: [...standing, ...paragraphs] }
  }

  async save(context: Context, id: string): Promise<void> {
    const content = this.text()
    const sent = [...this.unsaved]
    try {
      const saved = await saveStory(context, this.by, id, { revision: this.base.revision, content, tab: this.name })
      this.base = { revision: saved.revision, content: saved.content }
      this.acknowledged.push(...sent)
      if (this.dropping) this.dropped.push(this.dropping)
      this.dropping = null
      this.unsaved = this.unsaved.slice(sent.length)
    } catch (error) {
      if (!(error instanceof Refused) || error.kind !== 'conflict') throw error
      const stands = error.details as { reason: string; revision: number; content: StoryContent }
      expect(stands.reason).toBe('moved')
      this.conflicts += 1
      // Both texts are shown; the author goes on from what stands, with their own edits after it.
      this.base = { revision: stands.revision, content: stands.content }
      this.dropping = null
    }
  }
}

async function round(context: Context, seed: number): Promise<{ conflicts: number; dropped: number }> {
  const next = drawn(seed)
  const { id } = await createStory(context, people.nadim, bread())
  const start = (await selectStory(context, id))!
  const open = () => ({ revision: start.revision, content: start.content })
  const tabs = [
    new Tab(people.nadim, 'tab-one-000001', open()),
    new Tab(people.hala, 'tab-two-000001', open()),
    new Tab(people.nadim, 'tab-off-000001', open()),
  ]
  const offline = tabs[2]!
  const steps = 3 + Math.floor(next() * 4)
  const back = Math.floor(next() * steps)
  for (let step = 0; step < steps; step += 1) {
    const writing = tabs.filter(() => next() < 0.7)
    for (const tab of writing) {
      if (next() < 0.3) tab.drop()
      tab.write(`تعديل ${seed} ${tabs.indexOf(tab)} ${step} من ${tab.by.name}`)
    }
    // The offline tab saves only once it is back. The others save at the same moment, or one after the other.
    const saving = writing.filter((tab) => tab !== offline || step >= back)
    if (next() < 0.5) await Promise.all(saving.map((tab) => tab.save(context, id)))
    else for (const tab of saving) await tab.save(context, id)
    if (next() < 0.1) await putOutStory(context, people.hala, id, {})
  }
  for (const tab of tabs) while (tab.unsaved.length > 0) await tab.save(context, id)
  if (next() < 0.2) await publishStory(context, people.hala, id)

  const standing = bodyText((await selectStory(context, id))!.content.body)
  const edits = tabs.flatMap((tab) => tab.acknowledged)
  const dropped = new Set(tabs.flatMap((tab) => tab.dropped))
  const saved: string[] = []
  for (const { revision } of (await listRevisions(context, people.hala, id, { limit: 100 })).items)
    saved.push(bodyText((await readRevision(context, people.hala, id, revision)).content.body))
  // The last saved version is the text that stands.
  expect(saved[0]).toBe(standing)
  for (const edit of edits) {
    const lines = standing.split('\n').filter((line) => line === edit)
    // What somebody took out was seen by them, and can be found; everything else stands, once.
    if (dropped.has(edit)) expect(saved.some((text) => text.includes(edit))).toBe(true)
    else expect(lines).toEqual([edit])
  }
  return { conflicts: tabs.reduce((sum, tab) => sum + tab.conflicts, 0), dropped: dropped.size }
}

test(`${rounds} rounds of two people and one offline tab saving over each other: no edit is lost`, async () => {
  const { context } = await newsroom()
  const sum = { conflicts: 0, dropped: 0 }
  // Some at once, as a newsroom writes in more than one story.
  for (let seed = 1; seed <= rounds; seed += atOnce) {
    const seeds = Array.from({ length: atOnce }, (_, index) => seed + index)
    for (const done of await Promise.all(seeds.map((each) => round(context, each)))) {
      sum.conflicts += done.conflicts
      sum.dropped += done.dropped
    }
  }
  // The rounds would prove nothing if nobody had been in anybody's way.
  expect(sum.conflicts).toBeGreaterThan(rounds)
  expect(sum.dropped).toBeGreaterThan(rounds / 20)
})
