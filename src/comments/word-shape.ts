import * as z from 'zod'

/** hold: a moderator looks first · refuse: the comment does not come in. */
export const wordActions = ['hold', 'refuse'] as const
export const wordLimits = { words: 2000, letters: 60 } as const

/** A word or phrase of the newsroom's list. */
export const listedWord = z.strictObject({
  word: z.string().trim().min(1).max(wordLimits.letters),
  action: z.enum(wordActions),
})
export type ListedWord = z.output<typeof listedWord>
