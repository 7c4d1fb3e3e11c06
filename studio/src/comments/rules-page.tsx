import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { Places } from './places.tsx'
import { PolicyPart } from './policy-part.tsx'
import { TemplatesPart } from './templates-part.tsx'
import { WordsPart } from './words-part.tsx'
import { ruleWords } from './words-rules.ts'
import { commentWords } from './words.ts'

/** How readers may comment, what they are told, and which words stop a comment. */
export function Page() {
  const words = useWords(commentWords)
  return (
    <PageFrame title={words.rules} text={useWords(ruleWords).text}>
      <Places />
      <PolicyPart />
      <TemplatesPart />
      <WordsPart />
    </PageFrame>
  )
}
