import type { Context } from '../src/base/context.ts'
import { appealComment } from '../src/comments/appeal.ts'
import { postComment } from '../src/comments/post.ts'
import { reportComment } from '../src/comments/respond.ts'
import type { Say } from './desk-day.ts'

// For tests only: what readers write during a day at the desk, and what is done with it there.

export type Readers = {
  /** @returns the id of what was written */
  write(story: string, text: string, correction?: boolean): Promise<string>
  report(comment: string): Promise<void>
  appeal(comment: string): Promise<void>
}

const key = 'a-key-of-this-browser-0123'

export const readersOf = (context: Context): Readers => ({
  async write(story, text, correction = false) {
    const { comment } = await postComment(
      context,
      { story, name: 'أم يزن', text, key, correction, language: 'ar' },
      null,
    )
    return comment.id
  },
  report: (comment) => reportComment(context, comment, { reason: 'illegal', text: 'ليس صحيحًا' }, null),
  appeal: (comment) => appealComment(context, comment, key, 'ليس في تعليقي ما يخالف القواعد', null),
})

/** A comment is published, taken back, answered and reported; another is refused; a correction is asked for. */
export async function commentsOfTheDay(story: string, say: Say, readers: Readers): Promise<void> {
  const first = await readers.write(story, 'متى يغلق المخبز؟')
  const second = await readers.write(story, 'خبز المخبز القديم أطيب')
  const request = await readers.write(story, 'المخبز يفتح بعد الفجر لا قبله', true)
  const reason = { ar: 'التعليق لا يتصل بالمادة', en: 'it is not about the story' }
  await say('GET /comments', { list: 'new', section: 'harbour', q: 'المخبز' })
  await say('GET /comment-counts')
  const seen = async (id: string) => {
    const { state, changedAt } = await say('GET /comments/{id}', { id })
    return { id, state, changedAt }
  }
  const decide = async (id: string, act: string, more: Record<string, unknown> = {}) =>
    say('POST /comments/decisions', { act, comments: [await seen(id)], ...more })
  await decide(first, 'publish')
  await say('POST /comments/undo')
  await decide(first, 'publish', { note: 'سؤال في محله' })
  await say('POST /comments/{id}/note', { id: first, note: 'سألنا المخبز' })
  await say('POST /comments/{id}/reply', { id: first, text: 'يغلق عند الثانية ظهرًا.' })
  await readers.report(first).catch(() => {})
  await say('POST /comments/{id}/dismiss-reports', { id: first, ground: 'لا مخالفة فيه' })
  await decide(second, 'refuse', { reason })
  await readers.appeal(second).catch(() => {})
  await say('POST /comments/{id}/appeal', { id: second, granted: false, answer: 'أعدنا قراءته' })
  const { id, state, changedAt } = await seen(request)
  await say('POST /comments/{id}/answer', { id, state, changedAt, answer: 'شكرًا لك، صحّحنا.', version: 2 })
  const ban = await say('POST /comment-bans', { comment: second, days: 7, reason: 'إعلانات متكررة' })
  await say('GET /comment-bans')
  await say('DELETE /comment-bans/{id}', { id: ban.id ?? 'none' })
  const { templates } = await say('GET /comment-templates')
  await say('PUT /comment-templates', { templates: [reason], before: templates ?? [] })
  const today = new Date().toISOString().slice(0, 10)
  await say('GET /comment-statistics', { from: today, to: today })
  await say('GET /comment-reports', { reason: 'illegal' })
  await say('GET /comment-reports/export', { format: 'csv' })
}
