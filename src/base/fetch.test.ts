import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { fetchPublic, type FetchOptions } from './fetch.ts'
import { isPublicAddress } from './public-address.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function listen(answer: RequestListener): Promise<number> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const options = (more: Partial<FetchOptions> = {}): FetchOptions => ({
  milliseconds: 2000,
  maximumBytes: 1000,
  privateHosts: [],
  ...more,
})
const at =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('public addresses', () => {
  test.each([
    '1.1.1.1',
    '93.184.216.34',
    '100.63.255.255',
    '172.32.0.1',
    '2606:4700::1111',
    '64:ff9b::101:101',
    '::ffff:8.8.8.8',
  ])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true))
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'ff02::1',
    'localhost',
    '',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))
})

test.each([
  'https://127.0.0.1/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://169.254.169.254/latest/meta-data/',
  'https://localhost/',
])('%s is not asked', async (address) => {
  await expect(fetchPublic(address, options())).rejects.toMatchObject({ reason: 'not-public' })
})

test('a name is looked up once and judged by where it leads', async () => {
  let asked = 0
  const resolve = async () => {
    asked += 1
    return [{ address: asked === 1 ? '10.0.0.1' : '1.1.1.1', family: 4 }]
  }
  await expect(fetchPublic('https://inside.example/', options({ resolve }))).rejects.toMatchObject({
    reason: 'not-public',
  })
  expect(asked).toBe(1)
  await expect(fetchPublic('https://x.example/', options({ resolve: at() }))).rejects.toMatchObject({
    reason: 'no-address',
  })
})

test('the connection goes to the address that was checked, and nowhere else', async () => {
  let host: string | undefined
  const port = await listen((request, response) => {
    host = request.headers.host
    response.end('here')
  })
  // This name is in no DNS: only what `resolve` said can have led here.
  const asked = await fetchPublic(
    `http://hooks.invalid:${port}/`,
    options({ privateHosts: ['hooks.invalid'], resolve: at('127.0.0.1') }),
  )
  expect([asked.status, asked.body.toString(), host]).toEqual([200, 'here', `hooks.invalid:${port}`])
})

test('without TLS only hosts of the settings are asked', async () => {
  const port = await listen((_request, response) => void response.end('no'))
  const address = `http://127.0.0.1:${port}/`
  await expect(fetchPublic(address, options())).rejects.toMatchObject({ reason: 'no-tls' })
  await expect(fetchPublic('http://1.1.1.1/', options())).rejects.toMatchObject({ reason: 'no-tls' })
  await expect(fetchPublic('ftp://1.1.1.1/', options({ privateHosts: ['1.1.1.1'] }))).rejects.toMatchObject({
    reason: 'no-tls',
  })
  expect((await fetchPublic(address, options({ privateHosts: ['127.0.0.1'] }))).status).toBe(200)
})

test('a redirect comes back as one, and is not followed', async () => {
  let reached = 0
  const port = await listen((request, response) => {
    if (request.url === '/inside') reached += 1
    response.writeHead(302, { location: '/inside' }).end()
  })
  const asked = await fetchPublic(`http://127.0.0.1:${port}/`, options({ privateHosts: ['127.0.0.1'] }))
  expect([asked.status, reached]).toEqual([302, 0])
})

test('an answer without end is read to its limit, and one that never comes is given up', async () => {
  const endless = await listen((_request, response) => {
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
    }
    response.on('drain', more)
    more()
  })
  const silent = await listen(() => {})
  const dripping = await listen((_request, response) => {
    const timer = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(timer))
  })
  const ours = { privateHosts: ['127.0.0.1'] }
  expect((await fetchPublic(`http://127.0.0.1:${endless}/`, options(ours))).body).toHaveLength(1000)
  for (const port of [silent, dripping])
    await expect(
      fetchPublic(`http://127.0.0.1:${port}/`, options({ ...ours, milliseconds: 300 })),
    ).rejects.toMatchObject({ reason: 'timeout' })
  await expect(
    fetchPublic('https://x.example/', options({ milliseconds: 100, resolve: () => new Promise(() => {}) })),
  ).rejects.toMatchObject({ reason: 'timeout' })
})
