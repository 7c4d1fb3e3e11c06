import * as z from 'zod'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { operation } from '../desk/operation.ts'
import { approveStory } from './approve.ts'
import { correctStory } from './correct.ts'
import { revision, storyId, storyStanding } from './desk-shape.ts'
import { exampleStanding } from './examples.ts'
import { longestNote } from './move.ts'
import { storyUrl } from './publish.ts'
import { selectPublished } from './published-store.ts'
import { putOutStory } from './put-out.ts'
import { actsOf } from './read-desk.ts'
import { retractStory } from './retract.ts'
import { returnStory } from './return.ts'
import { mustExist } from './rules.ts'
import { embargoStory, scheduleStory, unscheduleStory } from './schedule.ts'
import { storyContent, storyStates } from './shape.ts'
import { selectStory } from './store.ts'
import { submitStory } from './submit.ts'
import { withdrawStory } from './withdraw.ts'
import { moveNames, moves } from './workflow.ts'

const exception = z
  .string()
  .trim()
  .max(1000)
  .nullable()
  .default(null)
  .describe('an editor’s reason to go ahead although a picture or source is incomplete')
const notice = z.string().min(1).max(2000).describe('what readers are told')
const note = z.string().max(longestNote)
const at = z.iso.datetime({ offset: true })
const input = z.strictObject({ id: storyId, revision })
const same = { answer: storyStanding, example: exampleStanding } as const
const refusals = ['missing', 'forbidden', 'conflict', 'invalid'] as const

/** Where a story stands now. */
async function standing(context: Context, by: Actor, id: string): Promise<z.input<typeof storyStanding>> {
  const story = mustExist(await selectStory(context, id), id)
  const shown = story.version === null ? null : await selectPublished(context, id)
  const { state, revision, version, changedAt, publishedAt, scheduledAt, embargoUntil } = story
  const url = shown && storyUrl(context, id, shown.slug)
  const may = actsOf(by, story)
  return { id, state, revision, version, changedAt, publishedAt, scheduledAt, embargoUntil, url, may }
}

/** The workflow: every move from state to state. */
export const moveDesk = [
  operation({
    key: 'GET /workflow',
    summary: 'The moves: from which states each is made, and where it leads; null: the state stays',
    access: 'stories:read',
    input: z.strictObject({}),
    answer: z.strictObject({
      states: z.array(z.enum(storyStates)),
      moves: z.array(
        z.strictObject({
          name: z.enum(moveNames),
          from: z.array(z.enum(storyStates)),
          to: z.enum(storyStates).nullable(),
        }),
      ),
    }),
    example: { states: [...storyStates], moves: [{ name: 'submit', from: ['draft'], to: 'in-review' }] },
    refusals: [],
    run: async () => ({
      states: [...storyStates],
      moves: moveNames.map((name) => ({ name, from: [...moves[name].from], to: moves[name].to })),
    }),
  }),
  operation({
    key: 'POST /stories/{id}/submit',
    summary: 'Sends a draft in for review',
    access: 'stories:write',
    input: input.extend({ note: note.optional() }),
    ...same,
    refusals,
    async run(context, by, { id, ...options }) {
      await submitStory(context, by, id, options)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/approve',
    summary: 'Lets a story pass',
    access: 'stories:publish',
    input,
    ...same,
    refusals,
    async run(context, by, { id, revision }) {
      await approveStory(context, by, id, revision)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/return',
    summary: 'Gives a story back to its writer, who learns what is to be done',
    access: 'stories:write',
    input: input.extend({ note: note.optional() }),
    ...same,
    refusals,
    async run(context, by, { id, ...options }) {
      await returnStory(context, by, id, options)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/schedule',
    summary: 'Has a story published at a time',
    access: 'stories:publish',
    input: input.extend({ at, exception }),
    ...same,
    refusals: [...refusals, 'unmet'],
    async run(context, by, { id, ...schedule }) {
      await scheduleStory(context, by, id, schedule)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/unschedule',
    summary: 'Takes a story off the clock; it stays approved',
    access: 'stories:publish',
    input,
    ...same,
    refusals,
    async run(context, by, { id, revision }) {
      await unscheduleStory(context, by, id, revision)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/embargo',
    summary: 'Sets until when nothing of a story may be public, or takes that away',
    access: 'stories:write',
    input: input.extend({ until: at.nullable() }),
    ...same,
    refusals,
    async run(context, by, { id, ...options }) {
      await embargoStory(context, by, id, options)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/publish',
    summary: 'Puts the working text in front of readers; under an embargo, as soon as that ends',
    access: 'stories:publish',
    idempotent: true,
    input: input.extend({ why: z.string().trim().max(1000).default(''), exception }),
    ...same,
    refusals: [...refusals, 'unmet'],
    async run(context, by, { id, ...options }) {
      await putOutStory(context, by, id, options)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/correct',
    summary: 'Publishes the working text, or the one that is given, with a notice to readers',
    access: 'stories:publish',
    idempotent: true,
    input: input.extend({
      kind: z.enum(['correction', 'clarification', 'update']),
      text: notice,
      content: storyContent.optional(),
      exception,
    }),
    ...same,
    refusals: [...refusals, 'unmet'],
    async run(context, by, { id, ...correction }) {
      await correctStory(context, by, id, correction)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/retract',
    summary: 'Takes a story back: its address stays, with a notice in place of the text',
    access: 'stories:publish',
    input: input.extend({ text: notice }),
    ...same,
    refusals,
    async run(context, by, { id, text, revision }) {
      await retractStory(context, by, id, text, revision)
      return standing(context, by, id)
    },
  }),
  operation({
    key: 'POST /stories/{id}/withdraw',
    summary: 'Takes a story away from readers altogether: its address answers 410',
    access: 'stories:publish',
    input: input.extend({ why: z.string().trim().max(1000) }),
    ...same,
    refusals,
    async run(context, by, { id, why, revision }) {
      await withdrawStory(context, by, id, why, revision)
      return standing(context, by, id)
    },
  }),
] as const
