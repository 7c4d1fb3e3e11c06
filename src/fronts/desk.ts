import * as z from 'zod'
import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { teasersByIds } from '../stories/read.ts'
import { storyKinds } from '../stories/shape.ts'
import { arrangeFront, undoFront } from './arrange.ts'
import { readBreaking, setBreaking } from './breaking.ts'
import { frontPolicy } from './policy.ts'
import { previewFront } from './preview.ts'
import { breakingInput, frontPlace, slots } from './shape.ts'
import { candidatesOf, listCandidates, showFront } from './show.ts'

const revision = z.int().min(0)
const candidate = z.strictObject({
  id: z.string(),
  headline: z.string(),
  kicker: z.string(),
  language: z.string(),
  section: z.string(),
  kind: z.enum(storyKinds),
  publishedAt: z.string(),
  picture: z.string().nullable(),
})
const setSlot = z.strictObject({ story: z.string(), until: z.string().nullable() })
const front = z.strictObject({
  place: z.string(),
  revision: z.number(),
  slots: z.array(setSlot.nullable()),
  at: z.string().nullable(),
  by: z.string().nullable(),
  /** Each place: what was put there by hand, and what stands there now, by hand or by itself. */
  places: z.array(z.strictObject({ slot: setSlot.nullable(), story: candidate.nullable() })),
  history: z.array(z.strictObject({ revision: z.number(), at: z.string(), by: z.string(), stories: z.number() })),
  undoable: z.boolean(),
  may: z.array(z.string()),
})
const breaking = z.strictObject({
  strip: z
    .strictObject({
      text: z.string(),
      story: candidate.nullable(),
      until: z.string(),
      at: z.string(),
      by: z.string(),
    })
    .nullable(),
  may: z.array(z.string()),
})

const story = {
  id: '4k2m9w7x1c',
  headline: 'الميناء يستقبل أول سفينة',
  kicker: '',
  language: 'ar',
  section: 'economy',
  kind: 'report' as const,
  publishedAt: '2026-11-20T09:00:00.000Z',
  picture: null,
}
const pin = { story: story.id, until: '2026-11-20T18:00:00.000Z' }
const frontExample: z.input<typeof front> = {
  place: 'home',
  revision: 7,
  slots: [pin],
  at: '2026-11-20T10:00:00.000Z',
  by: 'هند الصباغ',
  places: [{ slot: pin, story }],
  history: [{ revision: 7, at: '2026-11-20T10:00:00.000Z', by: 'هند الصباغ', stories: 1 }],
  undoable: true,
  may: ['arrange', 'breaking'],
}
const breakingExample: z.input<typeof breaking> = {
  strip: {
    text: 'إغلاق جسر المرفأ أمام الشاحنات',
    story,
    until: '2026-11-20T12:00:00.000Z',
    at: '2026-11-20T10:00:00.000Z',
    by: 'هند الصباغ',
  },
  may: ['arrange', 'breaking'],
}

async function shown(context: Context, by: Actor, place: string): Promise<z.input<typeof front>> {
  return { ...(await showFront(context, place)), may: allowedActs(frontPolicy, by, null) }
}

async function shownBreaking(context: Context, by: Actor): Promise<z.input<typeof breaking>> {
  const strip = await readBreaking(context)
  const may = allowedActs(frontPolicy, by, null)
  if (!strip) return { strip: null, may }
  const teasers = strip.story ? await teasersByIds(context, [strip.story]) : []
  return { strip: { ...strip, story: (await candidatesOf(context, teasers))[0] ?? null }, may }
}

export const frontOperations = [
  operation({
    key: 'GET /fronts/{place}',
    summary: 'What stands in each place of the front page (home) or of a section’s page (section:<id>)',
    access: 'newsroom:read',
    input: z.strictObject({ place: frontPlace }),
    answer: front,
    example: frontExample,
    refusals: ['invalid', 'missing'],
    run: (context, by, { place }) => shown(context, by, place),
  }),
  operation({
    key: 'PUT /fronts/{place}',
    summary: 'Put stories into the places of a front, all places at once; null leaves a place to the automatic choice',
    access: 'fronts:write',
    input: z.strictObject({ place: frontPlace, revision, slots }),
    answer: front,
    example: frontExample,
    refusals: ['invalid', 'forbidden', 'missing', 'conflict', 'unmet'],
    async run(context, by, { place, ...input }) {
      await arrangeFront(context, by, place, input)
      return shown(context, by, place)
    },
  }),
  operation({
    key: 'POST /fronts/{place}/undo',
    summary: 'Bring back the arrangement before the one that stands',
    access: 'fronts:write',
    input: z.strictObject({ place: frontPlace, revision }),
    answer: front,
    example: frontExample,
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    async run(context, by, input) {
      await undoFront(context, by, input.place, input.revision)
      return shown(context, by, input.place)
    },
  }),
  operation({
    key: 'POST /fronts/{place}/preview',
    summary: 'Make a page of an arrangement that is not saved, for an hour and whoever has its address',
    access: 'fronts:write',
    input: z.strictObject({ place: frontPlace, slots, breaking: breakingInput.nullable().optional() }),
    answer: z.strictObject({ url: z.string(), expiresAt: z.string() }),
    example: {
      url: '/preview/front/Jx3kq0vYt1cB8mZpL5wQdE7rAnUoHs2f',
      expiresAt: '2026-11-20T11:00:00.000Z',
    },
    refusals: ['invalid', 'forbidden', 'missing', 'unmet'],
    run: previewFront,
  }),
  operation({
    key: 'GET /fronts/{place}/candidates',
    summary: 'Public stories that may be put in front: the newest, or what a search finds',
    access: 'newsroom:read',
    input: z.strictObject({
      place: frontPlace,
      q: z.string().trim().max(200).optional(),
      cursor: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    answer: z.strictObject({ items: z.array(candidate), next: z.string().nullable() }),
    example: { items: [story], next: null },
    refusals: ['invalid'],
    run: (context, _by, { place, q, ...rest }) => listCandidates(context, place, { query: q, ...rest }),
  }),
  operation({
    key: 'GET /breaking',
    summary: 'The breaking-news strip that stands over every page, if there is one',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: breaking,
    example: breakingExample,
    refusals: [],
    run: shownBreaking,
  }),
  operation({
    key: 'PUT /breaking',
    summary: 'Set the breaking-news strip, until a moment within the next 24 hours',
    access: 'fronts:write',
    input: breakingInput,
    answer: breaking,
    example: breakingExample,
    refusals: ['invalid', 'forbidden', 'conflict', 'unmet'],
    async run(context, by, input) {
      await setBreaking(context, by, input)
      return shownBreaking(context, by)
    },
  }),
  operation({
    key: 'DELETE /breaking',
    summary: 'Take the breaking-news strip away',
    access: 'fronts:write',
    input: z.strictObject({}),
    answer: breaking,
    example: { strip: null, may: ['arrange', 'breaking'] },
    refusals: ['forbidden', 'conflict'],
    async run(context, by) {
      await setBreaking(context, by, null)
      return shownBreaking(context, by)
    },
  }),
] as const
