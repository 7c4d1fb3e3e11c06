import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { actor } from '../base/testing.ts'
import { countTry, maximumTries, triesWindow } from './tries.ts'
import { signedIn } from './testing.ts'

let site: RunningSite
beforeAll(async () => {
  ;({ site } = await runSite({ ISNAD_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }))
})
afterAll(() => site.stop())

const password = 'قصيدة طويلة عن البحر'
const from = (address: string) => ({ 'x-forwarded-for': address })

async function audited(act: string): Promise<(string | null)[]> {
  const rows = await site.context.db.selectFrom('audit_log').select('address').where('act', '=', act).execute()
  return rows.map((row) => row.address)
}

test('an account takes ten wrong passwords in a quarter of an hour, from wherever they come, and then not even the right one', async () => {
  const salma = await signedIn(site.context, { name: 'سلمى', role: 'editor', password })
  const attempt = (typed: string, address: string) =>
    askDesk(site, 'POST /session', { input: { email: salma.email, password: typed }, headers: from(address) })
  const wrong = await Promise.all(
    Array.from({ length: maximumTries.account + 3 }, (_, number) => attempt('خطأ', `198.51.100.${number}`)),
  )
  const statuses = wrong.map((answer) => answer.status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(maximumTries.account)
  expect(statuses.filter((status) => status === 429)).toHaveLength(3)

  const right = await attempt(password, '198.51.100.200')
  expect(right.status).toBe(429)
  expect(right.value.error.details.retryAfter).toBeGreaterThan(0)
  expect(right.value.error.details.retryAfter).toBeLessThanOrEqual(triesWindow / 1000)
  expect(await audited('account.limited')).toHaveLength(1)

  const clock = site.context.now
  try {
    site.context.now = () => new Date(clock().getTime() + triesWindow)
    expect((await attempt(password, '198.51.100.200')).status).toBe(200)
  } finally {
    site.context.now = clock
  }
})

test('right passwords are not counted', async () => {
  const { email } = await signedIn(site.context, { name: 'نور', role: 'editor', password })
  for (let number = 0; number <= maximumTries.account; number++)
    expect((await askDesk(site, 'POST /session', { input: { email, password } })).status).toBe(200)
})

test('an unknown address is limited like a known one', async () => {
  const attempt = () =>
    askDesk(site, 'POST /session', { input: { email: 'who@news.example', password }, headers: from('203.0.113.9') })
  const all = await Promise.all(Array.from({ length: maximumTries.account + 1 }, attempt))
  expect(all.filter((answer) => answer.status === 401)).toHaveLength(maximumTries.account)
})

test('an address is limited whatever it tries, and what it writes into X-Forwarded-For itself does not help', async () => {
  const by = actor('', 'reporter')
  const spoofed = (number: number) => ({ 'x-forwarded-for': `203.0.113.${number}, 192.0.2.77, 10.1.2.3` })
  for (let number = 0; number < maximumTries.address; number++)
    await countTry(site.context, by, { what: 'password', account: null, address: '192.0.2.77' })
  const input = { email: 'fresh@news.example', password }
  expect((await askDesk(site, 'POST /session', { input, headers: spoofed(1) })).status).toBe(429)
  expect((await askDesk(site, 'POST /session', { input, headers: spoofed(2) })).status).toBe(429)
  expect((await askDesk(site, 'POST /session', { input, headers: from('192.0.2.78') })).status).toBe(401)
  expect(await audited('account.limited')).toContain('192.0.2.77')
})

test('all of one IPv6 network counts as one address', async () => {
  const by = actor('', 'reporter')
  const attempt = (address: string) => countTry(site.context, by, { what: 'network', account: null, address })
  for (let number = 0; number < maximumTries.address; number++) await attempt(`2001:db8:1:2:${number.toString(16)}::1`)
  await expect(attempt('2001:db8:1:2::ffff')).rejects.toMatchObject({ kind: 'limited' })
  await attempt('2001:db8:1:3::1')
})
