import type { StoryFilter } from '../../../src/stories/desk-shape.ts'
import type { StoryState } from '../../../src/stories/shape.ts'

/** The lists of the desk, in their order, and what each is narrowed to. */
export const lists = {
  all: {},
  mine: { owner: 'me' },
  drafts: { state: 'draft' },
  review: { state: 'in-review' },
  approved: { state: 'approved' },
  scheduled: { state: 'scheduled' },
  published: { state: 'published' },
} as const satisfies Record<string, StoryFilter>

export type ListName = keyof typeof lists

export type DeskFilter = {
  list: ListName
  q: string
  section: string
  owner: string
  language: string
  /** Only in the lists that hold stories of every state. */
  state: '' | StoryState
}

/** The states of a story, in the order they are gone through. */
export const states = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'published',
  'retracted',
  'withdrawn',
] as const satisfies readonly StoryState[]
const isState = (text: string): text is StoryState => (states as readonly string[]).includes(text)

/** What the address says is shown; `list` where it says nothing. */
export function filterFrom(search: URLSearchParams, list: ListName): DeskFilter {
  const named = search.get('list') ?? ''
  const state = search.get('state') ?? ''
  return {
    list: Object.hasOwn(lists, named) ? (named as ListName) : list,
    q: search.get('q') ?? '',
    section: search.get('section') ?? '',
    owner: search.get('owner') ?? '',
    language: search.get('language') ?? '',
    state: isState(state) ? state : '',
  }
}

/** The address of what is shown; it says only what differs from everything in the list. */
export function searchFrom({ list, ...narrowed }: DeskFilter): URLSearchParams {
  const search = new URLSearchParams({ list })
  for (const [name, value] of Object.entries(narrowed)) if (value !== '') search.set(name, value)
  return search
}

/** What is asked of the server. The list's own state or owner goes before one that was chosen. */
export function askedFor({ list, q, section, owner, language, state }: DeskFilter): StoryFilter {
  return {
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(section !== '' && { section }),
    ...(owner !== '' && { owner }),
    ...(language !== '' && { language }),
    ...(state !== '' && { state }),
    ...lists[list],
  }
}

/** What a kept view shows: the list that it is narrowed from, and the rest. */
export function filterOf({ q = '', state, owner, section = '', language = '' }: StoryFilter): DeskFilter {
  const byState = (Object.keys(lists) as ListName[]).find((name) => {
    const own: StoryFilter = lists[name]
    return state !== undefined && own.state === state
  })
  const list = byState && owner !== 'me' ? byState : owner === 'me' ? 'mine' : 'all'
  return {
    list,
    q,
    section,
    language,
    owner: list === 'mine' ? '' : (owner ?? ''),
    state: list === byState ? '' : (state ?? ''),
  }
}

/** Whether it is narrowed beyond its list. */
export const isNarrowed = ({ q, section, owner, language, state }: DeskFilter): boolean =>
  [q, section, owner, language, state].some((value) => value !== '')
