import { useState } from 'react'
import type { Answer } from '../api/call.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { tellDone, tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { settingsWords } from './words.ts'

export type Settings = Answer<'GET /settings'>
export type Choices = Settings['choices']
export type Change = (changes: Partial<Choices>) => void

/** The settings as they stand with what was changed of them here, and the ways to keep or drop that. */
export function useSettings() {
  const words = useWords(settingsWords)
  const { data: settings, error, refetch } = useAnswer('GET /settings', {}, { tags: ['desk:settings'] })
  const [draft, setDraft] = useState<Partial<Choices>>({})
  /** The revision that the draft was begun from. */
  const [base, setBase] = useState<string | null>(null)
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
    setDraft({})
    setBase(null)
    setMoved(null)
  }
  const save = (revision: string) => saving.mutate({ revision, changes: draft })
  return {
    settings,
    error,
    retry: () => void refetch(),
    choices: settings && { ...settings.choices, ...draft },
    dirty: Object.keys(draft).length > 0,
    moved: moved !== null,
    busy: saving.isPending,
    change: ((changes) => {
      if (base === null) setBase(settings?.revision ?? null)
      setDraft((before) => ({ ...before, ...changes }))
    }) as Change,
    discard: drop,
    save: () => base !== null && save(base),
    takeTheirs: () => {
      drop()
      void refetch()
    },
    keepMine: () => moved !== null && save(moved),
  }
}
