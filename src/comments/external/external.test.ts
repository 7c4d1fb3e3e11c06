import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../base/context.ts'
import { actor, testContext } from '../../base/testing.ts'
import type { CommentToCheck, Verdict } from '../checks/check.ts'
import { checkComment } from '../checks/index.ts'
import { stateOf } from '../post.ts'
import { defaultPolicy } from '../shape.ts'
import { breakerState } from './breaker.ts'
import { changeExternalCheck, readExternalCheck } from './change.ts'

const chief = actor('سلمى', 'editor-in-chief')
const editor = actor('هند', 'editor')
let clock = Date.parse('2026-11-25T09:00:00Z')
let context: Context
const logged: string[] = []
const received: { headers: IncomingHttpHeaders; body: string }[] = []
let answer: (response: ServerResponse) => void
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    received.push({ headers: request.headers, body })
    answer(response)
  })
})
const says = (body: unknown, status = 200) => {
  answer = (response) => void response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
}

beforeAll(async () => {
  const note = (message: string) => void logged.push(message)
  context = await testContext({
    now: () => new Date(clock),
    env: { ISNAD_PRIVATE_HOSTS: '127.0.0.1' },
    log: { info: note, warn: note, error: note },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const comment: CommentToCheck = {
  story: '4k2m9w7x1c',
  kind: 'comment',
  parent: null,
  name: 'سعاد',
  text: 'رأي هادئ في المادة',
  passage: '',
  language: 'ar',
  fingerprint: '',
  keyHash: 'a secret of the browser',
}
const around = { policy: defaultPolicy, proof: true, recentBySender: 0, sameText: 0, staffNames: new Set<string>() }
const check = (more: Partial<CommentToCheck> = {}) => checkComment(context, { ...comment, ...more }, around)
const short = (verdicts: Verdict[]) => verdicts.map(({ action, found = '' }) => `${action} ${found}`.trim())
const set = (input: Partial<Parameters<typeof changeExternalCheck>[2]> = {}) =>
  changeExternalCheck(context, chief, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/check`,
    ...input,
  })

test('who sets it, and where it may be', async () => {
  await expect(readExternalCheck(context, editor)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(changeExternalCheck(context, editor, { url: null })).rejects.toMatchObject({ kind: 'forbidden' })
  for (const url of [
    'http://checks.example/',
    'https://10.0.0.7/',
    'https://localhost/',
    'https://a:b@checks.example/',
  ])
    await expect(set({ url })).rejects.toMatchObject({ kind: 'invalid' })
  await expect(set({ milliseconds: 10_001 })).rejects.toMatchObject({ kind: 'invalid' })
  expect(await check()).toEqual([])
})

test('is asked signed, with what was written and nothing of who sent it; its word is one verdict among others', async () => {
  const { secret } = await set()
  says({ action: 'refuse', reason: 'سبق أن حُذف\u202e', score: 0.9 })
  const verdicts = await check()
  expect(short(verdicts)).toEqual(['refuse سبق أن حُذف'])
  const { headers, body } = received.pop()!
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const key = Buffer.from(secret!.slice('whsec_'.length), 'base64')
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  expect(JSON.parse(body)).toEqual({
    type: 'comment.check',
    timestamp: new Date(clock).toISOString(),
    data: {
      comment: { kind: 'comment', name: 'سعاد', text: comment.text, passage: '', language: 'ar', parent: null },
      story: { id: comment.story, headline: '', url: 'https://news.example/s/4k2m9w7x1c' },
    },
  })
  says({ action: 'publish' })
  expect(stateOf(await check(), comment, 'moderated', true)).toBe('published')
  expect(stateOf(await check({ text: 'للحجز 0790 123 456 الآن' }), comment, 'moderated', true)).toBe('held')
  // What an own check refuses goes to nobody.
  received.length = 0
  await checkComment(context, comment, { ...around, proof: false, recentBySender: 30 })
  expect(received).toEqual([])
  expect((await set()).secret).toBeNull()
  expect((await set({ newSecret: true })).secret).not.toBe(secret)
})

test('without an answer the comment is held, or goes on; after five failures it is left alone for a minute', async () => {
  await set({ milliseconds: 150 })
  answer = () => {}
  expect(short(await check())).toEqual(['hold no answer in time'])
  says(`{"action":"publish","reason":"${'س'.repeat(20_000)}"}`)
  expect(short(await check())).toEqual(['hold an answer of more than 16384 bytes'])
  says({ action: 'delete' })
  expect(short(await check())[0]).toContain('an answer that is not')
  says({ action: 'publish' })
  expect(short(await check())).toEqual(['publish'])

  says('', 500)
  for (let count = 0; count < 5; count += 1) expect(short(await check())).toEqual(['hold HTTP 500'])
  received.length = 0
  says({ action: 'publish' })
  expect(short(await check())[0]).toContain('not asked for a minute')
  expect(received).toEqual([])
  const { changedAt, url } = await readExternalCheck(context, chief)
  expect(breakerState(context, `${url} ${changedAt}`)).toMatchObject({ trouble: 'HTTP 500' })

  clock += 60_000
  says('', 500)
  expect(short(await check())).toEqual(['hold HTTP 500'])
  expect(short(await check())[0]).toContain('not asked for a minute')
  clock += 60_000
  says({ action: 'publish' })
  expect(short(await check())).toEqual(['publish'])
  expect(logged.filter((line) => line.includes('external check'))).toEqual([
    'the external check of comments is skipped for a minute',
    'the external check of comments is skipped for a minute',
    'the external check of comments answers again',
  ])

  clock += 1
  await set({ onFailure: 'go-on' })
  says('', 302)
  expect(await check()).toEqual([])
  await set({ url: null })
  received.length = 0
  expect(await check()).toEqual([])
  expect(received).toEqual([])
})
