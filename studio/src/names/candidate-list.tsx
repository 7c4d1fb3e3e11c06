import { Button } from '@mantine/core'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { useAct, useAnswerPages } from '../api/use.ts'
import { Failed, Nothing, tellDone, tellRefusal, Waiting } from '../shell/feedback.tsx'
import { focusNext } from '../shell/keep-focus.ts'
import { useWords } from '../shell/words.ts'
import { CandidateText, type Candidate } from './candidate-text.tsx'
import { NameForm } from './name-form.tsx'
import type { ListedName } from './name-list.tsx'
import styles from './names.module.css'
import { nameWords } from './words.ts'

type Deciding = { candidate: Candidate; listed?: ListedName }

const rowId = (form: string) => `refuse ${form}`

/** Names met with in published stories or proposed by colleagues: an editor takes them in or refuses them. */
export function CandidateList({ mayDecide }: { mayDecide: boolean }) {
  const words = useWords(nameWords)
  const list = useAnswerPages('GET /names/candidates', {}, { tags: ['desk:names'] })
  const [deciding, setDeciding] = useState<Deciding | null>(null)
  const candidates = list.data ?? []
  const refusing = useAct('POST /names/candidates/refuse', {
    onDone: (_, { form }) => {
      tellDone(words.refused(form))
      const at = candidates.findIndex((one) => one.form === form)
      focusNext(...[candidates[at + 1], candidates[at - 1]].flatMap((one) => (one ? [rowId(one.form)] : [])))
    },
  })
  return (
    <>
      {list.isPending && <Waiting />}
      {list.isError && <Failed error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && candidates.length === 0 && (
        <Nothing title={words.noCandidates} text={words.noCandidatesText} />
      )}
      {candidates.length > 0 && (
        <ul className={styles.list} aria-label={words.candidates}>
          {candidates.map((candidate) => (
            <li key={candidate.form} className={styles.candidate}>
              <CandidateText
                candidate={candidate}
                {...(mayDecide && { joinTo: (listed) => void joinTo(candidate, listed) })}
              />
              {mayDecide && (
                <div className={styles.acts}>
                  <Button
                    size="xs"
                    aria-label={words.acceptThis(candidate.form)}
                    onClick={() => setDeciding({ candidate })}
                  >
                    {words.accept}
                  </Button>
                  <Button
                    id={rowId(candidate.form)}
                    size="xs"
                    variant="default"
                    aria-label={words.refuseThis(candidate.form)}
                    onClick={() => refusing.mutate({ form: candidate.form })}
                  >
                    {words.refuse}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words.moreCandidates}
        </Button>
      )}
      {deciding && <Decide {...deciding} close={() => setDeciding(null)} />}
    </>
  )

  /** Reads the name that is there as it is now, and opens it with the new form. */
  async function joinTo(candidate: Candidate, { id, name }: { id: string; name: string }) {
    try {
      const { items } = await call('GET /names', { q: name, limit: 200 })
      const listed = items.find((one) => one.id === id)
      if (listed) setDeciding({ candidate, listed })
    } catch (error) {
      tellRefusal(error)
    }
  }
}

/** The form that takes a candidate in: with its other spellings, or as another form of a name that is there. */
function Decide({ candidate, listed, close }: Deciding & { close: () => void }) {
  const words = useWords(nameWords)
  const { form, kind, role } = candidate
  const others = candidate.spellings.map((spelling) => spelling.form)
  if (listed)
    return (
      <NameForm
        title={words.editTitle(listed.name)}
        listed={listed}
        begin={{ variants: [...new Set([...listed.variants, form, ...others])] }}
        candidate={form}
        close={close}
      />
    )
  return (
    <NameForm
      title={words.acceptTitle(form)}
      begin={{ name: form, kind, role, variants: others }}
      candidate={form}
      close={close}
    />
  )
}
