import * as z from 'zod'
import { beforeAll, expect, test } from 'vitest'
import { fillNewsroom, openNewsroom, type Newsroom } from '../feeds/fixtures.ts'
import { apiRoutes } from './api.ts'
import { operations } from './operations.ts'

let newsroom: Newsroom
let ids: Awaited<ReturnType<typeof fillNewsroom>>
let description: any

beforeAll(async () => {
  newsroom = await openNewsroom()
  ids = await fillNewsroom(newsroom)
  description = (await get('/openapi.json')).body
})

async function get(path: string): Promise<{ status: number; body: any }> {
  const response = await apiRoutes(newsroom.context).request(path)
  return { status: response.status, body: await response.json() }
}

/** The check that the description itself gives for an answer: all of it, from its own JSON Schema. */
function check(path: string, status: number): z.ZodType {
  const { schema } = description.paths[path].get.responses[status].content['application/json']
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

test('everything is described: parameters, answers, refusals, each with an example', () => {
  expect(description).toMatchObject({ openapi: '3.1.1', servers: [{ url: 'https://news.example/api/v1' }] })
  expect(Object.keys(description.paths)).toEqual([
    '/stories',
    '/stories/{id}',
    '/sections',
    '/people',
    '/people/{id}',
    '/topics',
    '/search',
    '/suggestions',
    '/stories/{id}/comments',
    '/challenge',
  ])
  for (const [path, { get: operation }] of Object.entries<any>(description.paths)) {
    expect(operation.summary).toBeTruthy()
    for (const parameter of operation.parameters) {
      expect(parameter, `${path} ${parameter.name}`).toMatchObject({
        description: expect.stringMatching(/./),
        example: expect.anything(),
        schema: expect.objectContaining(parameter.schema.anyOf ? {} : { type: expect.anything() }),
      })
      expect(z.fromJSONSchema(parameter.schema).safeParse(parameter.example).error).toBeUndefined()
      expect(parameter.required).toBe(path.includes(`{${parameter.name}}`) || ['q', 'story'].includes(parameter.name))
    }
    expect(operation.responses).toHaveProperty('400')
    for (const [status, response] of Object.entries<any>(operation.responses))
      expect(check(path, Number(status)).safeParse(response.content['application/json'].example).error).toBeUndefined()
  }
  const names = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1])
  expect(Object.keys(description.components.schemas)).toEqual(expect.arrayContaining(names))
})

test('the examples are what our own schemas allow', () => {
  for (const operation of operations) expect(operation.answer.safeParse(operation.example).error).toBeUndefined()
})

test('real answers are as described', async () => {
  const asked: [string, string][] = [
    ['/stories', '/stories'],
    ['/stories', '/stories?limit=1'],
    ['/stories', '/stories?limit=0'],
    ['/stories/{id}', `/stories/${ids.full}`],
    ['/stories/{id}', `/stories/${ids.retracted}`],
    ['/stories/{id}', `/stories/${ids.withdrawn}`],
    ['/stories/{id}', '/stories/nothing'],
    ['/sections', '/sections'],
    ['/people', '/people'],
    ['/people/{id}', '/people/layla-haddad'],
    ['/people/{id}', '/people/nobody'],
    ['/topics', '/topics'],
    ['/search', `/search?q=${encodeURIComponent('الميناء')}`],
    ['/search', '/search'],
    ['/suggestions', `/suggestions?q=${encodeURIComponent('المينا')}`],
  ]
  for (const [path, address] of asked) {
    const { status, body } = await get(address)
    expect(check(path, status).safeParse(body).error, address).toBeUndefined()
    if (status === 200)
      expect(operations.find((each) => each.path === path)!.answer.safeParse(body).error, address).toBeUndefined()
  }
})

test('the check sees what is wrong', async () => {
  const { body } = await get(`/stories/${ids.full}`)
  const story = check('/stories/{id}', 200)
  expect(story.safeParse({ ...body, headline: 5 }).success).toBe(false)
  expect(story.safeParse({ ...body, more: 1 }).success).toBe(false)
  expect(story.safeParse({ ...body, sources: [{ ...body.sources[0], relation: 'stolen' }] }).success).toBe(false)
})
