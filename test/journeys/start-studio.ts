import { invite } from '../../src/accounts/invite.ts'
import { makeResetLink } from '../../src/accounts/reset-password.ts'
import { newSetUpLink } from '../../src/accounts/set-up.ts'
import { signedIn } from '../../src/accounts/testing.ts'
import type { RunningSite } from '../../src/app.ts'
import { operator } from '../../src/base/actor.ts'
import { approveStory } from '../../src/stories/approve.ts'
import { createStory } from '../../src/stories/create.ts'
import type { StoryContentInput } from '../../src/stories/shape.ts'
import { startComments, type StartedComments } from './start-comments.ts'
import { submitStory } from '../../src/stories/submit.ts'

/** What the studio of the sample newsroom holds besides the samples; no reader sees any of it. */
export type StartedStudio = {
  /** The session of an editor-in-chief. */
  cookie: { name: string; value: string }
  /** Pages that a link leads to, with their links. */
  links: { setUp: string; invitation: string; newPassword: string }
  /** For each language of the interface a story in each state that no sample is in. */
  stories: Record<'ar' | 'en', Unpublished>
  comments: StartedComments
}

/** By id; the draft lacks all that a check asks for. */
type Unpublished = { draft: string; review: string; approved: string }

const lacking: StoryContentInput = {
  headline:
    'مسودة بعنوان طويل يتجاوز ما تعرضه القوائم ومحركات البحث، وفيه Blue Anchor و12 كلمة أو أكثر من كلمة لا حاجة إليها',
  sources: [{ kind: 'agency', relation: 'republished', name: '' }],
  body: [
    { type: 'paragraph', runs: [{ text: 'قال المتحدث إن العمل مستمر في محطة Blue Anchor منذ 2024.' }] },
    { type: 'figure', media: null, alt: '', caption: '', credit: '' },
    { type: 'quotation', paragraphs: [[{ text: 'سنعود بعد شهرين.' }]], speaker: null },
  ],
}

const whole: StoryContentInput = {
  headline: 'الميناء يستقبل أول سفينة بعد الإصلاح',
  standfirst: 'رست السفينة فجرًا، وبدأ تفريغها قبل الظهر.',
  byline: [{ name: 'سامي', kind: 'person', role: 'reporter' }],
  sources: [{ kind: 'own-reporting', relation: 'based-on', name: 'مراسلونا' }],
  body: [{ type: 'paragraph', runs: [{ text: 'رست السفينة عند الخامسة فجرًا.' }] }],
}

/** Signs an editor-in-chief in, and lays out what the studio's pages need to be seen whole. */
export async function startStudio(site: RunningSite): Promise<StartedStudio> {
  const { context } = site
  const setUp = await newSetUpLink(context, operator('journey'))
  const { actor, cookie } = await signedIn(context, { name: 'ليلى حداد', role: 'editor-in-chief' })
  const [name, value] = cookie.split('=') as [string, string]
  const other = await signedIn(context, { name: 'Sami Najjar', role: 'reporter' })
  const invitation = await invite(context, actor, { email: 'nour@news.example', name: 'نور', role: 'editor' })
  const unpublished = async (): Promise<Unpublished> => {
    const [draft, review, approved] = await Promise.all(
      [lacking, whole, whole].map((content) => createStory(context, other.actor, content)),
    )
    await submitStory(context, other.actor, review!.id, { note: 'الأرقام من مكتب الميناء.' })
    await submitStory(context, other.actor, approved!.id)
    await approveStory(context, actor, approved!.id)
    return { draft: draft!.id, review: review!.id, approved: approved!.id }
  }
  return {
    cookie: { name, value: decodeURIComponent(value) },
    links: {
      setUp: setUp!.url,
      invitation: invitation.url,
      newPassword: (await makeResetLink(context, actor, other.actor.account)).url,
    },
    comments: await startComments(site),
    stories: { ar: await unpublished(), en: await unpublished() },
  }
}
