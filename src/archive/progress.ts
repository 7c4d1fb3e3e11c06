import { Refused } from '../base/refused.ts'

/** How far a long command is. Where nobody can know the whole, as for lines from a pipe, `total` grows with `done`. */
export type Progress = { done: number; total: number; unit: string }

export type LongOptions = {
  onProgress?: ((progress: Progress) => void) | undefined
  /** Stops the work at the next place where it can be taken up again. */
  signal?: AbortSignal | undefined
}

/** @throws Refused('busy') when the operator stopped the command */
export function mustGoOn(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new Refused('busy', {
      en: 'stopped; the same command again goes on from here',
      ar: 'أُوقف العمل؛ أعد الأمر نفسه لمتابعته من هنا',
    })
}
