// The floor of every HTTP figure: node:http with nothing on it, sending the same head and the same bytes.
// Run as a process of its own: node bench/floor.ts FILE, where FILE holds { head: string[], body: base64 } as JSON.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'

const { head, body } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as { head: string[]; body: string }
const bytes = Buffer.from(body, 'base64')

const server = createServer((_request, response) => {
  response.writeHead(200, head)
  response.end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`${JSON.stringify({ port: address.port })}\n`)
})
