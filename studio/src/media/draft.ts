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

/**
 * A picture being changed: what was typed stays until it is saved or given up, whoever else saves meanwhile.
 * @param latest the picture as the server has it now
 */
export function useDraft(latest: Media, onSaved: (media: Media) => void = () => {}) {
  const words = useWords(mediaWords)
  const [base, setBase] = useState(latest)
  const [draft, setDraft] = useState(() => draftOf(latest))
  const [theirs, setTheirs] = useState<Media | null>(null)
  const changes = changesOf(base, draft)
  const dirty = Object.keys(changes).length > 0
  const take = (media: Media) => {
    setBase(media)
    setDraft(draftOf(media))
    setTheirs(null)
  }
  if (!dirty && latest.id === base.id && latest.revision > base.revision) take(latest)
  const act = useAct('PATCH /media/{id}', {
    onDone(media) {
      take(media)
      tellDone(words.saved)
      onSaved(media)
    },
    onRefused(error) {
      const moved = movedTo(error)
      if (moved) setTheirs(moved)
      else tellRefusal(error)
    },
  })
  const save = (revision: number) => act.mutate({ id: base.id, revision, ...changes })
  return {
    base,
    draft,
    dirty,
    /** What somebody else saved meanwhile, after a save was refused for it. */
    theirs,
    saving: act.isPending,
    change: (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part })),
    save: () => save(base.revision),
    /** Saves over what somebody else saved, having seen it. */
    keepMine: () => theirs && save(theirs.revision),
    takeTheirs: () => theirs && take(theirs),
    undo: () => setDraft(draftOf(base)),
  }
}

function movedTo(error: Refusal): Media | null {
  const { reason, media } = (error.details ?? {}) as { reason?: string; media?: Media }
  return error.kind === 'conflict' && reason === 'moved' && media ? media : null
}
