import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk, jar } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { selectAuditActs } from '../base/testing.ts'
import { sessionLifetime } from './shape.ts'
import { signedIn } from './testing.ts'

let site: RunningSite
beforeAll(async () => {
  ;({ site } = await runSite())
})
afterAll(() => site.stop())

const password = 'قصيدة طويلة عن البحر'
const chosen = 'ثلاثة قوارب في المرفأ'

async function arriving(email: string, agent: string): Promise<string> {
  const answer = await askDesk(site, 'POST /session', { input: { email, password }, headers: { 'user-agent': agent } })
  return jar(...answer.cookies)
}
const status = async (cookie: string) => (await askDesk(site, 'GET /me', { cookie })).status

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

test('a new password ends every other session and keeps this one', async () => {
  const { email, actor, cookie: elsewhere } = await signedIn(site.context, { name: 'هند', role: 'editor', password })
  const here = await arriving(email, firefox)
  const change = (input: object) => askDesk(site, 'POST /password', { cookie: here, input })
  expect(await change({ current: 'خطأ', password: chosen })).toMatchObject({
    status: 422,
    value: { error: { details: { field: 'current' } } },
  })
  for (const weak of ['قصير', 'password-2026', email, 'هند هند هند هند'])
    expect(await change({ current: password, password: weak })).toMatchObject({
      status: 422,
      value: { error: { details: { field: 'password' } } },
    })
  expect(await status(elsewhere)).toBe(200)

  expect(await change({ current: password, password: chosen })).toMatchObject({ status: 200, value: { ended: 1 } })
  expect([await status(elsewhere), await status(here)]).toEqual([401, 200])
  const again = (typed: string) => askDesk(site, 'POST /session', { input: { email, password: typed } })
  expect([(await again(password)).status, (await again(chosen)).status]).toEqual([401, 200])
  expect(await selectAuditActs(site.context, actor.account)).toContain('account.password')
})

test('one sees one’s own sessions and ends them, and nobody else’s', async () => {
  const { email, cookie: other } = await signedIn(site.context, { name: 'ريم', role: 'reporter', password })
  const here = await arriving(email, firefox)
  const phone = await arriving(email, iphone)
  const stranger = await signedIn(site.context, { name: 'غريب', role: 'reporter' })
  const { items } = (await askDesk(site, 'GET /sessions', { cookie: here })).value
  expect(items).toHaveLength(3)
  expect(items.find((item: { current: boolean }) => item.current)).toMatchObject({
    browser: 'Firefox',
    system: 'Linux',
  })
  const mobile = items.find((item: { system: string }) => item.system === 'iPhone')
  expect(mobile).toMatchObject({ browser: 'Safari', address: '127.0.0.1', current: false })

  const end = (cookie: string) => askDesk(site, `DELETE /sessions/${mobile.id}`, { cookie })
  expect((await end(stranger.cookie)).status).toBe(404)
  expect(await status(phone)).toBe(200)
  expect((await end(here)).status).toBe(200)
  expect(await status(phone)).toBe(401)
  expect((await askDesk(site, 'DELETE /sessions', { cookie: here })).value).toEqual({ ended: 1 })
  expect([await status(other), await status(here)]).toEqual([401, 200])
})

test('a session ends thirty days after signing in, and when it is not used for seven', async () => {
  const clock = site.context.now
  const later = (milliseconds: number) => (site.context.now = () => new Date(clock().getTime() + milliseconds))
  try {
    const { cookie } = await signedIn(site.context, { name: 'سامي', role: 'reporter' })
    const idle = await signedIn(site.context, { name: 'رامي', role: 'reporter' })
    for (let at = 0; at < sessionLifetime.whole; at += sessionLifetime.unused - 60_000) {
      later(at)
      expect(await status(cookie)).toBe(200)
    }
    later(sessionLifetime.whole)
    expect([await status(cookie), await status(idle.cookie)]).toEqual([401, 401])
    later(sessionLifetime.unused - 60_000)
    expect(await status(idle.cookie)).toBe(200)
  } finally {
    site.context.now = clock
  }
})

test('what the database holds lets nobody in', async () => {
  const { cookie } = await signedIn(site.context, { name: 'مها', role: 'editor', password })
  const rows = JSON.stringify({
    sessions: await site.context.db.selectFrom('account_sessions').selectAll().execute(),
    credentials: await site.context.db.selectFrom('account_credentials').selectAll().execute(),
  })
  expect(rows).not.toContain(decodeURIComponent(cookie.split('=')[1]!).split('.')[0])
  expect(rows).not.toContain(password)
  const { token } = await site.context.db.selectFrom('account_sessions').select('token').executeTakeFirstOrThrow()
  expect(await status(`__Host-isnad-session=${token}`)).toBe(401)
})
