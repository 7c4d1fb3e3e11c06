import * as z from 'zod'
import { allowedActs, mustBeAllowed } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { importRedirects, redirectsAsCsv } from './csv.ts'
import { redirectPolicy } from './policy.ts'
import { listRedirects } from './read.ts'
import { removeRedirect, saveRedirect } from './save.ts'
import { longestAddress, redirectInput } from './shape.ts'

const redirect = z.strictObject({ path: z.string(), target: z.string(), at: z.string(), by: z.string() })
const example = { path: '/old-page', target: '/section/economy', at: '2026-11-20T09:00:00.000Z', by: 'هند الصباغ' }
const path = z
  .string()
  .min(1)
  .max(longestAddress * 9)

const list = operation({
  key: 'GET /redirects',
  summary: 'Old addresses and where they lead, in the order of the addresses',
  access: 'newsroom:read',
  input: z.strictObject({
    q: z.string().trim().max(200).optional(),
    cursor: path.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ items: z.array(redirect), next: z.string().nullable(), may: z.array(z.string()) }),
  example: { items: [example], next: null, may: ['change'] },
  refusals: ['invalid'],
  run: async (context, by, { q, cursor, limit }) => ({
    ...(await listRedirects(context, { query: q, after: cursor, limit })),
    may: allowedActs(redirectPolicy, by, null),
  }),
})

const save = operation({
  key: 'PUT /redirects',
  summary: 'Let an address at which nothing answers lead to another one (301), or change where it leads',
  access: 'newsroom:write',
  input: redirectInput,
  answer: redirect,
  example,
  refusals: ['invalid', 'forbidden', 'conflict', 'too-large'],
  run: saveRedirect,
})

const remove = operation({
  key: 'DELETE /redirects',
  summary: 'Take a redirect away',
  access: 'newsroom:write',
  input: z.strictObject({ path }),
  answer: z.strictObject({ removed: z.literal(true) }),
  example: { removed: true },
  refusals: ['forbidden', 'missing'],
  async run(context, by, input) {
    await removeRedirect(context, by, input.path)
    return { removed: true as const }
  },
})

const asCsv = operation({
  key: 'GET /redirects/csv',
  summary: 'All redirects as CSV',
  access: 'newsroom:read',
  input: z.strictObject({}),
  answer: z.strictObject({ csv: z.string() }),
  example: { csv: 'from,to\r\n/old-page,/section/economy\r\n' },
  refusals: ['forbidden'],
  async run(context, by) {
    mustBeAllowed(redirectPolicy, 'change', by, null)
    return { csv: await redirectsAsCsv(context) }
  },
})

const fromCsv = operation({
  key: 'POST /redirects/csv',
  summary: 'Take in redirects from CSV with the columns from and to',
  access: 'newsroom:write',
  input: z.strictObject({ csv: z.string().min(1).max(2_000_000) }),
  answer: z.strictObject({
    saved: z.number(),
    refused: z.array(z.strictObject({ line: z.number(), reason: z.strictObject({ ar: z.string(), en: z.string() }) })),
  }),
  example: { saved: 2, refused: [] },
  refusals: ['invalid', 'forbidden', 'too-large'],
  run: (context, by, { csv }) => importRedirects(context, by, csv),
})

export const redirectOperations = [list, save, remove, asCsv, fromCsv] as const
