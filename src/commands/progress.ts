import { Presets, SingleBar } from 'cli-progress'
import { mustGoOn, type Progress } from '../archive/progress.ts'
import type { Log } from '../base/log.ts'

/** Between two lines of a log, in milliseconds. */
const lineEvery = 5000
/** Signals closer together than this are one, in milliseconds. */
const sameSignal = 300
const signals = ['SIGINT', 'SIGTERM'] as const

/** What long work is told: where to say how far it is, and when to stop. */
export type Watch = { onProgress: (progress: Progress) => void; signal: AbortSignal }

/**
 * Does long work and shows how far it is: a bar when a person watches, a line of the log now and then otherwise. Never
 * on standard output. SIGINT and SIGTERM abort the work's signal; it then ends at the next good place, with exit code
 * 130 or 143. A second one ends it at once.
 * @param stops whether the work looks at its signal; if not, the first one ends it
 */
export async function withProgress<T>(
  title: string,
  log: Log,
  work: (watch: Watch) => Promise<T>,
  stops: 'at a good place' | 'at once' = 'at a good place',
): Promise<T> {
  const controller = new AbortController()
  const show = process.stderr.isTTY ? inBar(title) : { onProgress: inLog(title, log), stop: () => {} }
  let first = 0
  let code = 0
  const onSignal = (_signal: NodeJS.Signals, number: number) => {
    // Where another Node handed over to this one, a terminal's signal comes from both.
    if (first > 0 && Date.now() - first < sameSignal) return
    code = 128 + number
    if (first > 0 || stops === 'at once') {
      show.stop()
      process.exit(code)
    }
    first = Date.now()
    controller.abort()
  }
  for (const signal of signals) process.on(signal, onSignal)
  try {
    return await work({ onProgress: show.onProgress, signal: controller.signal })
  } catch (error) {
    if (code > 0) process.exitCode = code
    // A stream that was being read ends with an error of its own.
    if ((error as Error).name === 'AbortError') mustGoOn(controller.signal)
    throw error
  } finally {
    for (const signal of signals) process.off(signal, onSignal)
    show.stop()
  }
}

function inBar(title: string): { onProgress: (progress: Progress) => void; stop: () => void } {
  const format = `${title} {bar} {percentage}% · {value}/{total} {unit} · {eta_formatted}`
  const bar = new SingleBar(
    // The bar's own graceful exit would leave the process as it is.
    { stream: process.stderr, format, hideCursor: true, etaBuffer: 50, gracefulExit: false },
    Presets.shades_classic,
  )
  let started = false
  return {
    onProgress({ done, total, unit }) {
      if (!started) bar.start(total, done, { unit })
      else {
        bar.setTotal(total)
        bar.update(done, { unit })
      }
      started = true
    },
    stop: () => bar.stop(),
  }
}

function inLog(title: string, log: Log): (progress: Progress) => void {
  let last = Date.now()
  return ({ done, total, unit }) => {
    if (Date.now() - last < lineEvery) return
    last = Date.now()
    log.warn(title, { done, total, unit })
  }
}
