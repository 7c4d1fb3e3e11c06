import { wordList, type WordList } from '../arabic/listed-words/word-list.ts'
import { remember } from '../base/remember.ts'
import { selectWords } from './word-store.ts'

/** The newsroom's listed words, by what happens to a comment that has one. */
export const listedWords: (
  context: Parameters<typeof selectWords>[0],
) => Promise<{ hold: WordList; refuse: WordList }> = remember('comment-words', async (context) => {
  const rows = await selectWords(context)
  const of = (action: 'hold' | 'refuse') =>
    wordList(rows.filter((row) => row.action === action).map(({ word }) => word))
  return { hold: of('hold'), refuse: of('refuse') }
})
