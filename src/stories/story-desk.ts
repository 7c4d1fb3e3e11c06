import * as z from 'zod'
import { operation } from '../desk/operation.ts'
import { createStory } from './create.ts'
import { deskStory, instant, revision, storyFilter, storyId, storyLock, storyRow, tab } from './desk-shape.ts'
import { exampleRow, exampleStory } from './examples.ts'
import { listDesk } from './list-desk.ts'
import { lockStory, unlockStory } from './lock.ts'
import { bePresent, listPresent } from './presence.ts'
import { readDeskStory } from './read-desk.ts'
import { saveStory } from './save.ts'
import { storyContent } from './shape.ts'

const people = z.strictObject({
  people: z.array(z.strictObject({ account: z.string(), name: z.string(), story: storyId.nullable() })),
})
const examplePeople = { people: [{ account: '7kq2m0x9ab', name: 'سلمى الراوي', story: exampleRow.id }] }
const exampleLock = {
  account: '7kq2m0x9ab',
  name: 'سلمى الراوي',
  tab: 'f3a9c0d17b2e4856',
  at: '2026-03-01T06:07:00.000Z',
  expiresAt: '2026-03-01T06:08:00.000Z',
}

/** Stories: list, make, open, save; who is in which. */
export const storyDesk = [
  operation({
    key: 'GET /stories',
    summary: 'Stories of the newsroom, the last changed first',
    access: 'stories:read',
    input: storyFilter.extend({
      cursor: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.strictObject({ items: z.array(storyRow), next: z.string().nullable() }),
    example: { items: [exampleRow], next: null },
    refusals: ['invalid'],
    run: listDesk,
  }),
  operation({
    key: 'POST /stories',
    summary: 'Makes a draft',
    access: 'stories:write',
    idempotent: true,
    input: z.strictObject({ content: storyContent }),
    answer: z.strictObject({ id: storyId, revision }),
    example: { id: exampleRow.id, revision: 1 },
    refusals: ['forbidden', 'missing', 'invalid', 'too-large'],
    async run(context, by, { content }) {
      const { id, revision } = await createStory(context, by, content)
      return { id, revision }
    },
  }),
  operation({
    key: 'GET /stories/{id}',
    summary: 'One story: its working text, what readers see, who is in it, and what may be done with it',
    access: 'stories:read',
    input: z.strictObject({ id: storyId }),
    answer: deskStory,
    example: exampleStory,
    refusals: ['missing'],
    run: (context, by, { id }) => readDeskStory(context, by, id),
  }),
  operation({
    key: 'PUT /stories/{id}',
    summary: 'Saves the working text over the revision it was made from',
    access: 'stories:write',
    input: z.strictObject({
      id: storyId,
      revision,
      content: storyContent,
      tab,
      keep: z.boolean().default(false).describe('makes a saved version of its own'),
    }),
    answer: z.strictObject({ revision, changedAt: instant }),
    example: { revision: 8, changedAt: '2026-03-01T06:07:00.000Z' },
    refusals: ['missing', 'forbidden', 'conflict', 'invalid', 'too-large'],
    async run(context, by, { id, ...save }) {
      const { revision, changedAt } = await saveStory(context, by, id, save)
      return { revision, changedAt }
    },
  }),
  operation({
    key: 'POST /stories/{id}/lock',
    summary: 'Takes or renews the story’s lock for a tab; it ends after 60 seconds',
    access: 'stories:write',
    input: z.strictObject({ id: storyId, tab, takeOver: z.boolean().default(false) }),
    answer: z.strictObject({ lock: storyLock }),
    example: { lock: exampleLock },
    refusals: ['missing', 'forbidden', 'conflict'],
    run: async (context, by, { id, ...lock }) => ({ lock: await lockStory(context, by, id, lock) }),
  }),
  operation({
    key: 'DELETE /stories/{id}/lock',
    summary: 'Gives the lock back',
    access: 'stories:write',
    input: z.strictObject({ id: storyId, tab }),
    answer: z.strictObject({}),
    example: {},
    refusals: [],
    async run(context, by, { id, tab }) {
      await unlockStory(context, by, id, tab)
      return {}
    },
  }),
  operation({
    key: 'POST /presence',
    summary: 'Says that a tab is there, and in which story; it is gone after 60 seconds',
    access: 'session',
    input: z.strictObject({ tab, story: storyId.nullable() }),
    answer: people,
    example: examplePeople,
    refusals: ['missing', 'conflict'],
    run: async (context, by, input) => ({ people: await bePresent(context, by, input) }),
  }),
  operation({
    key: 'GET /presence',
    summary: 'Who has the studio open, and the story they are in',
    access: 'session',
    input: z.strictObject({}),
    answer: people,
    example: examplePeople,
    refusals: [],
    run: async (context, by) => ({ people: await listPresent(context, by) }),
  }),
] as const
