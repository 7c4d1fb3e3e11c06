import * as z from 'zod'
import { operation } from '../desk/operation.ts'
import { instant, revision, savedView, storyFilter, storyId, tab } from './desk-shape.ts'
import { readDifference, sideForm } from './difference/read-difference.ts'
import { exampleContent } from './examples.ts'
import { makePreview } from './preview.ts'
import { listRevisions, listVersions, readRevision, restoreRevision } from './revisions.ts'
import { storyContent } from './shape.ts'
import { listViews, removeView, saveView } from './views.ts'

const savedRevision = z.strictObject({
  revision,
  at: instant,
  by: z.string(),
  act: z.string().describe('what saved it: create, save, change, restore, import, or a move'),
  words: z.int(),
  kept: z.boolean().describe('saved on purpose or with a move; the others are saves that followed each other'),
})
const exampleRevision = {
  revision: 7,
  at: '2026-03-01T06:07:00.000Z',
  by: 'سلمى',
  act: 'save',
  words: 412,
  kept: false,
}
const side = z.string().regex(sideForm, 'working, published, revision:N or version:N')
const part = z.strictObject({ text: z.string(), change: z.enum(['same', 'removed', 'added']) })
const place = z.int().nullable()
const blockTypes = ['paragraph', 'heading', 'list', 'quotation', 'pull-quote', 'figure', 'table', 'divider'] as const
const exampleView = {
  id: '4m2v8t0acd',
  name: 'اقتصاد قيد المراجعة',
  filter: { state: 'in-review', section: 'economy' },
} as const

/** Saved and published versions, what changed between them, preview, and views of the list. */
export const versionDesk = [
  operation({
    key: 'GET /stories/{id}/revisions',
    summary: 'The saved versions of a working text, the newest first',
    access: 'stories:read',
    input: z.strictObject({
      id: storyId,
      cursor: z.string().max(400).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: z.strictObject({ items: z.array(savedRevision), next: z.string().nullable() }),
    example: { items: [exampleRevision], next: null },
    refusals: ['missing', 'forbidden', 'invalid'],
    run: (context, by, { id, ...page }) => listRevisions(context, by, id, page),
  }),
  operation({
    key: 'GET /stories/{id}/revisions/{revision}',
    summary: 'One saved version with its text',
    access: 'stories:read',
    input: z.strictObject({ id: storyId, revision: z.coerce.number().int().min(1) }),
    answer: savedRevision.extend({ content: storyContent }),
    example: { ...exampleRevision, content: exampleContent },
    refusals: ['missing', 'forbidden'],
    run: (context, by, { id, revision }) => readRevision(context, by, id, revision),
  }),
  operation({
    key: 'GET /stories/{id}/versions',
    summary: 'What was published of a story, the newest first',
    access: 'stories:read',
    input: z.strictObject({ id: storyId }),
    answer: z.strictObject({
      items: z.array(
        z.strictObject({
          version: z.int(),
          act: z.enum(['publish', 'update', 'correct', 'retract', 'withdraw']),
          at: instant,
          by: z.string(),
          why: z.string(),
          sha256: z.string(),
        }),
      ),
    }),
    example: {
      items: [
        {
          version: 1,
          act: 'publish',
          at: '2026-03-01T06:07:00.000Z',
          by: 'نديم',
          why: '',
          sha256: '6d5a0f2f0e5b2d0e8f0c9f3f5b2f7b0f1a9d3c4e5f60718293a4b5c6d7e8f901',
        },
      ],
    },
    refusals: ['missing', 'forbidden'],
    run: async (context, by, { id }) => ({ items: await listVersions(context, by, id) }),
  }),
  operation({
    key: 'GET /stories/{id}/difference',
    summary: 'What changed from one text of a story to another, word by word',
    access: 'stories:read',
    input: z.strictObject({ id: storyId, from: side, to: side.default('working') }),
    answer: z.strictObject({
      added: z.int().describe('words'),
      removed: z.int().describe('words'),
      fields: z.array(
        z.strictObject({ field: z.string(), kind: z.enum(['added', 'removed', 'changed']), parts: z.array(part) }),
      ),
      blocks: z.array(
        z.strictObject({
          kind: z.enum(['same', 'added', 'removed', 'changed', 'moved']),
          type: z.enum(blockTypes),
          before: place.describe('its place in the older text, from 0'),
          after: place.describe('its place in the newer text, from 0'),
          parts: z.array(part),
          form: z.boolean().describe('something changed that is not a word: bold, a link, the picture'),
        }),
      ),
    }),
    example: {
      added: 2,
      removed: 1,
      fields: [],
      blocks: [
        {
          kind: 'changed',
          type: 'paragraph',
          before: 0,
          after: 0,
          parts: [
            { text: 'في المدينة ', change: 'same' },
            { text: 'ثلاثون', change: 'removed' },
            { text: 'ثلاثة عشر', change: 'added' },
            { text: ' فرنًا.', change: 'same' },
          ],
          form: false,
        },
      ],
    },
    refusals: ['missing', 'forbidden', 'invalid'],
    run: (context, by, { id, ...sides }) => readDifference(context, by, id, sides),
  }),
  operation({
    key: 'POST /stories/{id}/restore',
    summary: 'Makes an earlier saved version the working text again, as a new revision',
    access: 'stories:write',
    input: z.strictObject({ id: storyId, revision, from: revision, tab: tab.optional() }),
    answer: z.strictObject({ revision, changedAt: instant }),
    example: { revision: 9, changedAt: '2026-03-01T06:07:00.000Z' },
    refusals: ['missing', 'forbidden', 'conflict', 'invalid', 'too-large'],
    async run(context, by, { id, ...restore }) {
      const { revision, changedAt } = await restoreRevision(context, by, id, restore)
      return { revision, changedAt }
    },
  }),
  operation({
    key: 'POST /stories/{id}/preview',
    summary: 'A link to the page that readers would get, for a day',
    access: 'stories:read',
    input: z.strictObject({ id: storyId }),
    answer: z.strictObject({ url: z.url(), expiresAt: instant }),
    example: {
      url: 'https://news.example/preview/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6',
      expiresAt: '2026-03-02T06:07:00.000Z',
    },
    refusals: ['missing', 'forbidden'],
    run: (context, by, { id }) => makePreview(context, by, id),
  }),
  operation({
    key: 'GET /views',
    summary: 'The views of the list of stories that one keeps',
    access: 'session',
    input: z.strictObject({}),
    answer: z.strictObject({ items: z.array(savedView) }),
    example: { items: [exampleView] },
    refusals: [],
    run: async (context, by) => ({ items: await listViews(context, by) }),
  }),
  operation({
    key: 'POST /views',
    summary: 'Keeps a view',
    access: 'session',
    idempotent: true,
    input: z.strictObject({ name: z.string().trim().min(1).max(60), filter: storyFilter }),
    answer: savedView,
    example: exampleView,
    refusals: ['conflict'],
    run: saveView,
  }),
  operation({
    key: 'DELETE /views/{id}',
    summary: 'Forgets a view',
    access: 'session',
    input: z.strictObject({ id: storyId }),
    answer: z.strictObject({}),
    example: {},
    refusals: ['missing'],
    async run(context, by, { id }) {
      await removeView(context, by, id)
      return {}
    },
  }),
] as const
