#!/usr/bin/env node
// The one entry. It is plain JavaScript so that any Node can read it: where the machine's Node is too
// old for TypeScript, the Node that came with `npm ci` takes over with the same words and streams.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

const [major, minor] = process.versions.node.split('.').map(Number)

if (major > 24 || (major === 24 && minor >= 12)) {
  await import('./load.js')
  const { main } = await import('../src/main.ts')
  await main(process.argv.slice(2))
} else {
  handOver()
}

function handOver() {
  let node
  try {
    node = createRequire(import.meta.url).resolve(`node-linux-${process.arch}/bin/node`)
  } catch {
    process.stderr.write(
      `isnad: needs Node 24.12 or newer, this is ${process.versions.node}, and npm ci brought none for ${process.platform}-${process.arch}\n`,
    )
    process.exit(1)
  }
  const child = spawn(node, [import.meta.filename ?? new URL(import.meta.url).pathname, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exit(code ?? 1)
  })
}
