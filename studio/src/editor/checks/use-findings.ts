import { useEffect, useState } from 'react'
import { checkStory, type CheckFinding } from '../../../../src/stories/checks/index.ts'
import type { Draft } from '../saving/draft.ts'

/** Checks are asked again so long after the last change, in milliseconds, when the browser has nothing else to do. */
const quietMilliseconds = 700

/** What the checks find in the draft, asked again when somebody pauses. */
export function useFindings(draft: Draft): readonly CheckFinding[] {
  const [findings, setFindings] = useState(() => checkStory(draft.content()))
  useEffect(
    () =>
      afterPauses(draft, quietMilliseconds, () => {
        const found = checkStory(draft.content())
        setFindings((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
      }),
    [draft],
  )
  return findings
}

/** Runs when something was changed and then nothing for a while; never while a key is on its way to the screen. */
export function afterPauses(draft: Draft, milliseconds: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 0))
  const stop = draft.onChange(() => {
    clearTimeout(timer)
    timer = setTimeout(() => whenIdle(work, { timeout: 1000 }), milliseconds)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
