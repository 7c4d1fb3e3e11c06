import { expect, test } from 'vitest'
import { ended, isnad, serve } from '../../test/process.ts'
import { testEnvironment } from '../base/testing.ts'
import { signedIn } from '../accounts/testing.ts'
import { closeContext, openContext } from '../base/context.ts'
import { readSettings } from '../base/settings.ts'

const json = async (env: Record<string, string>, ...words: string[]) => {
  const { code, out } = await isnad([...words, '--json'], env)
  return { code, value: JSON.parse(out) }
}

test('people are invited, listed, given roles and kept out at the command line', async () => {
  const env = await testEnvironment()
  const context = await openContext(readSettings(env))
  const chief = await signedIn(context, { name: 'سلمى', role: 'editor-in-chief' })
  const nour = await signedIn(context, { name: 'نور', role: 'reporter' })
  await closeContext(context)

  const invited = await json(env, 'person', 'invite', 'Hind@news.example', '--name', 'هند', '--role', 'editor')
  expect(invited.value.url).toMatch(/^https:\/\/news\.example\/studio\/invitation#[\w-]{43}$/)
  expect((await json(env, 'person', 'invite', nour.email, '--name', 'نور')).value.error.kind).toBe('conflict')
  expect((await json(env, 'person', 'invite', 'x@y.example', '--name', 'x', '--role', 'boss')).code).toBe(1)

  expect((await json(env, 'person', 'role', nour.email, 'photo-editor')).code).toBe(0)
  expect((await json(env, 'person', 'disable', nour.email)).code).toBe(0)
  const { accounts } = (await json(env, 'person', 'accounts')).value
  expect(accounts.find((account: { email: string }) => account.email === nour.email)).toMatchObject({
    role: 'photo-editor',
    disabled: true,
  })
  expect((await json(env, 'person', 'role', chief.email, 'editor')).value.error.kind).toBe('unmet')
  expect((await json(env, 'person', 'reset-link', chief.email)).value.url).toContain('/studio/new-password#')
  expect((await json(env, 'person', 'reset-link', 'who@news.example')).value.error.kind).toBe('missing')
  expect((await json(env, 'site', 'set-up-link')).value.error.kind).toBe('conflict')
})

test('the first start prints a link that sets the site up, and no later one', async () => {
  const env = await testEnvironment()
  for (const isNew of [true, false]) {
    const running = await serve(env)
    const { setUp } = running as unknown as { setUp: string | null }
    running.child.kill('SIGTERM')
    await ended(running.child)
    if (isNew) expect(setUp).toMatch(/^https:\/\/news\.example\/studio\/set-up#[\w-]{43}$/)
    else expect(setUp).toBeNull()
    const context = await openContext(readSettings(env))
    await signedIn(context, { name: 'سلمى', role: 'editor-in-chief' })
    await closeContext(context)
  }
})
