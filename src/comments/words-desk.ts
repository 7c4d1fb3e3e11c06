import * as z from 'zod'
import { allowedActs, mustBeAllowed } from '../base/policy.ts'
import { operation } from '../desk/operation.ts'
import { changeWords, readWords } from './change-words.ts'
import { learnFromDecisions } from './filter/learn.ts'
import { isReady, leastExamples } from './filter/model.ts'
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
  operation({
    key: 'GET /comment-filter',
    summary:
      'Whether the filter that learns from this newsroom’s own decisions has enough of them, and what tells it most',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: z.strictObject({
      on: z.boolean(),
      needed: z.number().describe('Decisions of each kind before it says anything'),
      published: z.number(),
      refused: z.number(),
      telling: z.array(z.string()).describe('Stems that stand most in what was refused'),
    }),
    example: { on: false, needed: 200, published: 148, refused: 31, telling: ['ربح', 'واتساب'] },
    refusals: ['forbidden'],
    async run(context, by) {
      mustBeAllowed(commentPolicy, 'list', by, null)
      const model = await learnFromDecisions(context)
      const telling = [...model.words].sort(([, a], [, b]) => b - a).filter(([, weight]) => weight > 0)
      return {
        on: isReady(model),
        needed: leastExamples,
        published: model.published,
        refused: model.refused,
        telling: telling.slice(0, 12).map(([stem]) => stem),
      }
    },
  }),
] as const
