import { queueLists, type QueueList } from '../../../src/comments/moderation/shape.ts'

/** What the page shows, as its address says. */
export type QueueFilter = { list: QueueList; q: string; section: string; check: string; story: string }

export function filterFrom(search: URLSearchParams): QueueFilter {
  const list = search.get('list') as QueueList
  const text = (name: string) => search.get(name) ?? ''
  return {
    list: queueLists.includes(list) ? list : 'new',
    q: text('q'),
    section: text('section'),
    check: text('check'),
    story: text('story'),
  }
}

export function searchFrom(filter: QueueFilter): URLSearchParams {
  const said = Object.entries(filter).filter(([name, value]) => value !== '' && !(name === 'list' && value === 'new'))
  return new URLSearchParams(said)
}

/** What is asked of the server. */
export function askedFor({ list, ...narrowed }: QueueFilter) {
  return { list, ...Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value !== '')) }
}

export const isNarrowed = ({ q, section, check, story }: QueueFilter): boolean =>
  [q, section, check, story].some((value) => value !== '')
