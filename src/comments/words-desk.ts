import * as z from 'zod'
import { allowedActs } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { changeWords, readWords } from './change-words.ts'
import { commentPolicy } from './policy.ts'
import { listedWord, wordLimits } from './word-shape.ts'

const answer = z.strictObject({
  words: z.array(listedWord).describe('What is looked for in comments, however it is hidden there'),
  may: z.array(z.string()),
})
const example: z.input<typeof answer> = { words: [{ word: 'حقير', action: 'hold' }], may: ['list', 'decide'] }

export const commentWordOperations = [
  operation({
    key: 'GET /comment-words',
    summary: 'The newsroom’s list of words for comments, and what happens to a comment that has one',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer,
    example,
    refusals: ['forbidden'],
    async run(context, by) {
      return { words: await readWords(context, by), may: allowedActs(commentPolicy, by, null) }
    },
  }),
  operation({
    key: 'PATCH /comment-words',
    summary: 'Put words on the list, change what they do, take others off',
    access: 'newsroom:write',
    input: z.strictObject({
      put: z.array(listedWord).max(wordLimits.words).default([]),
      remove: z.array(z.string().max(wordLimits.letters)).max(wordLimits.words).default([]),
    }),
    answer,
    example,
    refusals: ['invalid', 'forbidden'],
    async run(context, by, input) {
      return { words: await changeWords(context, by, input), may: allowedActs(commentPolicy, by, null) }
    },
  }),
] as const
