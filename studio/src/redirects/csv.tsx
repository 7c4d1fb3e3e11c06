import { useState } from 'react'
import { call, type Answer } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { CsvButtons } from '../shell/csv.tsx'
import { useWords } from '../shell/words.ts'
import { redirectWords } from './words.ts'

/** Takes redirects in from a file, and gives them out as one. */
export function RedirectsCsv() {
  const words = useWords(redirectWords)
  const [outcome, setOutcome] = useState<Answer<'POST /redirects/csv'> | null>(null)
  const importing = useAct('POST /redirects/csv', { onDone: setOutcome })
  return (
    <CsvButtons
      fileName="redirects.csv"
      give={async () => (await call('GET /redirects/csv', {})).csv}
      take={(csv) => importing.mutate({ csv })}
      taking={importing.isPending}
      outcome={
        outcome && {
          text: `${words.savedCount(outcome.saved)} · ${words.refusedCount(outcome.refused.length)}`,
          refused: outcome.refused,
        }
      }
      close={() => setOutcome(null)}
    />
  )
}
