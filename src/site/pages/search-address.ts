import { searchLimits, type Asked } from '../../search/shape.ts'

/** The query names of a search. */
export const searchNames = ['q', 'author', 'section', 'source', 'from', 'until', 'page'] as const

/** What an address asks for: of every name so much as is looked at, and the number of the page. */
export function askedOf(given: Record<string, string>): Asked & { page: number } {
  const said = (name: string) => (given[name] ?? '').toWellFormed().slice(0, searchLimits.query).trim()
  const page = Number(given['page'])
  return {
    query: said('q'),
    author: said('author'),
    section: said('section'),
    source: said('source'),
    from: said('from'),
    until: said('until'),
    page: Number.isInteger(page) && page >= 1 && page <= searchLimits.pages ? page : 1,
  }
}

/** The address of a search without language. @param path of the page, or of its feed */
export function searchAddress(asked: Asked, page = 1, path = '/search'): string {
  const { query, ...filters } = asked
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ q: query, ...filters, page: page > 1 ? String(page) : '' }))
    if (typeof value === 'string' && value !== '' && (searchNames as readonly string[]).includes(name))
      parameters.set(name, value)
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
