import { useState } from 'react'
import type { DeskApi } from '../../../../src/desk/operations.ts'
import type { CheckFinding } from '../../../../src/stories/checks/index.ts'
import { Refusal } from '../../api/call.ts'
import { answers, useAct } from '../../api/use.ts'
import { tellDone } from '../../shell/feedback.tsx'
import { useWords } from '../../shell/words.ts'
import type { DeskStory, Editing } from '../editing/editing.ts'
import { workflowWords } from './words.ts'

export type MoveProps = {
  story: DeskStory
  editing: Editing
  findings: readonly CheckFinding[]
  close: () => void
}

type MoveKey = Extract<
  keyof DeskApi,
  `POST /stories/{id}/${'submit' | 'approve' | 'return' | 'schedule' | 'unschedule' | 'embargo' | 'publish' | 'correct' | 'retract' | 'withdraw'}`
>
type Rest<K extends MoveKey> = Omit<DeskApi[K]['input'], 'id' | 'revision'>

/** A move of the story that is open here: what is written is saved first, so that the move is made with it. */
export function useMove<K extends MoveKey>(
  key: K,
  name: keyof (typeof workflowWords)['ar']['done'],
  { story, editing, close }: MoveProps,
): { busy: boolean; error: unknown; go: (rest: Rest<K>) => void } {
  const words = useWords(workflowWords)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = useAct(key, {
    onDone(standing) {
      editing.saver.goOn(standing.revision)
      void answers.invalidateQueries({ queryKey: ['GET /stories/{id}', { id: story.id }] })
      tellDone(words.done[standing.state === 'scheduled' && name === 'publish' ? 'schedule' : name])
      close()
    },
    onRefused: setError,
  })
  const go = async (rest: Rest<K>) => {
    setError(null)
    setSaving(true)
    const state = await editing.saver.save()
    setSaving(false)
    if (editing.saver.isUnsaved && editing.hold.kind === 'mine') return setError(notSaved(state))
    act.mutate({ id: story.id, revision: editing.saver.base.revision, ...rest } as unknown as DeskApi[K]['input'])
  }
  return { busy: saving || act.isPending, error, go: (rest) => void go(rest) }
}

/** Nothing goes out that the server does not have. */
function notSaved(state: { kind: string; error?: unknown }): unknown {
  return (
    state.error ??
    new Refusal('conflict', {
      ar: 'لم يُحفظ آخر ما كُتب بعد؛ لا تُنقل المادة قبل حفظه.',
      en: 'What was written last is not saved yet; the story does not move before it is.',
    })
  )
}
