import { BlockList, isIP, isIPv6 } from 'node:net'
import type { Settings } from './settings.ts'

const lists = new WeakMap<readonly string[], BlockList>()

/** The proxies in front of us, as the settings name them. */
function proxiesOf(trusted: readonly string[]): BlockList {
  let list = lists.get(trusted)
  if (list) return list
  list = new BlockList()
  for (const range of trusted) {
    const [ip = '', bits] = range.split('/')
    const family = isIPv6(ip) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(ip, family)
    else list.addSubnet(ip, Number(bits), family)
  }
  lists.set(trusted, list)
  return list
}

/** ::ffff:10.0.0.1 is 10.0.0.1. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * The network address of who asks. X-Forwarded-For counts only as far as proxies of ours wrote it: it is read from its
 * end, and the first address that is not one of ours is the answer, whatever stands before it.
 * @param peer the other end of the connection
 */
export function clientAddress(
  settings: Pick<Settings, 'trustedProxies'>,
  peer: string | undefined,
  forwarded: string | undefined,
): string | null {
  if (!peer) return null
  const proxies = proxiesOf(settings.trustedProxies)
  const ours = (address: string) => proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
  let address = plain(peer)
  if (!forwarded || !ours(address)) return address
  for (const hop of forwarded.split(',').reverse().map(plain)) {
    if (!isIP(hop)) return address
    address = hop
    if (!ours(address)) return address
  }
  return address
}

/** What stands for one subscriber: the address, or of IPv6 its /64, which one subscriber has as a whole. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [before = '', after = ''] = address.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = after.split(':').filter(Boolean)
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0') : []
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
