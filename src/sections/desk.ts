import * as z from 'zod'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { addSection } from './add.ts'
import { standing } from './family.ts'
import { orderSections } from './order.ts'
import { sectionPolicy, topicPolicy } from './policy.ts'
import { allSections, listSections } from './read.ts'
import { removeSection } from './remove.ts'
import { maximumSections, sectionInput, topicName } from './shape.ts'
import { countOfSections } from './store.ts'
import { findTopics, mergeTopics, renameTopic } from './topics.ts'

const sectionId = z.string().max(40)
const slug = z.string().min(1).max(200)
const section = z.strictObject({ ...sectionInput.shape, movedTo: z.string().nullable() })
const sectionRow = section.extend({
  /** Stories that readers see in it, and all of the newsroom's that name it. */
  published: z.number(),
  stories: z.number(),
})
const topic = z.strictObject({ slug: z.string(), name: z.string() })
const topicRow = topic.extend({
  stories: z.number(),
  /** Names that were merged into it. */
  also: z.array(z.string()),
})

const sectionExample = {
  id: 'economy',
  name: 'اقتصاد',
  nameEnglish: 'Economy',
  description: '',
  position: 1,
  parent: null,
  movedTo: null,
}
const topicExample = { slug: 'ميناء-الرمل', name: 'ميناء الرمل' }

const list = operation({
  key: 'GET /sections',
  summary: 'All open sections in the order of the navigation, and which closed ones lead to them',
  access: 'newsroom:read',
  input: z.strictObject({}),
  answer: z.strictObject({
    items: z.array(sectionRow),
    moved: z.array(z.strictObject({ id: z.string(), to: z.string() })),
    may: z.array(z.string()),
  }),
  example: { items: [{ ...sectionExample, published: 812, stories: 840 }], moved: [], may: ['change', 'remove'] },
  refusals: [],
  async run(context, by) {
    const all = await allSections(context)
    const counts = await countOfSections(context)
    // What moved is counted where it stands now.
    const count = (id: string, key: 'published' | 'stories') =>
      all.reduce((sum, one) => sum + (standing(all, one.id)?.id === id ? (counts.get(one.id)?.[key] ?? 0) : 0), 0)
    return {
      items: (await listSections(context)).map((one) => ({
        ...one,
        published: count(one.id, 'published'),
        stories: count(one.id, 'stories'),
      })),
      moved: all.flatMap(({ id, movedTo }) => (movedTo === null ? [] : [{ id, to: movedTo }])),
      may: allowedActs(sectionPolicy, by, null),
    }
  },
})

const add = operation({
  key: 'POST /sections',
  summary: 'Add a section',
  access: 'newsroom:write',
  input: sectionInput,
  answer: section,
  example: sectionExample,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict', 'too-large'],
  idempotent: true,
  run: (context, by, input) => addSection(context, by, input, { fresh: true }),
})

const change = operation({
  key: 'PATCH /sections/{id}',
  summary: 'Change the names, the description or the parent of a section',
  access: 'newsroom:write',
  // Written out: a default would change what was left out.
  input: z.strictObject({
    id: sectionId,
    name: sectionInput.shape.name.optional(),
    nameEnglish: sectionInput.shape.nameEnglish.unwrap().optional(),
    description: sectionInput.shape.description.unwrap().optional(),
    parent: sectionInput.shape.parent.unwrap().optional(),
  }),
  answer: section,
  example: sectionExample,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
  run: (context, by, input) => addSection(context, by, input, { known: true }),
})

const order = operation({
  key: 'PUT /sections/order',
  summary: 'Put all sections into an order, each under its parent',
  access: 'newsroom:write',
  input: z.strictObject({
    tree: z.array(z.strictObject({ id: sectionId, parent: sectionId.nullable() })).max(maximumSections),
  }),
  answer: z.strictObject({ items: z.array(section) }),
  example: { items: [sectionExample] },
  refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
  run: async (context, by, { tree }) => ({ items: await orderSections(context, by, tree) }),
})

const remove = operation({
  key: 'DELETE /sections/{id}',
  summary: 'Remove a section; its stories, if it has any, stand under another one from then on',
  access: 'newsroom:write',
  input: z.strictObject({ id: sectionId, moveTo: sectionId.optional() }),
  answer: z.strictObject({ removed: z.literal(true) }),
  example: { removed: true },
  refusals: ['forbidden', 'missing', 'conflict', 'unmet'],
  async run(context, by, { id, moveTo }) {
    await removeSection(context, by, id, moveTo ?? null)
    return { removed: true as const }
  },
})

const topics = operation({
  key: 'GET /topics',
  summary: 'Topics in the order of their names, or the best for what is being typed',
  access: 'newsroom:read',
  input: z.strictObject({
    q: z.string().trim().max(60).optional(),
    cursor: slug.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ items: z.array(topicRow), next: z.string().nullable(), may: z.array(z.string()) }),
  example: { items: [{ ...topicExample, stories: 42, also: [] }], next: null, may: ['rename', 'merge'] },
  refusals: ['invalid'],
  run: async (context, by, { q, cursor, limit }) => ({
    ...(await findTopics(context, { query: q, after: cursor, limit })),
    may: allowedActs(topicPolicy, by, null),
  }),
})

const rename = operation({
  key: 'PATCH /topics/{slug}',
  summary: 'Give a topic another name; its old address leads to the new one',
  access: 'newsroom:write',
  input: z.strictObject({ slug, name: topicName }),
  answer: topic,
  example: topicExample,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
  run: (context, by, input) => renameTopic(context, by, input.slug, input.name),
})

const merge = operation({
  key: 'POST /topics/{slug}/merge',
  summary: 'Let the stories of this topic stand under another one, for good',
  access: 'newsroom:write',
  input: z.strictObject({ slug, into: slug }),
  answer: topic,
  example: topicExample,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
  run: (context, by, input) => mergeTopics(context, by, input.slug, input.into),
})

export const sectionOperations = [list, add, change, order, remove, topics, rename, merge] as const
