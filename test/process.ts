import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

// For tests only: the real program in a process of its own.

export const root = join(import.meta.dirname, '..')
const program = join(root, 'bin/isnad.js')

/** Node's words to run one of our TypeScript files as the program is run: what is compiled once is not compiled again. */
export const script = (file: string, ...words: string[]): string[] => [
  `--import=${join(root, 'bin/load.js')}`,
  file,
  ...words,
]

export type Finished = { code: number | null; out: string; err: string }

/** Runs one command to its end. */
export async function isnad(words: string[], env: Record<string, string>, input?: string | Buffer): Promise<Finished> {
  const child = start(words, env)
  let out = ''
  let err = ''
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin!.on('error', () => {})
  child.stdin!.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out, err }
}

export function start(words: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH']!, HOME: process.env['HOME']!, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** Starts the server and waits for its port. */
export async function serve(env: Record<string, string>): Promise<{ child: ChildProcess; port: number; url: string }> {
  const child = start(['serve', '--json'], { PORT: '0', ISNAD_HOST: '127.0.0.1', ...env })
  let err = ''
  child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const line = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      // What the log has to say may come before it.
      const told = text
        .split('\n')
        .slice(0, -1)
        .find((each) => each.includes('"port":'))
      if (told !== undefined) resolve(told)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${err}`)))
  })
  return { child, ...(JSON.parse(line) as { port: number; url: string }) }
}

export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}
