import { useAnswer } from '../api/use.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { ExportPart } from './export-part.tsx'
import { ExternalPart } from './external-part.tsx'
import { FilterPart } from './filter-part.tsx'
import { Places } from './places.tsx'
import { PolicyPart } from './policy-part.tsx'
import { TemplatesPart } from './templates-part.tsx'
import { WordsPart } from './words-part.tsx'
import { ruleWords } from './words-rules.ts'
import { commentWords } from './words.ts'

/** How readers may comment, what they are told, what stops a comment, and all comments to take out. */
export function Page() {
  const words = useWords(commentWords)
  // The question of the list of words, asked once for both.
  const may = useAnswer('GET /comment-words', {}, { tags: ['desk:comments'] }).data?.may ?? []
  return (
    <PageFrame title={words.rules} text={useWords(ruleWords).text}>
      <Places />
      <PolicyPart />
      <TemplatesPart />
      <WordsPart />
      <FilterPart />
      {may.includes('change-external') && <ExternalPart />}
      {may.includes('export') && <ExportPart />}
    </PageFrame>
  )
}
