import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk, jar } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { signedIn } from './testing.ts'
import { updateAccount } from './store.ts'

let site: RunningSite
beforeAll(async () => {
  ;({ site } = await runSite())
})
afterAll(() => site.stop())

const password = 'قصيدة طويلة عن البحر'

test('a right password begins a session, and its cookie is the browser’s only', async () => {
  const salma = await signedIn(site.context, { name: 'سلمى', role: 'editor', password })
  const answer = await askDesk(site, 'POST /session', { input: { email: salma.email.toUpperCase(), password } })
  expect(answer).toMatchObject({ status: 200, value: { next: 'done' } })
  expect(answer.cookies).toHaveLength(1)
  expect(answer.cookies[0]).toMatch(/^__Host-isnad-session=/)
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/']) expect(answer.cookies[0]).toContain(part)
  expect(answer.cookies[0]).not.toContain('Domain')

  const cookie = jar(...answer.cookies)
  const me = await askDesk(site, 'GET /me', { cookie })
  expect(me).toMatchObject({ status: 200, value: { account: salma.actor.account, name: 'سلمى', role: 'editor' } })
  expect(me.value.may).toContain('publish')
  expect(me.value.may).not.toContain('accounts')

  expect((await askDesk(site, 'DELETE /session', { cookie })).status).toBe(200)
  expect((await askDesk(site, 'GET /me', { cookie })).status).toBe(401)
})

test('a role change and a disabled account act with the next request', async () => {
  const { cookie, actor } = await signedIn(site.context, { name: 'نور', role: 'reporter' })
  expect((await askDesk(site, 'GET /me', { cookie })).value.role).toBe('reporter')
  await updateAccount(site.context, actor.account, { role: 'editor' })
  expect((await askDesk(site, 'GET /me', { cookie })).value.role).toBe('editor')
  await updateAccount(site.context, actor.account, { disabled: 1 })
  expect((await askDesk(site, 'GET /me', { cookie })).status).toBe(401)
})

test('nobody learns whether there is an account: wrong, unknown and disabled get one answer', async () => {
  const known = await signedIn(site.context, { name: 'هند', role: 'reporter', password })
  const disabled = await signedIn(site.context, { name: 'زيد', role: 'reporter', password })
  await updateAccount(site.context, disabled.actor.account, { disabled: 1 })
  const answers = []
  for (const input of [
    { email: known.email, password: 'شيء آخر تمامًا' },
    { email: 'nobody@news.example', password },
    { email: disabled.email, password },
  ])
    answers.push(await askDesk(site, 'POST /session', { input }))
  expect(answers[0]).toMatchObject({ status: 401, cookies: [] })
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

test('a request from another site changes nothing, whatever cookie it brings', async () => {
  const { cookie } = await signedIn(site.context, { name: 'ليلى', role: 'editor-in-chief' })
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }] as Record<
    string,
    string
  >[])
    expect((await askDesk(site, 'DELETE /session', { cookie, headers })).status).toBe(403)
  expect((await askDesk(site, 'GET /me', { cookie })).status).toBe(200)
})
