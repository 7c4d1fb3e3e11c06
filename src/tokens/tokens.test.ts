import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../base/context.ts'
import { actor, testContext } from '../base/testing.ts'
import { createToken } from './create.ts'
import { listTokens } from './list.ts'
import { pruneTokens, revokeToken, revokeTokensOf } from './revoke.ts'
import { mostTokens } from './shape.ts'
import { useToken } from './use.ts'

let context: Context
let now = new Date('2026-11-25T09:00:00Z')
const layla = actor('ليلى', 'reporter')
const omar = actor('عمر', 'editor')
const chief = actor('سلمى', 'editor-in-chief')
const input = {
  name: 'تصدير',
  scopes: ['media:read' as const, 'stories:read' as const],
  expiresAt: '2027-01-01T00:00:00Z',
}

beforeAll(async () => {
  context = await testContext({ now: () => now })
})

const used = (secret: string) => useToken(context, `Bearer ${secret}`)

test('a token speaks for its account with its scopes until it ends', async () => {
  const { token, secret } = await createToken(context, layla, input)
  expect(secret).toMatch(/^isnad_[\w-]{43}$/)
  expect(token).toMatchObject({ name: 'تصدير', scopes: ['stories:read', 'media:read'], usedAt: null })
  expect(await used(secret)).toEqual({ token: token.id, account: layla.account, scopes: token.scopes })
  expect((await listTokens(context, layla, 'me'))[0]).toMatchObject({
    id: token.id,
    usedAt: '2026-11-25T00:00:00.000Z',
  })
  now = new Date('2027-01-01T00:00:00Z')
  expect(await used(secret)).toBeNull()
  now = new Date('2026-11-25T09:00:00Z')
})

test('only the hash is stored, and the audit log holds neither', async () => {
  const { secret } = await createToken(context, layla, input)
  const rows = JSON.stringify([
    await context.db.selectFrom('access_tokens').selectAll().execute(),
    await context.db.selectFrom('audit_log').selectAll().execute(),
  ])
  expect(rows).not.toContain(secret)
  expect(rows).not.toContain(secret.slice(6))
})

test.each([
  '',
  'Bearer',
  'Bearer isnad_',
  `Bearer isnad_${'a'.repeat(43)}`,
  `Bearer isnad_${'a'.repeat(5000)}`,
  'Basic x:y',
])('what is no token is nobody: %s', async (authorization) => expect(await useToken(context, authorization)).toBeNull())

test('a revoked token is over at once; only its account and the editor-in-chief may revoke it', async () => {
  const { token, secret } = await createToken(context, layla, input)
  await expect(revokeToken(context, omar, token.id)).rejects.toMatchObject({ kind: 'missing' })
  expect(await used(secret)).not.toBeNull()
  await revokeToken(context, chief, token.id)
  expect(await used(secret)).toBeNull()
  const other = await createToken(context, layla, input)
  await revokeToken(context, layla, other.token.id)
  await expect(revokeToken(context, layla, other.token.id)).rejects.toMatchObject({ kind: 'missing' })
})

test('everybody’s tokens are for the editor-in-chief to see', async () => {
  await createToken(context, omar, input)
  await expect(listTokens(context, omar, 'all')).rejects.toMatchObject({ kind: 'forbidden' })
  const accounts = new Set((await listTokens(context, chief, 'all')).map((token) => token.account))
  expect([...accounts].sort()).toEqual([layla.account!, omar.account!].sort())
  expect((await listTokens(context, omar, 'me')).every((token) => token.account === omar.account)).toBe(true)
})

test.each([
  [{ expiresAt: '2026-11-25T09:00:00Z' }],
  [{ expiresAt: '2027-11-30T09:00:00Z' }],
  [{ expiresAt: 'never' }],
  [{ scopes: [] }],
  [{ scopes: ['everything'] }],
  [{ name: ' ' }],
  [{ name: 'x'.repeat(81) }],
  [{ account: 'account-سلمى' }],
])('%j is refused', async (wrong) => {
  await expect(createToken(context, layla, { ...input, ...wrong } as never)).rejects.toMatchObject({ kind: 'invalid' })
})

test('a token makes no token, nor does the machine', async () => {
  for (const by of [
    { ...layla, door: 'token' as const },
    { ...chief, account: null },
  ])
    await expect(createToken(context, by, input)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('an account has so many and no more; all of them end with it, and ended ones are forgotten', async () => {
  const busy = actor('كثير', 'editor')
  for (let made = 0; made < mostTokens; made++) await createToken(context, busy, input)
  await expect(createToken(context, busy, input)).rejects.toMatchObject({ kind: 'unmet' })
  expect(await revokeTokensOf(context, busy.account!)).toBe(mostTokens)
  const { token } = await createToken(context, busy, input)
  now = new Date('2027-03-01T00:00:00Z')
  await pruneTokens(context)
  expect((await listTokens(context, busy, 'me')).map((each) => each.id)).not.toContain(token.id)
  now = new Date('2026-11-25T09:00:00Z')
})
