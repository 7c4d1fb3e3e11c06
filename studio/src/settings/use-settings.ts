import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { tellDone, tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { settingsWords } from './words.ts'

export type Settings = Answer<'GET /settings'>
export type Choices = Settings['choices']
export type Change = (changes: Partial<Choices>) => void

/** What was changed and not saved; it outlives a look at another page. `revision`: what it was made from. */
type Draft = { revision: string | null; changes: Partial<Choices> }
const nothing: Draft = { revision: null, changes: {} }
let kept = nothing

/** The settings as they stand with what was changed of them here, and the ways to keep or drop that. */
export function useSettings() {
  const words = useWords(settingsWords)
  const { data: settings, error, refetch } = useAnswer('GET /settings', {}, { tags: ['desk:settings'] })
  const [draft, drawDraft] = useState(kept)
  const setDraft = (next: Draft) => drawDraft((kept = next))
  const [moved, setMoved] = useState<string | null>(null)
  const saving = useAct('PATCH /settings', {
    onDone: (answer) => {
      answers.setQueryData(['GET /settings', {}], answer)
      void answers.invalidateQueries({ queryKey: ['GET /site'] })
      drop()
      tellDone(words.saved)
    },
    onRefused: (refusal) => {
      const details = refusal.details as { reason: string; revision: string } | undefined
      if (refusal.kind === 'conflict' && details?.reason === 'moved') setMoved(details.revision)
      else tellRefusal(refusal)
    },
  })
  const drop = () => {
    setDraft(nothing)
    setMoved(null)
  }
  const save = (revision: string) => saving.mutate({ revision, changes: draft.changes })
  return {
    settings,
    error,
    retry: () => void refetch(),
    choices: settings && { ...settings.choices, ...draft.changes },
    dirty: Object.keys(draft.changes).length > 0,
    moved: moved !== null,
    busy: saving.isPending,
    change: ((changes) =>
      setDraft({
        revision: draft.revision ?? settings?.revision ?? null,
        changes: { ...draft.changes, ...changes },
      })) as Change,
    discard: drop,
    save: () => draft.revision !== null && save(draft.revision),
    takeTheirs: () => {
      drop()
      void refetch()
    },
    keepMine: () => moved !== null && save(moved),
  }
}
