import { useSyncExternalStore } from 'react'
import type { Draft, StoryFields } from '../saving/draft.ts'

/** One field of the draft; draws anew when that field changes and for nothing else. */
export function useField<Name extends keyof StoryFields>(
  draft: Draft,
  name: Name,
): [value: StoryFields[Name], set: (value: StoryFields[Name]) => void] {
  const value = useSyncExternalStore(draft.onField, () => draft.fields()[name])
  return [value, (next) => draft.set({ [name]: next } as Partial<StoryFields>)]
}
