import { useState } from 'react'
import { call, type Answer } from '../api/call.ts'
import { useAct } from '../api/use.ts'
import { CsvButtons } from '../shell/csv.tsx'
import { useWords } from '../shell/words.ts'
import { nameWords } from './words.ts'

/** Gives the list of names out as a file, and takes one in: all of it or nothing. */
export function NamesCsv({ mayImport }: { mayImport: boolean }) {
  const words = useWords(nameWords)
  const [outcome, setOutcome] = useState<Answer<'POST /names/csv'> | null>(null)
  const importing = useAct('POST /names/csv', { onDone: setOutcome })
  const told = ({ added, changed, unchanged, refused }: Answer<'POST /names/csv'>) =>
    refused.length > 0
      ? words.importNothing
      : [words.addedCount(added), words.changedCount(changed), words.unchangedCount(unchanged)].join(' · ')
  return (
    <CsvButtons
      fileName="names.csv"
      give={async () => (await call('GET /names/csv', {})).csv}
      take={mayImport ? (csv) => importing.mutate({ csv }) : undefined}
      taking={importing.isPending}
      outcome={outcome && { text: told(outcome), refused: outcome.refused }}
      close={() => setOutcome(null)}
    />
  )
}
