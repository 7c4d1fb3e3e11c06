import { Presets, SingleBar } from 'cli-progress'
import type { Log } from '../base/log.ts'

export type Progress = { done: number; total: number; unit: string }

/** Between two lines of a log, in milliseconds. */
const lineEvery = 5000

/** Does long work and shows how far it is: a bar when a person watches, a line of the log now and then otherwise. Never on standard output. */
export async function withProgress<T>(
  title: string,
  log: Log,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return work(inLog(title, log))
  const format = `${title} {bar} {percentage}% · {value}/{total} {unit} · {eta_formatted}`
  const bar = new SingleBar({ stream: process.stderr, format, hideCursor: true, etaBuffer: 50 }, Presets.shades_classic)
  let started = false
  try {
    return await work(({ done, total, unit }) => {
      if (!started) bar.start(total, done, { unit })
      else {
        bar.setTotal(total)
        bar.update(done, { unit })
      }
      started = true
    })
  } finally {
    bar.stop()
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
