import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export type Running = { port: number; process: ChildProcess; startedIn: number; stop(): Promise<void> }

/** Our own server in a process of its own. `startedIn`: milliseconds from starting the process to the first 200. */
export async function startOurs(env: Record<string, string>): Promise<Running> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin/isnad.js'), 'serve', '--json'], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      ISNAD_LOG: 'error',
      ISNAD_SAMPLES: 'off',
      ISNAD_URL: 'http://localhost:3000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { port } = await firstLine(child)
  await fetchWhole(port, '/')
  return { port, process: child, startedIn: performance.now() - started, stop: () => stop(child) }
}

/** Bare node:http that answers every request with what `path` gives at `port`. */
export async function startFloor(port: number, path: string): Promise<Running> {
  const { head, body } = await fetchWhole(port, path)
  const file = join(mkdtempSync(join(tmpdir(), 'isnad-floor-')), 'answer.json')
  writeFileSync(file, JSON.stringify({ head, body: body.toString('base64') }))
  const child = spawn(process.execPath, [join(root, 'bench/floor.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] })
  return { port: (await firstLine(child)).port, process: child, startedIn: 0, stop: () => stop(child) }
}

/** Resident memory of a process in MB (10^6 bytes), from the kernel. */
export function memoryOf(child: ChildProcess): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
  return (Number(line?.[1] ?? Number.NaN) * 1024) / 1e6
}

/** One answer as it came: head as name and value by turns without what every server writes itself, compressed body. */
export function fetchWhole(port: number, path: string): Promise<{ status: number; head: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const written = /^(?:date|connection|keep-alive)$/i
        const head: string[] = []
        for (let index = 0; index < response.rawHeaders.length; index += 2)
          if (!written.test(response.rawHeaders[index]!))
            head.push(response.rawHeaders[index]!, response.rawHeaders[index + 1]!)
        resolve({ status: response.statusCode!, head, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })
}

function firstLine(child: ChildProcess): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', (code) => reject(new Error(`the process ended with ${code} before it was up`)))
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\n')) resolve(JSON.parse(text.slice(0, text.indexOf('\n'))) as { port: number })
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
