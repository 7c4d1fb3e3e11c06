import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk, jar } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { operator } from '../base/actor.ts'
import { selectAuditActs } from '../base/testing.ts'
import { endTwoFactorOf } from './end-two-factor-of.ts'
import { makeResetLink } from './reset-password.ts'
import { signedIn } from './testing.ts'

let site: RunningSite
beforeAll(async () => {
  ;({ site } = await runSite())
})
afterAll(() => site.stop())

const password = 'قصيدة طويلة عن البحر'
const period = 30_000

/** An authenticator app; `step` codes from now. */
const code = (secret: string, step = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + step * period })

async function enrolled(name: string) {
  const who = await signedIn(site.context, { name, role: 'editor', password })
  const begun = await askDesk(site, 'POST /two-factor/begin', { cookie: who.cookie, input: { password } })
  expect(begun.status).toBe(200)
  const { secret, recoveryCodes } = begun.value as { secret: string; recoveryCodes: string[] }
  const input = { code: code(secret, -1) }
  const confirmed = await askDesk(site, 'POST /two-factor/confirm', { cookie: who.cookie, input })
  expect(confirmed.status).toBe(200)
  return { ...who, cookie: jar(...confirmed.cookies), begun: begun.value, secret, recoveryCodes }
}

async function firstStep(email: string): Promise<string> {
  const answer = await askDesk(site, 'POST /session', { input: { email, password } })
  expect(answer).toMatchObject({ status: 200, value: { next: 'second-step' } })
  return jar(...answer.cookies)
}
const second = (cookie: string, input: object) => askDesk(site, 'POST /session/second-step', { cookie, input })

test('it is on only when a first code has come back', async () => {
  const { cookie, email } = await signedIn(site.context, { name: 'نور', role: 'editor', password })
  const begin = (typed: string) => askDesk(site, 'POST /two-factor/begin', { cookie, input: { password: typed } })
  expect((await begin('خطأ')).status).toBe(422)
  const { value } = await begin(password)
  expect(value.address).toMatch(/^otpauth:\/\/totp\//)
  expect(value.qr).toMatch(/^<svg /)
  expect(value.recoveryCodes).toHaveLength(10)
  expect((await askDesk(site, 'POST /session', { input: { email, password } })).value).toEqual({ next: 'done' })
  const confirm = (typed: string) => askDesk(site, 'POST /two-factor/confirm', { cookie, input: { code: typed } })
  expect((await confirm('000000')).status).toBe(422)
  expect((await confirm(code(value.secret))).status).toBe(200)
  await firstStep(email)
})

test('the cookie of the first step opens nothing; a code does, and once', async () => {
  const { email, secret, begun, actor } = await enrolled('سلمى')
  expect(begun.secret).toMatch(/^[A-Z2-7]+$/)
  const cookie = await firstStep(email)
  expect(cookie).toMatch(/^__Host-isnad-second-step=/)
  expect((await askDesk(site, 'GET /me', { cookie })).status).toBe(401)
  expect((await second(cookie, { code: '000000' })).status).toBe(422)
  const typed = code(secret)
  const done = await second(cookie, { code: typed.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!) })
  expect(done.status).toBe(200)
  expect((await askDesk(site, 'GET /me', { cookie: jar(...done.cookies) })).value.twoFactor).toBe(true)

  expect((await second(cookie, { code: code(secret, 1) })).status).toBe(401)
  expect((await second(await firstStep(email), { code: typed })).status).toBe(422)
  expect(await selectAuditActs(site.context, actor.account)).toEqual([
    'account.two-factor-begin',
    'account.two-factor-on',
    'account.sign-in-failed',
    'account.sign-in',
    'account.sign-in-failed',
  ])
})

test('without the first step there is no second', async () => {
  const { secret } = await enrolled('هند')
  for (const cookie of ['', '__Host-isnad-second-step=2fa-abcdefghijklmnopqrst.c2lnbmF0dXJl'])
    expect((await second(cookie, { code: code(secret) })).status).toBe(401)
})

test('a recovery code is good once, also for two at the same time; new ones take the place of all', async () => {
  const { email, cookie, recoveryCodes } = await enrolled('ليلى')
  const [first = '', next = ''] = recoveryCodes
  const steps = [await firstStep(email), await firstStep(email)]
  const answers = await Promise.all(steps.map((step) => second(step, { code: first, recovery: true })))
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422])
  const left = async () => (await askDesk(site, 'GET /two-factor', { cookie })).value.recoveryCodesLeft
  expect(await left()).toBe(9)
  expect((await second(await firstStep(email), { code: first, recovery: true })).status).toBe(422)
  const spaced = next.replace('-', ' ')
  expect((await second(await firstStep(email), { code: spaced, recovery: true })).status).toBe(200)

  const fresh = await askDesk(site, 'POST /two-factor/recovery-codes', { cookie, input: { password } })
  expect(fresh.value.recoveryCodes).toHaveLength(10)
  expect((await second(await firstStep(email), { code: recoveryCodes[2], recovery: true })).status).toBe(422)
  expect(await left()).toBe(10)
})

test('wrong codes end the second step, and then lock it', async () => {
  const { email, secret } = await enrolled('مها')
  const cookie = await firstStep(email)
  const statuses = []
  for (let number = 0; number < 12; number++)
    statuses.push((await second(cookie, { code: `${100_000 + number}` })).status)
  expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422])
  expect(statuses.slice(5).filter((status) => status === 422)).toEqual([])
  expect([401, 429]).toContain((await second(cookie, { code: code(secret) })).status)
})

test('it is turned off with the password, and by an editor-in-chief for who lost everything', async () => {
  const one = await enrolled('ريم')
  const end = (typed: string) =>
    askDesk(site, 'POST /two-factor/end', { cookie: one.cookie, input: { password: typed } })
  expect((await end('خطأ')).status).toBe(422)
  const ended = await end(password)
  expect((await askDesk(site, 'GET /me', { cookie: jar(...ended.cookies) })).value.twoFactor).toBe(false)

  const two = await enrolled('زين')
  await endTwoFactorOf(site.context, operator('سلمى'), two.actor.account)
  const answer = await askDesk(site, 'POST /session', { input: { email: two.email, password } })
  expect(answer.value).toEqual({ next: 'done' })
})

test('a link for a new password is one step only', async () => {
  const { actor, email, secret } = await enrolled('عمر')
  const { url } = await makeResetLink(site.context, operator('سلمى'), actor.account)
  const input = { token: url.split('#')[1], password: 'ثلاثة قوارب في المرفأ' }
  const reset = await askDesk(site, 'POST /password/reset', { input })
  expect(reset).toMatchObject({ status: 200, value: { next: 'sign-in' }, cookies: [] })
  const first = await askDesk(site, 'POST /session', { input: { email, password: input.password } })
  expect(first.value).toEqual({ next: 'second-step' })
  expect((await second(jar(...first.cookies), { code: code(secret) })).status).toBe(200)
})
