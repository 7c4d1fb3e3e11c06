import * as z from 'zod'
import { Refused } from '../../base/refused.ts'
import { commentingUnder } from '../../comments/commenting.ts'
import { mustTakeComments } from '../../comments/possible.ts'
import { challengeFor } from '../../comments/proof/work.ts'
import { countComments, listComments } from '../../comments/read.ts'
import { senderOf } from '../../comments/sender.ts'
import { isWithdrawn, teasersByIds } from '../../stories/read.ts'
import { addresses } from '../view.ts'
import { challengeAnswer, commentList } from './comment-answers.ts'
import { operation } from './operation.ts'
import { limit, storyId } from './parameters.ts'

const example = {
  id: '4h8n2v6wzk',
  parent: null,
  depth: 0,
  name: 'أم يزن',
  text: 'هل سيبقى طريق المشاة مفتوحًا أثناء العمل؟',
  direction: 'rtl' as const,
  recommended: 3,
  staff: false,
  createdAt: '2026-11-22T10:14:00.000Z',
  editedAt: null,
  url: 'https://news.example/story/7k2m9x4qpt/comments/4h8n2v6wzk#c-4h8n2v6wzk',
}

/** What readers wrote under a story, and what it takes to write more. */
export const commentOperations = [
  operation({
    id: 'listComments',
    path: '/stories/{id}/comments',
    summary: 'Public comments of a story, in the order of reading: each thread, then the answers in it',
    parameters: z.strictObject({
      id: storyId,
      order: z
        .enum(['oldest', 'newest'])
        .optional()
        .describe('Which thread comes first; left out, as the newsroom has it')
        .meta({ example: 'oldest' }),
      limit,
      cursor: z
        .string()
        .max(300)
        .optional()
        .describe('The `next` of the page before, in the same order')
        .meta({ example: Buffer.from(`${example.createdAt} ${example.id} `).toString('base64url') }),
    }),
    answer: commentList,
    example: { items: [example], total: 1, commenting: 'open', next: null },
    refusals: ['invalid', 'missing', 'gone'],
    async run(context, { id, order, limit: most, cursor }) {
      context.depends(`story:${id}`)
      const commenting = await commentingUnder(context, await storyOf(context, id))
      const page = await listComments(context, id, { order: order ?? commenting.order, after: cursor, limit: most })
      return {
        items: page.shown.map(({ story: _story, ...comment }) => ({
          ...comment,
          url: context.site.url + addresses.comment({ story: id, id: comment.id }),
        })),
        total: await countComments(context, id),
        commenting: commenting.now,
        next: page.next,
      }
    },
  }),
  operation({
    id: 'askForChallenge',
    path: '/challenge',
    summary:
      'A proof of work (ALTCHA, version 2) for one comment under a story; solved, it goes with the form as `altcha`',
    fresh: true,
    parameters: z.strictObject({ story: storyId }),
    answer: challengeAnswer,
    example: {
      parameters: {
        algorithm: 'PBKDF2/SHA-256',
        nonce: '6f1d0c8a4b2e97350d1f8e6c5a4b3c2d',
        salt: 'a7c3e9150f2b4d6880c1e2d3f4a5b6c7',
        cost: 1000,
        keyLength: 32,
        keyPrefix: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
        keySignature: '5f0c1e6d9a0b4f7c8d2e3a41b6c7d8e9f0a1b2c3d4e5f60718293a4b5c6d7e8f',
        expiresAt: 1795428000,
        data: { story: '7k2m9x4qpt' },
      },
      signature: '9a0b4f7c8d2e3a41b6c7d8e9f0a1b2c3d4e5f60718293a4b5c6d7e8f5f0c1e6d',
    },
    refusals: ['invalid', 'missing', 'gone', 'forbidden'],
    async run(context, { story }, { address }) {
      mustTakeComments(await commentingUnder(context, await storyOf(context, story)))
      return challengeFor(context, story, await senderOf(context, address))
    },
  }),
]

/** @throws Refused('missing' | 'gone') */
async function storyOf(context: Parameters<typeof teasersByIds>[0], id: string) {
  const [story] = await teasersByIds(context, [id])
  if (story) return story
  if (await isWithdrawn(context, id))
    throw new Refused('gone', { en: `story ${id} was withdrawn`, ar: `أُزيلت المادة ${id}` })
  throw new Refused('missing', { en: `there is no story ${id}`, ar: `لا توجد مادة بالمعرّف ${id}` })
}
