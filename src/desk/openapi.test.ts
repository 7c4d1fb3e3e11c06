import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { eventNames } from '../base/outbox.ts'
import { eventData } from '../webhooks/events.ts'
import { fileAnswer } from './file-answer.ts'
import { errorAnswer, openApi } from './openapi.ts'
import { operationId } from './openapi-schemas.ts'
import type { AnyOperation } from './operation.ts'
import { operations } from './operations.ts'

const all: readonly AnyOperation[] = operations
let description: any

beforeAll(() => {
  description = JSON.parse(JSON.stringify(openApi({ name: 'إسناد', url: 'https://news.example' }, all)))
})

/** The check that the description itself gives. */
function check(schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

const described = (operation: AnyOperation) => {
  const [method = '', path = ''] = operation.key.split(' ')
  return description.paths[path][method.toLowerCase()]
}

test('no two operations have one key or one name', () => {
  expect(new Set(all.map((operation) => operation.key)).size).toBe(all.length)
  expect(new Set(all.map(operationId)).size).toBe(all.length)
})

test.each(all.map((operation) => [operation.key, operation] as const))(
  '%s has an example that it could answer',
  (_key, operation) => {
    if ((operation.answer as unknown) === fileAnswer) return expect(operation.example).toBeNull()
    expect(operation.answer.safeParse(operation.example).error).toBeUndefined()
    const content = described(operation).responses[200].content['application/json']
    expect(check(content.schema).safeParse(content.example).error).toBeUndefined()
  },
)

test.each(all.map((operation) => [operation.key, operation] as const))('%s is described whole', (_key, operation) => {
  const { summary, parameters, requestBody, responses, security } = described(operation)
  expect(summary.length).toBeGreaterThan(5)
  const named = parameters.map((parameter: { name: string }) => parameter.name)
  const body = requestBody?.content['application/json']?.schema
  const fields = body ? Object.keys(description.components.schemas[body.$ref.split('/').at(-1)].properties) : []
  expect([...named.filter((name: string) => name !== 'Idempotency-Key'), ...fields].sort()).toEqual(
    Object.keys(operation.input.shape).sort(),
  )
  for (const parameter of parameters) {
    expect(parameter.description, parameter.name).toMatch(/./)
    if (parameter.example !== undefined)
      expect(check(parameter.schema).safeParse(parameter.example).error).toBeUndefined()
  }
  expect(named.includes('Idempotency-Key')).toBe(operation.idempotent === true)
  expect(security).toEqual(
    operation.access === 'anybody'
      ? []
      : operation.access === 'session'
        ? [{ session: [] }]
        : [{ session: [] }, { token: [operation.access] }],
  )
  for (const [status, { content }] of Object.entries<any>(responses)) {
    if (status === '200' || status === 'default') continue
    expect(errorAnswer.safeParse(content['application/json'].example).error).toBeUndefined()
  }
})

test('everything that is referred to is there', () => {
  const names = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1])
  expect(names.length).toBeGreaterThan(50)
  expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(names))
  expect(JSON.stringify(description)).not.toContain('#/$defs')
})

test('every event is described, with an example of what it says', () => {
  expect(Object.keys(description.webhooks)).toEqual([...eventNames])
  for (const event of eventNames) {
    expect(eventData[event].data.safeParse(eventData[event].example).error).toBeUndefined()
    const { schema, example } = description.webhooks[event].post.requestBody.content['application/json']
    expect(check(schema).safeParse(example).error).toBeUndefined()
  }
})
