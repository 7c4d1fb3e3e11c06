import * as z from 'zod'
import { refusalBody, refusals, type RefusalKind } from '../base/refused.ts'
import { eventNames } from '../base/outbox.ts'
import { scopes } from '../tokens/shape.ts'
import { eventData } from '../webhooks/events.ts'
import { fileAnswer } from './file-answer.ts'
import { describedSchemas, operationId, type Described } from './openapi-schemas.ts'
import type { AnyOperation } from './operation.ts'
import { refusalExamples } from './refusal-examples.ts'

export type Json = { [key: string]: unknown }

/** What is said of a name that is the same everywhere, where an operation does not say more. */
const commonNames: Record<string, string> = {
  id: 'Its id',
  limit: 'How many at most',
  cursor: 'The `next` of the page before',
  q: 'Words to look for',
  revision: 'The revision it was read at',
  tab: 'The window of the studio that asks',
  owner: 'Only those of this account; `me` for your own',
  state: 'Only those that stand so',
  section: 'Only those of the section with this id',
  language: 'Only those in this language (BCP 47)',
  without: 'Only those that lack this',
  alt: 'Alternative text, for those who do not see it',
  caption: 'Caption',
  credit: 'Credit line',
  creator: 'Who made it',
  copyright: 'Copyright notice',
  usageTerms: 'Terms of use',
  width: 'In pixels, at most',
  moveTo: 'The section that its stories go to',
  slug: 'Its slug',
  path: 'An address of this site, from its first slash',
  place: '`home`, or `section:` and the id of a section',
  from: 'What is compared: `revision:3`, `version:1` or `working`',
  to: 'What it is compared with, in the same form',
}

/** The description of the newsroom's interface, OpenAPI 3.1, made from the operations that serve it. */
export function openApi(site: { name: string; url: string }, operations: readonly AnyOperation[]): Json {
  const { components, answerOf, bodyOf } = describedSchemas(operations)
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    const [method, path] = methodAndPath(operation)
    paths[path] = { ...paths[path], [method]: described(operation, answerOf(operation), bodyOf(operation)) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} — newsroom API`,
      version: '1',
      description:
        'Everything the studio does. Signed in with the studio’s cookie, or with a personal token: ' +
        '`Authorization: Bearer isnad_…`. Requests with the cookie that change something must come from a page of this ' +
        'site (Origin). Unknown fields are refused. Every refusal has the same form, with its reasons in Arabic and ' +
        'English. What is published is read without a key at /api/v1 (/api/v1/openapi.json).',
    },
    servers: [{ url: `${site.url}/api/v1/desk` }],
    tags: [...new Set(operations.map(tagOf))].map((name) => ({ name })),
    paths,
    webhooks: Object.fromEntries(eventNames.map((event) => [event, describedEvent(event)])),
    components: {
      schemas: { ...components, Error: errorSchema() },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-isnad-session', description: 'Set by POST /session' },
        token: {
          type: 'http',
          scheme: 'bearer',
          description: `A personal token, made in the studio. Its scopes: ${scopes.join(', ')}. Its account’s role applies too.`,
        },
      },
      responses: {
        Refusal: { description: 'Any other refusal', ...errorContent('busy') },
      },
    },
  }
}

const methodAndPath = (operation: AnyOperation): [string, string] => {
  const [method = '', path = ''] = operation.key.split(' ')
  return [method.toLowerCase(), path]
}
const tagOf = (operation: AnyOperation) => /\/([\w-]+)/.exec(operation.key)![1]!

function described(operation: AnyOperation, answer: Described, body: Described | null): Json {
  const inPath = new Set([...operation.key.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))
  const parameters: Json[] = []
  for (const [name, schema] of Object.entries(operation.input.shape) as [string, z.ZodType][])
    if (inPath.has(name)) parameters.push(parameter(name, schema, 'path'))
    else if (body === null) parameters.push(parameter(name, schema, 'query'))
  if (operation.idempotent)
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Sent again with the same key within a day, the request answers the same and does nothing twice',
      schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
      example: '0b5e6c1a-8d8f-4a55-9f0e-2f1c8a8f6d11',
    })
  const kinds = new Set<RefusalKind>(operation.refusals)
  if (Object.keys(operation.input.shape).length > 0) kinds.add('invalid')
  if (operation.access !== 'anybody') kinds.add('unauthenticated').add('forbidden')
  const file = (operation.answer as unknown) === fileAnswer
  return {
    operationId: operationId(operation),
    tags: [tagOf(operation)],
    summary: operation.summary,
    security: securityOf(operation),
    parameters,
    ...(operation.file && {
      requestBody: {
        required: true,
        description: `The file, at most ${operation.file.bytes} bytes`,
        content: { 'application/octet-stream': { schema: {} } },
      },
    }),
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      200: {
        description: 'The answer',
        content: file
          ? { '*/*': { schema: {} } }
          : { 'application/json': { schema: answer, example: operation.example } },
      },
      ...Object.fromEntries(
        [...kinds].map((kind) => [refusals[kind], { description: refusalExamples[kind].means, ...errorContent(kind) }]),
      ),
      default: { $ref: '#/components/responses/Refusal' },
    },
  }
}

function securityOf({ access }: AnyOperation): Json[] {
  if (access === 'anybody') return []
  return access === 'session' ? [{ session: [] }] : [{ session: [] }, { token: [access] }]
}

function parameter(name: string, schema: z.ZodType, place: 'path' | 'query'): Json {
  const {
    description,
    example,
    $schema: _dialect,
    ...json
  } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Json
  return {
    name,
    in: place,
    required: place === 'path' || !schema.safeParse(undefined).success,
    description: description ?? commonNames[name],
    // A number in an address is written as one, whatever it is turned from.
    schema: Object.keys(json).length === 0 ? { type: 'string' } : json,
    ...(example !== undefined && { example }),
  }
}

function errorContent(kind: RefusalKind): Json {
  const { reason, details } = refusalExamples[kind]
  const schema = { $ref: '#/components/schemas/Error' }
  return { content: { 'application/json': { schema, example: refusalBody(kind, [reason], details) } } }
}

/** How every refusal looks. */
export const errorAnswer = z.strictObject({
  error: z.strictObject({
    kind: z.enum([...(Object.keys(refusals) as RefusalKind[]), 'failed']).describe('One word that does not change'),
    message: z.strictObject({ ar: z.string(), en: z.string() }).describe('The reasons for people, a line each'),
    details: z.unknown().optional().describe('What a program needs to go on'),
  }),
})

function errorSchema(): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(errorAnswer) as Json
  return schema
}

function describedEvent(event: (typeof eventNames)[number]): Json {
  const { summary, data, example } = eventData[event]
  const { $schema: _dialect, ...schema } = z.toJSONSchema(
    z.strictObject({ type: z.literal(event), timestamp: z.iso.datetime(), data }),
  ) as Json
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  })
  return {
    post: {
      summary,
      parameters: [
        header('webhook-id', 'The same in every attempt: drop what you have seen'),
        header('webhook-timestamp', 'Of the attempt, in seconds since 1970: refuse what is older than five minutes'),
        header(
          'webhook-signature',
          '`v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`; several, with spaces',
        ),
      ],
      requestBody: {
        content: {
          'application/json': {
            schema,
            example: { type: event, timestamp: '2026-11-25T09:00:00.000Z', data: example },
          },
        },
      },
      responses: {
        '2XX': { description: 'It came through. Anything else, or nothing within ten seconds, is tried again later' },
        410: { description: 'Never again: the webhook is stopped' },
      },
    },
  }
}
