import type { Context } from '../../base/context.ts'
import { FetchFailed, fetchPublic } from '../../base/fetch.ts'
import { newId } from '../../base/id.ts'
import { teasersByIds } from '../../stories/read.ts'
import { signatureOf } from '../../webhooks/sign.ts'
import type { CommentToCheck } from '../checks/check.ts'
import type { CommentCheckTable } from '../table.ts'
import { NoAnswer } from './breaker.ts'
import { externalAnswer, externalLimits, type ExternalAnswer } from './shape.ts'

/**
 * Asks the newsroom's own service about a comment: a POST signed as webhooks are (Standard Webhooks 1.0), with what the
 * reader wrote and where. Of the sender nothing goes out: no key, no address, no e-mail.
 * @throws NoAnswer
 */
export async function askExternalCheck(
  context: Context,
  check: CommentCheckTable,
  comment: CommentToCheck,
): Promise<ExternalAnswer> {
  const now = context.now()
  const seconds = Math.floor(now.getTime() / 1000)
  const id = `check_${newId()}`
  const body = JSON.stringify(await questionOf(context, comment, now.toISOString()))
  const answered = await fetchPublic(check.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      accept: 'application/json',
      'user-agent': `Isnad (+${context.site.url})`,
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signatureOf([check.secret], id, seconds, body),
    },
    body,
    milliseconds: Number(check.milliseconds),
    // One byte more than it may have: then it is known to be too long.
    maximumBytes: externalLimits.answer + 1,
    privateHosts: context.settings.privateHosts,
  }).catch((error: unknown) => {
    throw error instanceof FetchFailed ? new NoAnswer(error.message) : error
  })
  return readAnswer(answered.status, answered.body)
}

async function questionOf(context: Context, comment: CommentToCheck, timestamp: string): Promise<object> {
  const { kind, name, text, passage, language, parent } = comment
  const [story] = await teasersByIds(context, [comment.story])
  const url = `${context.site.url}/s/${comment.story}`
  return {
    type: 'comment.check',
    timestamp,
    data: {
      comment: { kind, name, text, passage, language, parent },
      story: { id: comment.story, headline: story?.headline ?? '', url },
    },
  }
}

function readAnswer(status: number, body: Buffer): ExternalAnswer {
  if (status !== 200) throw new NoAnswer(`HTTP ${status}`)
  if (body.length > externalLimits.answer) throw new NoAnswer(`an answer of more than ${externalLimits.answer} bytes`)
  try {
    return externalAnswer.parse(JSON.parse(body.toString('utf8')))
  } catch {
    throw new NoAnswer('an answer that is not { "action": "publish" | "hold" | "refuse" }')
  }
}
