import { connect } from 'node:net'

/** One form to be posted. */
export type Posting = {
  port: number
  path: string
  body: string
  /** The address it comes from, where the server believes that. */
  from?: string
}

/**
 * Posts forms over kept connections, each as soon as the one before is answered. Plain sockets, as in load.ts.
 * @param every milliseconds between two posts on the whole; 0: as fast as answers come
 * @returns the status of each, in order, and how long all of it took
 */
export async function postAll(
  all: readonly Posting[],
  { connections = 32, every = 0 } = {},
): Promise<{ statuses: number[]; seconds: number }> {
  const statuses = Array<number>(all.length).fill(0)
  let next = 0
  const started = performance.now()

  /** One connection, to the ports of every so many-th posting. */
  const client = () =>
    new Promise<void>((resolve, reject) => {
      const sockets = new Map<number, ReturnType<typeof open>>()
      const done = () => {
        for (const { socket } of sockets.values()) socket.end()
        resolve()
      }
      const take = () => {
        const index = next++
        if (index >= all.length) return done()
        const due = started + index * every - performance.now()
        if (due > 0) setTimeout(() => send(index), due)
        else send(index)
      }
      const send = (index: number) => {
        const { port, path, body, from } = all[index]!
        let to = sockets.get(port)
        if (!to) sockets.set(port, (to = open(port)))
        to.answer = (status) => {
          statuses[index] = status
          take()
        }
        const length = Buffer.byteLength(body)
        to.socket.write(
          `POST ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n${from ? `X-Forwarded-For: ${from}\r\n` : ''}` +
            `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${length}\r\n\r\n${body}`,
        )
      }
      const open = (port: number) => {
        const socket = connect(port, '127.0.0.1')
        const state = { socket, answer: (_status: number) => {} }
        let text = ''
        socket.setNoDelay(true)
        socket.on('error', reject)
        socket.on('data', (chunk) => {
          text += chunk.toString('latin1')
          const end = text.indexOf('\r\n\r\n')
          if (end < 0) return
          const length = /content-length: (\d+)/i.exec(text)?.[1]
          const isWhole = length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= end + 4 + Number(length)
          if (!isWhole) return
          const status = Number(text.slice(9, 12))
          text = ''
          state.answer(status)
        })
        return state
      }
      take()
    })

  await Promise.all(Array.from({ length: connections }, client))
  return { statuses, seconds: (performance.now() - started) / 1000 }
}
