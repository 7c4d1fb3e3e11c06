import type { RunningSite } from '../../src/app.ts'
import { operator } from '../../src/base/actor.ts'
import { appealComment } from '../../src/comments/appeal.ts'
import { banKey } from '../../src/comments/moderation/ban.ts'
import { decideComments } from '../../src/comments/moderation/decide.ts'
import { postComment } from '../../src/comments/post.ts'
import { reportComment } from '../../src/comments/respond.ts'
import { publishOne } from '../site.ts'

/** Stories with what readers wrote under them. */
export type StartedComments = {
  /** One with 100 comments that wait. */
  queue: string
  /** One with comments in every list. */
  mixed: string
  /** One that a reader is going to find a mistake in. */
  mistaken: string
  /** A comment that was reported, under `mixed`. */
  reported: string
}

const long =
  'شكرًا على المتابعة. أسكن في الحي منذ عشرين سنة، وأعرف أن الطريق القديم كان يُغلق كل شتاء، فهل درست البلدية ذلك؟\n\nWe asked the same at the council in May: nobody answered.'

/** What readers wrote before the journeys begin. */
export async function startComments(site: RunningSite): Promise<StartedComments> {
  const { context } = site
  const chief = operator('رجاء')
  let senders = 0
  // Older than all samples, so that the front page stays theirs.
  const longAgo = new Date(context.now().getTime() - 90 * 24 * 60 * 60 * 1000)
  const earlier = { ...site, context: Object.create(context, { now: { value: () => longAgo } }) }
  const [queue, mixed, mistaken] = await Promise.all(
    ['البلدية تفتح الطريق القديم', 'سوق السمك يعود إلى الميناء', 'المكتبة تمدّد ساعاتها'].map((headline) =>
      publishOne(earlier, headline),
    ),
  )
  const write = async (
    story: string,
    text: string,
    more: { name?: string; replyTo?: string; correction?: boolean } = {},
  ) => {
    const address = `203.0.113.${++senders}`
    const input = { story, name: 'أم يزن', text, language: 'ar' as const, ...more }
    const { comment, key } = await postComment(context, input, address)
    return { id: comment.id, state: comment.state, changedAt: comment.changedAt, key, address }
  }
  const decide = (act: 'publish' | 'refuse', { id, state, changedAt }: Awaited<ReturnType<typeof write>>) =>
    decideComments(context, chief, {
      act,
      comments: [{ id, state, changedAt }],
      reason: { ar: 'التعليق لا يتصل بموضوع المادة', en: 'it is not about the story' },
    })
  for (let number = 1; number <= 100; number++) await write(queue!.id, `تعليق رقم ${number} عن الطريق القديم`)
  const first = await write(mixed!.id, long, { name: 'عبد الرحمن أبو زيد' })
  await decide('publish', first)
  await reportComment(context, first.id, { reason: 'personal-data', text: 'يذكر اسم جاري' }, '198.51.100.9')
  await write(mixed!.id, 'Sunlight on the harbour: thank you for this!', { name: 'Daniel' })
  await write(mixed!.id, 'ومتى يفتح السوق يوم الجمعة؟', { replyTo: first.id })
  await write(mixed!.id, 'اشتروا من https://a.example و https://b.example و https://c.example', { name: 'متجر' })
  await write(mixed!.id, 'العمل توقف أسبوعين ولم يستمر كما ذكرتم', { correction: true })
  const refused = await write(mixed!.id, 'لا صلة له بالمادة')
  await decide('refuse', refused)
  await appealComment(context, refused.id, refused.key, 'بل هو عن السوق نفسه', refused.address)
  await banKey(context, chief, { comment: refused.id, days: 30, reason: 'إعلانات متكررة' })
  return { queue: queue!.id, mixed: mixed!.id, mistaken: mistaken!.id, reported: first.id }
}
