import * as z from 'zod'
import { allowedActs, mustBeAllowed } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { acceptCandidate, listCandidates, proposeName, refuseCandidate } from './candidates.ts'
import { importNames, namesAsCsv } from './csv.ts'
import { namePolicy } from './policy.ts'
import { listNames } from './read.ts'
import { removeName, saveName } from './save.ts'
import { nameInput, nameKinds, nameLimits, proposedName } from './shape.ts'

const id = z.string().max(20)
const revision = z.int().min(1)
const form = z.string().min(1).max(nameLimits.form)
const name = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(nameKinds),
  role: z.string(),
  variants: z.array(z.string()),
  never: z.array(z.string()),
  revision: z.number(),
  at: z.string(),
  by: z.string(),
})
const example: z.input<typeof name> = {
  id: 'q3k9d2m7xa',
  name: 'أنتوني بلينكن',
  kind: 'person',
  role: 'وزير الخارجية الأميركي السابق',
  variants: ['أنتوني بلينكين'],
  never: ['أنتوني بيلنكن'],
  revision: 1,
  at: '2026-11-20T09:00:00.000Z',
  by: 'هند الصباغ',
}
const candidate = z.strictObject({
  form: z.string(),
  kind: z.enum(nameKinds),
  role: z.string(),
  stories: z.number(),
  story: z.string().nullable(),
  passage: z.string(),
  proposedBy: z.string().nullable(),
  spellings: z.array(z.strictObject({ form: z.string(), stories: z.number() })),
  listed: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
})
/** The fields of a name, written out where all of them replace what is kept. */
const whole = {
  name: nameInput.shape.name,
  kind: z.enum(nameKinds),
  role: nameInput.shape.role.unwrap(),
  variants: nameInput.shape.variants.unwrap(),
  never: nameInput.shape.never.unwrap(),
}

const list = operation({
  key: 'GET /names',
  summary: 'The house list: names as the newsroom writes them, in their order',
  access: 'newsroom:read',
  input: z.strictObject({
    q: z.string().trim().max(nameLimits.form).optional(),
    kind: z.enum(nameKinds).optional().describe('Only names of this kind'),
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ items: z.array(name), next: z.string().nullable(), may: z.array(z.string()) }),
  example: { items: [example], next: null, may: ['change', 'decide', 'propose'] },
  refusals: ['invalid'],
  run: async (context, by, { q, ...rest }) => ({
    ...(await listNames(context, { query: q, ...rest })),
    may: allowedActs(namePolicy, by, null),
  }),
})

const add = operation({
  key: 'POST /names',
  summary: 'Add a name to the house list',
  access: 'newsroom:write',
  input: nameInput,
  answer: name,
  example,
  refusals: ['invalid', 'forbidden', 'conflict', 'too-large'],
  idempotent: true,
  run: (context, by, input) => saveName(context, by, input),
})

const change = operation({
  key: 'PUT /names/{id}',
  summary: 'Put a name of the house list anew, with all that is kept of it',
  access: 'newsroom:write',
  input: z.strictObject({ id, revision, ...whole }),
  answer: name,
  example,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
  run: (context, by, { id, revision, ...input }) => saveName(context, by, input, { id, revision }),
})

const remove = operation({
  key: 'DELETE /names/{id}',
  summary: 'Take a name off the house list',
  access: 'newsroom:write',
  input: z.strictObject({ id }),
  answer: z.strictObject({ removed: z.literal(true) }),
  example: { removed: true },
  refusals: ['forbidden', 'missing'],
  async run(context, by, input) {
    await removeName(context, by, input.id)
    return { removed: true as const }
  },
})

const asCsv = operation({
  key: 'GET /names/csv',
  summary: 'The house list as CSV for spreadsheets',
  access: 'newsroom:read',
  input: z.strictObject({}),
  answer: z.strictObject({ csv: z.string() }),
  example: { csv: '\uFEFFname,kind,role,variants,never\r\nأنتوني بلينكن,person,,أنتوني بلينكين,\r\n' },
  refusals: ['forbidden'],
  async run(context, by) {
    mustBeAllowed(namePolicy, 'propose', by, null)
    return { csv: await namesAsCsv(context) }
  },
})

const fromCsv = operation({
  key: 'POST /names/csv',
  summary: 'Take in names from CSV: all of its lines, or none where one is refused',
  access: 'newsroom:write',
  input: z.strictObject({ csv: z.string().min(1).max(nameLimits.csvLetters) }),
  answer: z.strictObject({
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    refused: z.array(z.strictObject({ line: z.number(), reason: z.strictObject({ ar: z.string(), en: z.string() }) })),
  }),
  example: { added: 2, changed: 0, unchanged: 1, refused: [] },
  refusals: ['invalid', 'forbidden', 'too-large'],
  run: (context, by, { csv }) => importNames(context, by, csv),
})

const candidates = operation({
  key: 'GET /names/candidates',
  summary: 'Names met with in published stories, or proposed, that wait for an editor; those of most stories first',
  access: 'newsroom:read',
  input: z.strictObject({
    q: z.string().trim().max(nameLimits.form).optional(),
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  answer: z.strictObject({ items: z.array(candidate), next: z.string().nullable() }),
  example: {
    items: [
      {
        form: 'أنتوني بلينكن',
        kind: 'person',
        role: '',
        stories: 12,
        story: 'q3k9d2m7xa',
        passage: '…وقال وزير الخارجية الأميركي أنتوني بلينكن إن…',
        proposedBy: null,
        spellings: [{ form: 'أنتوني بيلنكن', stories: 2 }],
        listed: null,
      },
    ],
    next: null,
  },
  refusals: ['invalid'],
  run: (context, _by, { q, ...rest }) => listCandidates(context, { query: q, ...rest }),
})

const propose = operation({
  key: 'POST /names/candidates',
  summary: 'Propose a name for the house list; an editor decides',
  access: 'newsroom:write',
  input: proposedName,
  answer: z.strictObject({ form: z.string() }),
  example: { form: 'أنتوني بلينكن' },
  refusals: ['invalid', 'forbidden', 'conflict'],
  run: proposeName,
})

const accept = operation({
  key: 'POST /names/candidates/accept',
  summary: 'Take a candidate into the house list, as the editor has written it: as a name, or into one that is there',
  access: 'newsroom:write',
  input: z.strictObject({ form, ...whole, into: z.strictObject({ id, revision }).optional() }),
  answer: name,
  example,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict', 'too-large'],
  run: (context, by, { form, into, ...input }) => acceptCandidate(context, by, form, input, into),
})

const refuse = operation({
  key: 'POST /names/candidates/refuse',
  summary: 'Refuse a candidate: it is not offered again',
  access: 'newsroom:write',
  input: z.strictObject({ form }),
  answer: z.strictObject({ refused: z.literal(true) }),
  example: { refused: true },
  refusals: ['forbidden', 'missing'],
  async run(context, by, input) {
    await refuseCandidate(context, by, input.form)
    return { refused: true as const }
  },
})

export const nameOperations = [list, add, change, remove, asCsv, fromCsv, candidates, propose, accept, refuse] as const
