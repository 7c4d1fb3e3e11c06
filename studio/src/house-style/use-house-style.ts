import type { Answer } from '../api/call.ts'
import type { DeskApi } from '../../../src/desk/operations.ts'
import { answers, useAct, useAnswer } from '../api/use.ts'
import { tellDone, tellRefusal } from '../shell/feedback.tsx'
import { useWords } from '../shell/words.ts'
import { houseStyleWords } from './words.ts'

export type HouseStyle = Answer<'GET /house-style'>
export type Changes = DeskApi['PATCH /house-style']['input']['changes']

/** The house style as it stands, and the way to change it: each choice is saved as it is made. */
export function useHouseStyle() {
  const words = useWords(houseStyleWords)
  const { data, error, refetch } = useAnswer('GET /house-style', {}, { tags: ['desk:house-style'] })
  const saving = useAct('PATCH /house-style', {
    onDone: (answer) => {
      answers.setQueryData(['GET /house-style', {}], answer)
      tellDone(words.saved)
    },
    onRefused: (refusal) => {
      tellRefusal(refusal)
      void refetch()
    },
  })
  return {
    data,
    error,
    retry: () => void refetch(),
    mayChange: data?.may.includes('change-style') ?? false,
    busy: saving.isPending,
    change: (changes: Changes) => data && saving.mutate({ revision: data.revision, changes }),
  }
}
