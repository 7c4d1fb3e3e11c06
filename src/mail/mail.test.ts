import { createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../base/context.ts'
import { transact } from '../base/context.ts'
import { createLog } from '../base/log.ts'
import { testContext } from '../base/testing.ts'
import { deliverMail, waits } from './deliver.ts'
import { writeLetter, type Letter } from './letter.ts'
import { queueMail } from './queue.ts'

/** A mail server that takes letters, or answers each with an error. */
let server: Server
let letters: string[] = []
let answersWith: string | null = null

beforeAll(async () => {
  server = createServer(speak).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

function speak(socket: Socket): void {
  let inData = false
  let text = ''
  socket.on('error', () => {})
  socket.write('220 mail.example\r\n')
  socket.on('data', (chunk) => {
    text += chunk.toString()
    for (let end = text.indexOf('\r\n'); end >= 0 && !inData; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end)
      text = text.slice(end + 2)
      if (/^DATA/i.test(line)) inData = true
      if (/^MAIL/i.test(line) && answersWith) socket.write(`${answersWith}\r\n`)
      else socket.write(inData ? '354 go on\r\n' : '250 ok\r\n')
      if (/^QUIT/i.test(line)) socket.end()
    }
    const end = text.indexOf('\r\n.\r\n')
    if (!inData || end < 0) return
    letters.push(text.slice(0, end))
    text = text.slice(end + 5)
    inData = false
    socket.write('250 kept\r\n')
  })
}

const letter: Letter = {
  subject: { ar: 'دعوة <إلى> غرفة الأخبار', en: 'Your invitation' },
  paragraphs: [{ ar: 'مرحبًا «نور» & سلمى،', en: 'Hello <b>Nour</b>,' }],
  link: { url: 'https://news.example/studio/invitation#abc', words: { ar: 'قبول الدعوة', en: 'Accept' } },
  closing: { ar: 'مع التحية', en: 'Regards' },
}

async function aContext(now = { at: new Date('2026-03-01T08:00:00Z') }): Promise<Context> {
  const { port } = server.address() as { port: number }
  const url = `smtp://127.0.0.1:${port}?from=desk@news.example&ignoreTLS=true`
  letters = []
  answersWith = null
  return testContext({ env: { ISNAD_SMTP: url }, now: () => now.at, log: createLog('silent') })
}
const waiting = async (context: Context) =>
  (await context.db.selectFrom('mail_outbox').selectAll().execute()).map(({ attempts, next_at }) => ({
    attempts,
    next_at,
  }))

test('a letter says the same twice, in its own direction each time, and nothing in it becomes HTML', () => {
  const { subject, text, html } = writeLetter(letter, 'ar')
  expect(subject).toBe('دعوة <إلى> غرفة الأخبار')
  expect(text.indexOf('قبول الدعوة')).toBeLessThan(text.indexOf('Accept'))
  expect(text.match(/https:\/\/news\.example\/studio\/invitation#abc/g)).toHaveLength(2)
  expect(html).toContain('<div lang="ar" dir="rtl"')
  expect(html).toContain('<div lang="en" dir="ltr"')
  expect(html).toContain('Hello &lt;b&gt;Nour&lt;/b&gt;,')
  expect(writeLetter(letter, 'en').html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
})

test('a letter goes out after its transaction, once, and is then forgotten', async () => {
  const context = await aContext()
  await expect(
    transact(context, async (inside) => {
      await queueMail(inside, 'lost@news.example', letter)
      throw new Error('nothing of this happened')
    }),
  ).rejects.toThrow('nothing of this happened')
  await transact(context, (inside) => queueMail(inside, 'nour@news.example', letter))
  await Promise.all([deliverMail(context), deliverMail(context)])
  expect(letters).toHaveLength(1)
  expect(letters[0]).toContain('To: nour@news.example')
  expect(letters[0]).toMatch(/^From: .*<desk@news\.example>/m)
  expect(await waiting(context)).toEqual([])
})

test('a letter that a mail server does not take is tried again later and later, and given up at last', async () => {
  const now = { at: new Date('2026-03-01T08:00:00Z') }
  const context = await aContext(now)
  await transact(context, (inside) => queueMail(inside, 'nour@news.example', letter))
  answersWith = '451 not now'
  await deliverMail(context)
  await deliverMail(context)
  expect(await waiting(context)).toEqual([{ attempts: 1, next_at: '2026-03-01T08:01:00.000Z' }])
  for (const minutes of waits.slice(0, -1)) {
    now.at = new Date(now.at.getTime() + minutes * 60_000)
    await deliverMail(context)
  }
  expect(await waiting(context)).toEqual([])
  expect(letters).toEqual([])
})

test('when the mail server is back, what waited goes out', async () => {
  const now = { at: new Date('2026-03-01T08:00:00Z') }
  const context = await aContext(now)
  await transact(context, (inside) => queueMail(inside, 'nour@news.example', letter))
  answersWith = '451 not now'
  await deliverMail(context)
  answersWith = null
  now.at = new Date('2026-03-01T08:01:00Z')
  await deliverMail(context)
  expect(letters).toHaveLength(1)
})

test('without a mail server there is no post', async () => {
  const context = await testContext()
  expect(await transact(context, (inside) => queueMail(inside, 'nour@news.example', letter))).toBe(false)
  expect(await waiting(context)).toEqual([])
})
