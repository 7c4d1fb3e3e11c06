import { Presets, SingleBar } from 'cli-progress'
import type { Log } from '../base/log.ts'

export type Progress = { done: number; total: number; unit: string }

/** Between two lines of a log, in milliseconds. */
const lineEvery = 5000

/** Shows long work: a bar when a person watches, a line of the log now and then otherwise. Never on standard output. */
export function showProgress(title: string, log: Log): { onProgress(progress: Progress): void; stop(): void } {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { stream: process.stderr, format: `${title} {bar} {percentage}% · {value}/{total} {unit} · {eta_formatted}`, hideCursor: true, etaBuffer: 50 },
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
  let last = Date.now()
  return {
    onProgress({ done, total, unit }) {
      if (Date.now() - last < lineEvery) return
      last = Date.now()
      log.warn(title, { done, total, unit })
    },
    stop: () => {},
  }
}
