import { connect, type Socket } from 'node:net'

export type Load = { requests: number; seconds: number; perSecond: number; bytes: number }

/**
 * Asks one address again and again over kept connections, as fast as answers come, for some seconds.
 * Plain sockets, so that the client costs far less than any server measured: an answer's length is learned from the
 * first one, and from then on bytes are counted.
 * @param path with query; @param connections at the same time
 */
export async function load(port: number, path: string, seconds: number, connections = 32): Promise<Load> {
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: keep-alive\r\n\r\n`
  let requests = 0
  let bytes = 0
  let running = true
  const started = performance.now()

  const client = () =>
    new Promise<void>((resolve, reject) => {
      const socket: Socket = connect(port, '127.0.0.1')
      let head = Buffer.alloc(0)
      let left = -1
      socket.setNoDelay(true)
      socket.on('connect', () => socket.write(request))
      socket.on('error', reject)
      socket.on('close', () => resolve())
      socket.on('data', (chunk) => {
        if (left < 0) {
          head = Buffer.concat([head, chunk])
          const end = head.indexOf('\r\n\r\n')
          if (end < 0) return
          const text = head.subarray(0, end).toString('latin1')
          const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN)
          if (!text.startsWith('HTTP/1.1 200') || Number.isNaN(length)) {
            socket.destroy(new Error(`${path}: ${text.split('\r\n')[0]}`))
            return
          }
          left = end + 4 + length - head.length
          bytes = end + 4 + length
          head = Buffer.alloc(0)
        } else left -= chunk.length
        if (left > 0) return
        requests++
        left = -1
        if (running) socket.write(request)
        else socket.end()
      })
    })

  const clients = Promise.all(Array.from({ length: connections }, client))
  const stop = new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000)).then(() => (running = false))
  await Promise.race([clients, stop])
  const took = (performance.now() - started) / 1000
  const counted = requests
  await clients
  return { requests: counted, seconds: took, perSecond: counted / took, bytes }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
