import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askDesk, jar } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { operator } from '../base/actor.ts'
import { selectAuditActs } from '../base/testing.ts'
import { invite } from './invite.ts'
import { linkLifetimes } from './shape.ts'
import { makeResetLink } from './reset-password.ts'
import { newSetUpLink } from './set-up.ts'
import { signedIn } from './testing.ts'

const password = 'قصيدة طويلة عن البحر'
const tokenOf = (url: string) => url.split('#')[1]!
const chief = { name: 'سلمى الحسن', email: 'Salma@News.example', password }

describe('set-up', () => {
  let site: RunningSite
  beforeAll(async () => {
    ;({ site } = await runSite())
  })
  afterAll(() => site.stop())

  test('one link, once: choices and the first editor-in-chief together, or nothing', async () => {
    const first = await newSetUpLink(site.context, operator('start'))
    const second = await newSetUpLink(site.context, operator('start'))
    expect(first!.url).toMatch(/^https:\/\/news\.example\/studio\/set-up#[\w-]{43}$/)
    const token = tokenOf(second!.url)
    const choices = { name: 'جريدة الشروق', nameEnglish: 'Alshorouk', months: 'levantine', digits: 'arabic' }
    const input = { token, language: 'ar', site: choices, chief }

    expect((await askDesk(site, 'GET /sign-in')).value).toMatchObject({ isNew: true })
    expect((await askDesk(site, 'POST /set-up/look', { input: { token } })).value.site.name).toBe('إسناد')
    const weak = { ...input, chief: { ...chief, password: 'alshorouk2026' } }
    expect((await askDesk(site, 'POST /set-up', { input: weak })).status).toBe(422)
    const wrong = { ...input, site: { ...choices, timeZone: 'Mars/Olympus' } }
    expect((await askDesk(site, 'POST /set-up', { input: wrong })).status).toBe(400)
    const chosen = { ...input, chief: { ...chief, role: 'reporter' } }
    expect((await askDesk(site, 'POST /set-up', { input: chosen })).status).toBe(400)
    expect((await askDesk(site, 'GET /sign-in')).value).toMatchObject({ isNew: true })
    expect(site.context.site.name).toBe('إسناد')

    const answer = await askDesk(site, 'POST /set-up', { input })
    expect(answer.status).toBe(200)
    const me = await askDesk(site, 'GET /me', { cookie: jar(...answer.cookies) })
    expect(me.value).toMatchObject({ role: 'editor-in-chief', email: 'salma@news.example', language: 'ar' })
    expect(site.context.site).toMatchObject({ ...choices, timeZone: 'Asia/Riyadh' })

    expect((await askDesk(site, 'POST /set-up', { input })).status).toBe(410)
    const other = { ...input, token: tokenOf(first!.url) }
    expect((await askDesk(site, 'POST /set-up', { input: other })).status).toBe(410)
    expect(await newSetUpLink(site.context, operator('start'))).toBeNull()
    expect((await askDesk(site, 'GET /sign-in')).value).toMatchObject({ isNew: false })
  })
})

describe('a newsroom', () => {
  let site: RunningSite
  beforeAll(async () => {
    ;({ site } = await runSite())
  })
  afterAll(() => site.stop())

  test('two who set the site up in the same second make one editor-in-chief', async () => {
    const links = [
      await newSetUpLink(site.context, operator('start')),
      await newSetUpLink(site.context, operator('start')),
    ]
    const answers = await Promise.all(
      links.map((link, at) =>
        askDesk(site, 'POST /set-up', {
          input: {
            token: tokenOf(link!.url),
            language: 'ar',
            site: {},
            chief: { ...chief, email: `chief${at}@news.example` },
          },
        }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410])
  })

  test('an invitation opens one account with the role it names, and no other', async () => {
    const { actor, cookie } = await signedIn(site.context, { name: 'هدى', role: 'editor-in-chief' })
    const asked = await askDesk(site, 'POST /invitations', {
      cookie,
      input: { email: 'Nour@news.example', name: 'نور', role: 'reporter' },
    })
    expect(asked).toMatchObject({ status: 200, value: { mailed: false } })
    const token = tokenOf(asked.value.url)
    const look = await askDesk(site, 'POST /invitations/look', { input: { token } })
    expect(look.value).toEqual({ email: 'nour@news.example', name: 'نور', role: 'reporter', by: 'هدى' })

    const input = { token, name: 'نور الدين', password, language: 'ar' }
    for (const more of [{ role: 'editor-in-chief' }, { email: 'else@news.example' }])
      expect((await askDesk(site, 'POST /invitations/accept', { input: { ...input, ...more } })).status).toBe(400)
    const accepted = await Promise.all([1, 2, 3].map(() => askDesk(site, 'POST /invitations/accept', { input })))
    expect(accepted.map((answer) => answer.status).sort()).toEqual([200, 410, 410])
    const { cookies } = accepted.find((answer) => answer.status === 200)!
    const me = await askDesk(site, 'GET /me', { cookie: jar(...cookies) })
    expect(me.value).toMatchObject({ email: 'nour@news.example', name: 'نور الدين', role: 'reporter' })
    expect((await askDesk(site, 'POST /invitations/look', { input: { token } })).status).toBe(410)
    expect(await selectAuditActs(site.context, me.value.account)).toEqual(['invitation.accept'])

    const again = { email: 'nour@news.example', name: 'نور', role: 'editor' } as const
    await expect(invite(site.context, actor, again)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('an invitation is taken back, replaced by a newer one, and too old after seven days', async () => {
    const { actor, cookie } = await signedIn(site.context, { name: 'هدى', role: 'editor-in-chief' })
    const ziad = { email: 'ziad@news.example', name: 'زياد', role: 'editor' } as const
    const first = await invite(site.context, actor, ziad)
    const second = await invite(site.context, actor, ziad)
    const look = async (url: string) =>
      (await askDesk(site, 'POST /invitations/look', { input: { token: tokenOf(url) } })).status
    expect([await look(first.url), await look(second.url)]).toEqual([410, 200])

    const listed = await askDesk(site, 'GET /invitations', { cookie })
    expect(listed.value.items.map((item: { email: string }) => item.email)).toEqual([ziad.email])
    expect(JSON.stringify(listed.value)).not.toContain(tokenOf(second.url))
    expect((await askDesk(site, `DELETE /invitations/${second.id}`, { cookie })).status).toBe(200)
    expect(await look(second.url)).toBe(410)
    expect((await askDesk(site, `DELETE /invitations/${second.id}`, { cookie })).status).toBe(404)

    const third = await invite(site.context, actor, ziad)
    const clock = site.context.now
    try {
      site.context.now = () => new Date(clock().getTime() + linkLifetimes.invitation - 1000)
      expect(await look(third.url)).toBe(200)
      site.context.now = () => new Date(clock().getTime() + linkLifetimes.invitation + 1000)
      expect(await look(third.url)).toBe(410)
    } finally {
      site.context.now = clock
    }
  })

  test('a link for a new password ends every session and works once; others learn nothing', async () => {
    const boss = await signedIn(site.context, { name: 'هدى', role: 'editor-in-chief' })
    const omar = await signedIn(site.context, { name: 'عمر', role: 'reporter', password })
    const { url } = await makeResetLink(site.context, boss.actor, omar.actor.account)
    const token = tokenOf(url)
    expect((await askDesk(site, 'POST /password/look', { input: { token } })).value).toEqual({
      email: omar.email,
      name: 'عمر',
    })
    const chosen = 'ثلاثة قوارب في المرفأ'
    expect((await askDesk(site, 'POST /password/reset', { input: { token, password: 'short' } })).status).toBe(422)
    const answer = await askDesk(site, 'POST /password/reset', { input: { token, password: chosen } })
    expect(answer).toMatchObject({ status: 200, value: { next: 'done' } })
    expect((await askDesk(site, 'GET /me', { cookie: omar.cookie })).status).toBe(401)
    expect((await askDesk(site, 'GET /me', { cookie: jar(...answer.cookies) })).status).toBe(200)
    expect((await askDesk(site, 'POST /password/reset', { input: { token, password: chosen } })).status).toBe(410)
    const signIn = (typed: string) =>
      askDesk(site, 'POST /session', { input: { email: omar.email, password: typed } }).then((said) => said.status)
    expect([await signIn(password), await signIn(chosen)]).toEqual([401, 200])

    const known = await askDesk(site, 'POST /password/forgotten', { input: { email: omar.email } })
    const unknown = await askDesk(site, 'POST /password/forgotten', { input: { email: 'who@news.example' } })
    expect(unknown).toEqual(known)
  })
})
