import { lookup, type LookupAddress } from 'node:dns'
import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { promisify } from 'node:util'
import { isPublicAddress } from './public-address.ts'

export type Resolve = (host: string) => Promise<LookupAddress[]>

export type FetchOptions = {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** For all of it, from looking up the name to the last byte. */
  milliseconds: number
  /** Bytes of the answer that are read; what is beyond them is not. */
  maximumBytes: number
  /** Hosts that may have any address, and may be asked without TLS: those of the settings. */
  privateHosts: readonly string[]
  resolve?: Resolve
}

export type Fetched = { status: number; headers: IncomingHttpHeaders; body: Buffer }

/** Why an address outside was not asked, or gave no answer; `reason` is short and fit for people. */
export class FetchFailed extends Error {
  readonly reason: 'not-public' | 'no-address' | 'no-tls' | 'timeout' | 'connection'

  constructor(reason: FetchFailed['reason'], message: string) {
    super(message)
    this.name = 'FetchFailed'
    this.reason = reason
  }
}

// Agents of our own: Node's global ones may be told by the environment to go through a proxy, which would look the name
// up itself.
const httpAgent = new HttpAgent({ keepAlive: false })
const httpsAgent = new HttpsAgent({ keepAlive: false })
const lookupAll = promisify(lookup)
const systemResolve: Resolve = (host) => lookupAll(host, { all: true })

/**
 * Asks an address that somebody typed in. Only public addresses are connected to, and the connection goes to the very
 * addresses that were checked: a name that says something else when it is asked again (DNS rebinding) gets nowhere.
 * Redirects are not followed; they come back as what they are.
 * @throws FetchFailed
 */
export async function fetchPublic(address: string, options: FetchOptions): Promise<Fetched> {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const allowed = options.privateHosts.includes(host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowed))
    throw new FetchFailed('no-tls', `${url.protocol}//${host} is not https`)
  const ends = AbortSignal.timeout(options.milliseconds)
  const addresses = await inTime(addressesOf(host, options.resolve ?? systemResolve), ends)
  const checked = addresses.filter((each) => allowed || isPublicAddress(each.address))
  if (checked.length === 0) throw new FetchFailed('not-public', `${host} is not at a public address`)
  return ask(url, checked, options, ends)
}

async function addressesOf(host: string, resolve: Resolve): Promise<LookupAddress[]> {
  const family = isIP(host)
  if (family !== 0) return [{ address: host, family }]
  const found = await resolve(host).catch(() => [])
  if (found.length === 0) throw new FetchFailed('no-address', `${host} has no address`)
  return found
}

async function inTime<T>(work: Promise<T>, ends: AbortSignal): Promise<T> {
  const late = Promise.withResolvers<never>()
  const onEnd = () => late.reject(new FetchFailed('timeout', 'no answer in time'))
  ends.addEventListener('abort', onEnd)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    ends.removeEventListener('abort', onEnd)
    late.promise.catch(() => {})
  }
}

function ask(url: URL, checked: LookupAddress[], options: FetchOptions, ends: AbortSignal): Promise<Fetched> {
  const secure = url.protocol === 'https:'
  const body = options.body === undefined ? undefined : Buffer.from(options.body)
  const asked = (secure ? httpsRequest : httpRequest)(url, {
    method: options.method ?? 'GET',
    headers: { ...options.headers, ...(body && { 'content-length': body.length }) },
    agent: secure ? httpsAgent : httpAgent,
    // Node calls this instead of asking for the name again; with an IP address in the URL it is not called.
    lookup: (_host, { all }, done) => (all ? done(null, checked) : done(null, checked[0]!.address, checked[0]!.family)),
    signal: ends,
  })
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) =>
      reject(
        ends.aborted
          ? new FetchFailed('timeout', 'no answer in time')
          : new FetchFailed('connection', error.code ?? error.message),
      )
    asked.on('error', fail)
    asked.on('response', (response) => {
      read(response, options.maximumBytes).then(
        (bytes) => resolve({ status: response.statusCode!, headers: response.headers, body: bytes }),
        fail,
      )
    })
    asked.end(body)
  })
}

async function read(response: IncomingMessage, maximum: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part)
    length += part.length
    // Leaving the loop closes the connection.
    if (length >= maximum) break
  }
  return Buffer.concat(parts).subarray(0, maximum)
}
