import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { useAnswer } from '../api/use.ts'
import { useMe } from '../shell/me.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useLanguage, useWords } from '../shell/words.ts'
import { filterFrom, searchFrom, type DeskFilter } from './filter.ts'
import { Filters } from './filters.tsx'
import { Lists } from './lists.tsx'
import { NewStory } from './new-story.tsx'
import { StoryList } from './story-list.tsx'
import { useStories } from './use-stories.ts'
import { lastSearch, rememberSearch } from './way-back.ts'
import { Views } from './views.tsx'
import { deskWords } from './words.ts'

/** The desk: every story one may see, in lists. The address says what is shown. */
export function Page() {
  const words = useWords(deskWords)
  const language = useLanguage()
  const { account, role } = useMe()
  const [search, setSearch] = useSearchParams()
  const shown = search.size > 0 ? search : new URLSearchParams(lastSearch())
  const filter = filterFrom(shown, role === 'reporter' ? 'mine' : 'all')
  const said = searchFrom(filter).toString()
  useEffect(() => rememberSearch(said), [said])
  const list = useRef<HTMLUListElement>(null)
  const stories = useStories(filter, list)
  const { data: sections } = useAnswer('GET /sections', {}, { staleTime: 300_000 })
  const { data: colleagues } = useAnswer('GET /colleagues', {}, { tags: ['desk:accounts'], staleTime: 300_000 })
  const change = (part: Partial<DeskFilter>) => setSearch(searchFrom({ ...filter, ...part }), { replace: true })
  return (
    <PageFrame title={words.title} actions={<NewStory />}>
      <Lists filter={filter} />
      <Filters
        filter={filter}
        change={change}
        owners={colleagues?.items.filter(({ id }) => id !== account) ?? []}
        sections={
          sections?.items.map(({ id, name, nameEnglish }) => ({
            id,
            name: language === 'en' ? nameEnglish || name : name,
          })) ?? []
        }
      />
      <Views filter={filter} />
      <StoryList
        filter={filter}
        stories={stories}
        list={list}
        clear={() => change({ q: '', section: '', owner: '', language: '', state: '' })}
      />
    </PageFrame>
  )
}
