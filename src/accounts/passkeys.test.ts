import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askDesk, jar } from '../../test/desk.ts'
import { runSite } from '../../test/site.ts'
import type { RunningSite } from '../app.ts'
import { selectAuditActs } from '../base/testing.ts'
import { challengeLifetime } from './challenges.ts'
import { signedIn } from './testing.ts'
import { updateAccount } from './store.ts'

let site: RunningSite
beforeAll(async () => {
  ;({ site } = await runSite())
})
afterAll(() => site.stop())

const password = 'قصيدة طويلة عن البحر'
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const hash = (data: Uint8Array | string) => createHash('sha256').update(data).digest()

/** Just enough CBOR for an attestation: maps, texts, bytes, small whole numbers. */
function cbor(value: unknown): Buffer {
  const head = (kind: number, size: number) =>
    size < 24
      ? Buffer.from([(kind << 5) | size])
      : size < 256
        ? Buffer.from([(kind << 5) | 24, size])
        : Buffer.from([(kind << 5) | 25, size >> 8, size & 255])
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, item]) => [cbor(key), cbor(item)])])
}

type Wanted = { challenge: string; origin?: string; host?: string; flags?: number }

/** A security key in software: one P-256 key, a counter, and what WebAuthn has it say. */
class Authenticator {
  readonly id = randomBytes(32)
  counter = 0
  readonly #privateKey: KeyObject
  readonly #publicKey: Map<number, number | Uint8Array>

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.#privateKey = privateKey
    this.#publicKey = new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
  }

  #clientData(type: string, { challenge, origin = 'https://news.example' }: Wanted): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  }

  #data(flags: number, host: string): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(++this.counter)
    return Buffer.concat([hash(host), Buffer.from([flags]), counter])
  }

  make(wanted: Wanted) {
    const length = Buffer.from([0, this.id.length])
    const authData = Buffer.concat([
      this.#data(wanted.flags ?? 0x45, wanted.host ?? 'news.example'),
      Buffer.alloc(16),
      length,
      this.id,
      cbor(this.#publicKey),
    ])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return {
      id: base64(this.id),
      rawId: base64(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64(this.#clientData('webauthn.create', wanted)),
        attestationObject: base64(cbor(attestation)),
        transports: ['internal'],
      },
    }
  }

  use(wanted: Wanted) {
    const clientData = this.#clientData('webauthn.get', wanted)
    const data = this.#data(wanted.flags ?? 0x05, wanted.host ?? 'news.example')
    return {
      id: base64(this.id),
      rawId: base64(this.id),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64(clientData),
        authenticatorData: base64(data),
        signature: base64(sign('sha256', Buffer.concat([data, hash(clientData)]), this.#privateKey)),
      },
    }
  }
}

async function asked(cookie: string): Promise<string> {
  const answer = await askDesk(site, 'POST /passkeys/options', { cookie, input: { password } })
  expect(answer.status).toBe(200)
  return answer.value.options.challenge
}
const keep = (cookie: string, response: object) =>
  askDesk(site, 'POST /passkeys', { cookie, input: { name: 'حاسوبي', response } })
const challenged = async () => (await askDesk(site, 'POST /session/passkey-options', { input: {} })).value.options
const arrive = (response: object) => askDesk(site, 'POST /session/passkey', { input: { response } })

async function withPasskey(name: string) {
  const who = await signedIn(site.context, { name, role: 'reporter', password })
  const device = new Authenticator()
  expect((await keep(who.cookie, device.make({ challenge: await asked(who.cookie) }))).status).toBe(200)
  return { ...who, device }
}

test('a passkey is made, signs in without an address, and is taken away', async () => {
  const { cookie, device, actor } = await withPasskey('سلمى')
  const options = await challenged()
  expect(options).toMatchObject({ rpId: 'news.example', userVerification: 'required' })
  expect(options.allowCredentials ?? []).toEqual([])
  const answer = await arrive(device.use(options))
  expect(answer.status).toBe(200)
  const me = await askDesk(site, 'GET /me', { cookie: jar(...answer.cookies) })
  expect(me.value.account).toBe(actor.account)

  const [item] = (await askDesk(site, 'GET /passkeys', { cookie })).value.items
  expect(item).toMatchObject({ name: 'حاسوبي', id: base64(device.id) })
  expect(item.usedAt).not.toBeNull()
  await askDesk(site, `PATCH /passkeys/${item.id}`, { cookie, input: { name: 'هاتفي' } })
  expect((await askDesk(site, 'GET /passkeys', { cookie })).value.items[0].name).toBe('هاتفي')
  const stranger = await signedIn(site.context, { name: 'غريب', role: 'reporter' })
  expect((await askDesk(site, `DELETE /passkeys/${item.id}`, { cookie: stranger.cookie })).status).toBe(404)
  expect((await askDesk(site, `DELETE /passkeys/${item.id}`, { cookie })).status).toBe(200)
  expect((await arrive(device.use(await challenged()))).status).toBe(401)
  expect(await selectAuditActs(site.context, actor.account)).toEqual([
    'account.passkey-add',
    'account.sign-in',
    'account.passkey-remove',
  ])
})

test('a challenge is answered once, soon, and by whom it was put to', async () => {
  const { device } = await withPasskey('نور')
  const options = await challenged()
  const answers = await Promise.all([arrive(device.use(options)), arrive(device.use(options))])
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 401])
  expect((await arrive(device.use({ challenge: base64(randomBytes(32)) }))).status).toBe(401)

  const clock = site.context.now
  const late = await challenged()
  try {
    site.context.now = () => new Date(clock().getTime() + challengeLifetime + 1)
    expect((await arrive(device.use(late))).status).toBe(401)
  } finally {
    site.context.now = clock
  }

  const one = await signedIn(site.context, { name: 'هند', role: 'reporter', password })
  const two = await signedIn(site.context, { name: 'ريم', role: 'reporter', password })
  const other = new Authenticator()
  const challenge = await asked(one.cookie)
  expect((await keep(two.cookie, other.make({ challenge }))).status).toBe(422)
  expect((await keep(one.cookie, other.make({ challenge }))).status).toBe(422)
})

test('another site, another key, no user verification and an old counter are refused', async () => {
  const { device, cookie } = await withPasskey('ليلى')
  const evil = { origin: 'https://news.example.evil.example' }
  expect((await arrive(device.use({ ...(await challenged()), ...evil }))).status).toBe(401)
  expect((await arrive(device.use({ ...(await challenged()), host: 'evil.example' }))).status).toBe(401)
  expect((await arrive(device.use({ ...(await challenged()), flags: 0x01 }))).status).toBe(401)
  const impostor = new Authenticator()
  const forged = { ...impostor.use(await challenged()), id: base64(device.id), rawId: base64(device.id) }
  expect((await arrive(forged)).status).toBe(401)

  device.counter = 100
  expect((await arrive(device.use(await challenged()))).status).toBe(200)
  device.counter = 50
  expect((await arrive(device.use(await challenged()))).status).toBe(401)

  const weak = new Authenticator()
  expect((await keep(cookie, weak.make({ challenge: await asked(cookie), flags: 0x41 }))).status).toBe(422)
  expect((await keep(cookie, weak.make({ challenge: await asked(cookie), ...evil }))).status).toBe(422)
  expect((await keep(cookie, device.make({ challenge: await asked(cookie) }))).status).toBe(422)
})

test('the password is asked for before a passkey is made, and a disabled account’s passkey opens nothing', async () => {
  const { device, cookie, actor } = await withPasskey('زيد')
  const wrong = await askDesk(site, 'POST /passkeys/options', { cookie, input: { password: 'خطأ' } })
  expect(wrong.status).toBe(422)
  await updateAccount(site.context, actor.account, { disabled: 1 })
  expect((await arrive(device.use(await challenged()))).status).toBe(401)
})
