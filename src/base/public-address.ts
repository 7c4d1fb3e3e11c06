import { BlockList, isIP } from 'node:net'

/** IPv4 that is not of the public Internet (IANA special-purpose registry, and multicast and reserved space). */
const notPublicV4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
])
/** The only IPv6 that is given out for the public Internet … */
const globalV6 = blockList('ipv6', [['2000::', 3]])
/** … and what in it is something else: protocol assignments (Teredo too), documentation, 6to4. */
const notPublicV6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
])
/** IPv6 that stands for an IPv4 address in its last 32 bits: mapped, and NAT64's well-known prefix. */
const carriesV4 = blockList('ipv6', [
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
])

function blockList(family: 'ipv4' | 'ipv6', ranges: [string, number][]): BlockList {
  const list = new BlockList()
  for (const [address, bits] of ranges) list.addSubnet(address, bits, family)
  return list
}

/** Whether an IP address is one of the public Internet: not this machine, not its network, not a cloud's own. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !notPublicV4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  const parts = groupsOf(address)
  if (carriesV4.check(address, 'ipv6')) {
    const [high = 0, low = 0] = parts.slice(-2)
    return isPublicAddress([high >> 8, high & 255, low >> 8, low & 255].join('.'))
  }
  return globalV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6')
}

/** The eight groups of an IPv6 address; the URL parser brings every spelling into one form. */
function groupsOf(address: string): number[] {
  const [front = '', back] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const groups = (text: string | undefined) => (text ? text.split(':').map((group) => Number.parseInt(group, 16)) : [])
  const left = groups(front)
  const right = groups(back)
  return [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right]
}
