import { Nothing } from '../shell/feedback.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { deskWords } from './words.ts'

/** The desk: every story one may see. */
export function Page() {
  const words = useWords(deskWords)
  return (
    <PageFrame title={words.title}>
      <Nothing title={words.nothingTitle} text={words.nothingText} />
    </PageFrame>
  )
}
