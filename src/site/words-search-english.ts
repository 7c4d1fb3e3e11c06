import type { SearchWords } from './words-search.ts'

export const englishSearchWords: SearchWords = {
  meant: 'Did you mean:',
  some: 'Stories with some of your words, or words close to them',
  noneWhole: 'No story has all of your words.',
  narrow: 'Narrow the search',
  apply: 'Apply',
  author: 'Author',
  section: 'Section',
  anySection: 'All sections',
  source: 'Source',
  from: 'From',
  until: 'To',
  clear: 'Search without filters',
  feed: 'Follow this search (RSS)',
  suggestions: 'Suggestions',
  suggested: (count) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
}
