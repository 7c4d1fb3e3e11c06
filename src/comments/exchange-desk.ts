import * as z from 'zod'
import { FileAnswer, fileAnswer, streamOf } from '../desk/file-answer.ts'
import { operation } from '../desk/operation.ts'
import { exportComments } from './exchange/export-comments.ts'

export const commentExchangeOperations = [
  operation({
    key: 'GET /comment-export',
    summary: 'All comments as one file, a JSON object a line, with what was decided about them',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: fileAnswer,
    example: null,
    refusals: ['forbidden'],
    async run(context, by) {
      const name = `comments-${context.now().toISOString().slice(0, 10)}.jsonl`
      return new FileAnswer(streamOf(await exportComments(context, by)), 'application/jsonl; charset=utf-8', name)
    },
  }),
] as const
