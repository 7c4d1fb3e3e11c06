import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { operator, roles } from '../base/actor.ts'
import { selectAuditActs } from '../base/testing.ts'
import { addPerson } from '../people/add.ts'
import { createToken } from '../tokens/create.ts'
import { signedIn } from './testing.ts'
import { selectChiefs } from './store.ts'

let site: RunningSite
let chief: Awaited<ReturnType<typeof signedIn>>
beforeAll(async () => {
  ;({ site } = await runSite())
  chief = await signedIn(site.context, { name: 'سلمى', role: 'editor-in-chief' })
})
afterAll(() => site.stop())

const change = (who: { cookie: string }, id: string, input: object) =>
  askDesk(site, `PATCH /accounts/${id}`, { cookie: who.cookie, input })

test('only an editor-in-chief looks after accounts, by every door', async () => {
  const victim = await signedIn(site.context, { name: 'نور', role: 'reporter' })
  for (const role of roles.filter((each) => each !== 'editor-in-chief')) {
    const { cookie } = await signedIn(site.context, { name: role, role })
    const asked = [
      askDesk(site, 'GET /accounts', { cookie }),
      askDesk(site, 'GET /invitations', { cookie }),
      askDesk(site, 'POST /invitations', { cookie, input: { email: 'x@y.example', name: 'x', role: 'reporter' } }),
      askDesk(site, `PATCH /accounts/${victim.actor.account}`, { cookie, input: { role: 'editor-in-chief' } }),
      askDesk(site, `POST /accounts/${victim.actor.account}/reset-link`, { cookie, input: {} }),
      askDesk(site, `DELETE /accounts/${victim.actor.account}/two-factor`, { cookie }),
    ]
    expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual(asked.map(() => 403))
  }
  expect(await selectAuditActs(site.context, victim.actor.account)).toEqual([])
  const nobody = { cookie: 'isnad-session=abcdefghijklmnopqrstuvwxyz' }
  expect((await change(nobody, victim.actor.account, { role: 'editor' })).status).toBe(401)
})

test('role, name and page for bylines change, and the answers say what may be done', async () => {
  const { id } = await addPerson(site.context, operator('سلمى'), { name: 'نور الدين' })
  const nour = await signedIn(site.context, { name: 'نور', role: 'reporter' })
  expect((await change(chief, nour.actor.account, { role: 'editor', name: 'نور الدين', person: id })).status).toBe(200)
  const me = await askDesk(site, 'GET /me', { cookie: nour.cookie })
  expect(me.value).toMatchObject({ role: 'editor', name: 'نور الدين', person: id })
  expect((await change(chief, nour.actor.account, { person: 'nobody' })).status).toBe(404)
  expect((await change(chief, nour.actor.account, { email: 'new@news.example' })).status).toBe(400)
  expect((await change(chief, nour.actor.account, { role: 'owner' })).status).toBe(400)
  expect((await change(chief, 'no-one', { role: 'editor' })).status).toBe(404)
  const acts = await selectAuditActs(site.context, nour.actor.account)
  expect(acts).toEqual(['account.role', 'account.rename', 'account.person'])

  const { items } = (await askDesk(site, 'GET /accounts?limit=200', { cookie: chief.cookie })).value
  const of = (account: string) => items.find((item: { id: string }) => item.id === account)
  expect(of(nour.actor.account).may).toEqual(['rename', 'link', 'role', 'disable', 'reset'])
  expect(of(chief.actor.account).may).toEqual(['rename', 'link', 'reset'])
})

test('colleagues know each other by name, and nothing more of an account', async () => {
  const { actor, cookie } = await signedIn(site.context, { name: 'ليلى', role: 'reporter' })
  const { status, value } = await askDesk(site, 'GET /colleagues', { cookie })
  expect(status).toBe(200)
  expect(value.items).toContainEqual({ id: actor.account, name: 'ليلى' })
  expect(value.items).toContainEqual({ id: chief.actor.account, name: 'سلمى' })
  expect((await askDesk(site, 'GET /colleagues', {})).status).toBe(401)
})

test('the list goes on from where it stopped', async () => {
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const { value } = await askDesk(site, `GET /accounts?limit=2${cursor && `&cursor=${cursor}`}`, {
      cookie: chief.cookie,
    })
    seen.push(...value.items.map((item: { email: string }) => item.email))
    if (value.next === null) break
    cursor = value.next
  }
  expect(seen.length).toBeGreaterThan(4)
  expect(seen).toEqual([...new Set(seen)].sort())
})

test('a disabled account is out at once, and comes back signed out, without its tokens', async () => {
  const zaid = await signedIn(site.context, { name: 'زيد', role: 'editor' })
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const { secret } = await createToken(site.context, zaid.actor, { name: 'x', scopes: ['stories:read'], expiresAt })
  const byToken = () => askDesk(site, 'GET /stories', { headers: { authorization: `Bearer ${secret}` } })
  expect((await byToken()).status).toBe(200)
  expect((await change(chief, zaid.actor.account, { disabled: true })).status).toBe(200)
  expect((await askDesk(site, 'GET /me', { cookie: zaid.cookie })).status).toBe(401)
  expect((await byToken()).status).toBe(401)
  expect((await change(chief, zaid.actor.account, { disabled: false })).status).toBe(200)
  expect((await askDesk(site, 'GET /me', { cookie: zaid.cookie })).status).toBe(401)
  expect((await byToken()).status).toBe(401)
})

test('there is always an editor-in-chief', async () => {
  for (const input of [{ role: 'editor' }, { disabled: true }])
    expect((await change(chief, chief.actor.account, input)).status).toBe(422)
  const second = await signedIn(site.context, { name: 'ليلى', role: 'editor-in-chief' })
  const both = await Promise.all([
    change(chief, second.actor.account, { role: 'editor' }),
    change(second, chief.actor.account, { role: 'editor' }),
  ])
  expect(both.filter((answer) => answer.status === 200)).toHaveLength(1)
  expect(await selectChiefs(site.context)).toHaveLength(1)
})
