import * as z from 'zod'
import { refusalBody, refusals } from '../../base/refused.ts'
import { components, errorAnswer } from './answers.ts'
import type { Operation } from './operation.ts'
import { refusalExamples } from './refusal.ts'

type Json = { [key: string]: unknown }

const reference = (id: string) => ({ $ref: `#/components/schemas/${id}` })
const idOf = (schema: z.ZodType): string => components.get(schema)!.id

/** The description of the interface, OpenAPI 3.1, made from the operations and schemas that serve it. */
export function openApi(site: { name: string; url: string }, operations: readonly Operation[]): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} — API`,
      version: '1',
      description:
        'Everything published, for anybody to read: no key, GET only, open to every origin. Lists go on with `cursor`. ' +
        'Every refusal has the same form, with the reason in Arabic and English.',
    },
    servers: [{ url: `${site.url}/api/v1` }],
    paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
    components: { schemas: componentSchemas() },
  }
}

function described(operation: Operation): Json {
  const responses: Json = {
    200: { description: 'The answer', ...jsonContent(idOf(operation.answer), operation.example) },
  }
  for (const kind of operation.refusals) {
    const { summary, reason } = refusalExamples[kind]!
    responses[refusals[kind]] = { description: summary, ...jsonContent(idOf(errorAnswer), refusalBody(kind, [reason])) }
  }
  return {
    operationId: operation.id,
    summary: operation.summary,
    parameters: Object.entries(operation.parameters.shape).map(([name, schema]) =>
      parameter(name, schema as z.ZodType, operation),
    ),
    responses,
  }
}

function parameter(name: string, schema: z.ZodType, operation: Operation): Json {
  const inPath = operation.inPath.includes(name)
  const {
    description,
    example,
    $schema: _dialect,
    ...json
  } = z.toJSONSchema(schema, { io: 'input', override: withoutNoise }) as Json
  return {
    name,
    in: inPath ? 'path' : 'query',
    required: inPath || !schema.safeParse(undefined).success,
    description,
    schema: json,
    ...(example !== undefined && { example }),
  }
}

function jsonContent(id: string, example: unknown): Json {
  return { content: { 'application/json': { schema: reference(id), example } } }
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(components, {
    io: 'output',
    uri: (id) => reference(id).$ref,
    override: withoutNoise,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _dialect, ...schema }]) => [id, schema]),
  )
}

/** What says nothing: the pattern behind a named format, and the bounds of every safe integer. */
function withoutNoise({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}
