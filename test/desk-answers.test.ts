import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import type { Context } from '../src/base/context.ts'
import { testContext } from '../src/base/testing.ts'
import { fileAnswer } from '../src/desk/file-answer.ts'
import { openApi } from '../src/desk/openapi.ts'
import type { AnyOperation } from '../src/desk/operation.ts'
import { operations } from '../src/desk/operations.ts'
import { deskUser, type DeskAsk } from '../src/desk/testing.ts'
import { dayAtTheDesk } from './desk-day.ts'
import { readersOf } from './desk-day-comments.ts'

// A day at the desk through its API: every real answer is what the description says.

const all: readonly AnyOperation[] = operations
const answered = new Set<string>()
let context: Context
let description: any

beforeAll(async () => {
  context = await testContext()
  description = JSON.parse(JSON.stringify(openApi(context.site, all)))
})

function check(key: string): z.ZodType {
  const [method = '', path = ''] = key.split(' ')
  const { schema } = description.paths[path][method.toLowerCase()].responses[200].content['application/json']
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas })
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')))
}

/** Asks, and holds the answer against the operation's own schema and the one in the description. */
async function answer(
  ask: DeskAsk,
  key: string,
  input: Record<string, unknown> = {},
  more: Parameters<DeskAsk>[2] = {},
) {
  const { status, body } = await ask(key, input, more)
  expect(status, `${key} ${JSON.stringify(body.error)}`).toBe(200)
  const operation = all.find((each) => each.key === key)!
  answered.add(key)
  if ((operation.answer as unknown) === fileAnswer) return body
  expect(operation.answer.safeParse(body).error, key).toBeUndefined()
  expect(check(key).safeParse(body).error, key).toBeUndefined()
  return body
}

test('a day at the desk', async () => {
  const { ask, actor } = await deskUser(context, 'سلمى', 'editor-in-chief')
  await dayAtTheDesk(actor.account, (key, input, more) => answer(ask, key, input, more), readersOf(context))
  // What is left begins with a secret, a device or a second person, and is tried where it is made.
  const left = all.map((each) => each.key).filter((key) => !answered.has(key))
  expect(left.filter((key) => !/session|passkey|password|set-up|invitations|two-factor|accounts/.test(key))).toEqual([])
})
