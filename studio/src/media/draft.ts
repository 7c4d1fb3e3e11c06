import { useState } from 'react'
import { Refusal } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { tellDone, tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import type { Media } from './media.ts'
import { textNames, type Texts } from './texts.tsx'
import { mediaWords } from './words.ts'

/** What may be changed of a picture. */
export type Draft = Texts & Pick<Media, 'focus' | 'crop'>

export const draftOf = ({ alt, caption, credit, creator, copyright, usageTerms, focus, crop }: Media): Draft => ({
  alt,
  caption,
  credit,
  creator,
  copyright,
  usageTerms,
  focus,
  crop,
})

/** What of a draft differs from what is saved; texts as the server keeps them. */
export function changesOf(media: Media, draft: Draft): Partial<Draft> {
  const changes: Partial<Draft> = {}
  for (const name of textNames) if (draft[name].trim() !== media[name]) changes[name] = draft[name].trim()
  for (const name of ['focus', 'crop'] as const)
    if (JSON.stringify(draft[name]) !== JSON.stringify(media[name])) Object.assign(changes, { [name]: draft[name] })
  return changes
}

/** Somebody else saved the same fields meanwhile. */
export type Conflict = { theirs: Media; fields: readonly (keyof Draft)[] }

/**
 * A picture being changed: what was typed stays until it is saved or given up, whoever else saves meanwhile. What two
 * people changed in different fields goes together; what both changed in the same one is asked.
 * @param latest the picture as the server has it now
 */
export function useDraft(latest: Media, onSaved: (media: Media) => void = () => {}) {
  const words = useWords(mediaWords)
  const [base, setBase] = useState(latest)
  const [draft, setDraft] = useState(() => draftOf(latest))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const mine = changesOf(base, draft)
  const dirty = Object.keys(mine).length > 0
  const take = (media: Media) => {
    setBase(media)
    setDraft(draftOf(media))
    setConflict(null)
  }
  if (!dirty && latest.id === base.id && latest.revision > base.revision) take(latest)
  const act = useAct('PATCH /media/{id}', {
    onDone(media) {
      take(media)
      tellDone(words.saved)
      onSaved(media)
    },
    onRefused(error, { id: _id, revision: _revision, ...asked }) {
      const moved = movedTo(error)
      if (!moved) return tellRefusal(error)
      // What one may do with a picture is not the verb's to say.
      const theirs = { ...moved, may: base.may }
      const fields = changedByBoth(base, theirs, asked as Partial<Draft>)
      setBase(theirs)
      setDraft({ ...draftOf(theirs), ...(asked as Partial<Draft>) })
      if (fields.length > 0) setConflict({ theirs, fields })
      else act.mutate({ id: theirs.id, revision: theirs.revision, ...asked })
    },
  })
  return {
    base,
    draft,
    dirty,
    conflict,
    saving: act.isPending,
    change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    /** After a conflict this saves over what somebody else saved, who was shown. */
    save: () => act.mutate({ id: base.id, revision: base.revision, ...mine }),
    takeTheirs() {
      if (!conflict) return
      const theirs = draftOf(conflict.theirs)
      setDraft((now) => ({ ...now, ...Object.fromEntries(conflict.fields.map((field) => [field, theirs[field]])) }))
      setConflict(null)
    },
    undo() {
      setDraft(draftOf(base))
      setConflict(null)
    },
  }
}

function movedTo(error: Refusal): Omit<Media, 'may'> | null {
  const { reason, media } = (error.details ?? {}) as { reason?: string; media?: Omit<Media, 'may'> }
  return error.kind === 'conflict' && reason === 'moved' && media ? media : null
}

/** The fields that two people changed from the same base, each to something else. */
export function changedByBoth(base: Media, theirs: Media, mine: Partial<Draft>): (keyof Draft)[] {
  const others = changesOf(base, draftOf(theirs))
  const names = Object.keys(mine) as (keyof Draft)[]
  return names.filter((name) => name in others && JSON.stringify(mine[name]) !== JSON.stringify(others[name]))
}
