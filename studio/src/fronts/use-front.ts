import { useState } from 'react'
import type { Slots } from '../../../src/fronts/shape.ts'
import type { Answer } from '../api/call.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { tellDone, tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { places, same } from './arrangement.ts'
import { frontWords } from './words.ts'

export type Front = Answer<'GET /fronts/{place}'>
export type Candidate = NonNullable<Front['places'][number]['story']>
type Moved = { reason: 'moved'; revision: number; slots: Slots; by: string | null }

/** Stories by id, so that a place can show what was put into it before it is saved. */
const known = new Map<string, Candidate>()
export const remember = (stories: readonly (Candidate | null)[]) => {
  for (const story of stories) if (story) known.set(story.id, story)
}
export const storyOf = (id: string) => known.get(id) ?? null

/** What was changed and not saved, by place; it outlives a look at another page. `revision`: what it was made from. */
type Draft = { slots: Slots; revision: number }
const drafts = new Map<string, Draft>()

/** A front as it stands, what was changed of it here, and the ways to keep or drop that. */
export function useFront(place: string) {
  const words = useWords(frontWords)
  const { data: front, error, refetch } = useAnswer('GET /fronts/{place}', { place }, { tags: ['desk:fronts'] })
  const [draft, drawDraft] = useState<Draft | null>(() => drafts.get(place) ?? null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const setDraft = (next: Draft | null) => {
    if (next) drafts.set(place, next)
    else drafts.delete(place)
    drawDraft(next)
  }
  if (front) remember(front.places.map(({ story }) => story))
  const stands = places(front?.slots ?? [])
  const slots = draft?.slots ?? stands
  const dirty = draft !== null && !same(draft.slots, stands)
  const keep = (answer: Front) => {
    answers.setQueryData(['GET /fronts/{place}', { place }], answer)
    setDraft(null)
    setMoved(null)
  }
  const onRefused = (refusal: { kind: string; details: unknown }) => {
    const details = refusal.details as Moved | undefined
    if (refusal.kind === 'conflict' && details?.reason === 'moved') setMoved(details)
    else tellRefusal(refusal)
  }
  const saving = useAct('PUT /fronts/{place}', {
    onDone: (answer) => {
      keep(answer)
      tellDone(words.saved)
    },
    onRefused,
  })
  const undoing = useAct('POST /fronts/{place}/undo', {
    onDone: (answer) => {
      keep(answer)
      tellDone(words.undone)
    },
    onRefused,
  })
  return {
    front,
    error,
    retry: () => void refetch(),
    slots,
    dirty,
    moved,
    busy: saving.isPending || undoing.isPending,
    change: (next: Slots) => setDraft({ slots: next, revision: draft?.revision ?? front?.revision ?? 0 }),
    discard: () => setDraft(null),
    save: () => draft && dirty && saving.mutate({ place, revision: draft.revision, slots }),
    undo: () => front && undoing.mutate({ place, revision: front.revision }),
    takeTheirs: () => {
      setDraft(null)
      setMoved(null)
      void refetch()
    },
    keepMine: () => moved && saving.mutate({ place, revision: moved.revision, slots }),
  }
}
