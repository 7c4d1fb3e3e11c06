import type { Context } from '../base/context.ts'
import { given } from '../base/parse.ts'
import { remember } from '../base/remember.ts'
import { standing } from '../sections/family.ts'
import { allSections } from '../sections/read.ts'
import { teasersByIds } from '../stories/read.ts'
import { selectPolicies } from './policy-store.ts'
import { defaultPolicy, policyChanges, type CommentingPolicy, type PolicyScope } from './shape.ts'

/** What the answer depends on. */
export type CommentedStory = { id: string; section: string; publishedAt: string; retracted: boolean }

/** How readers may comment under a story, and whether they may now. */
export type Commenting = CommentingPolicy & { now: 'open' | 'off' | 'closed'; closesAt: string | null }

const day = 24 * 60 * 60_000

/** Every policy that was ever set, by scope and subject. */
const policies = remember('comment-policies', async (context) => {
  const rows = await selectPolicies(context)
  return new Map(rows.map((row) => [`${row.scope} ${row.subject}`, given(policyChanges.parse(JSON.parse(row.policy)))]))
})

/** What was set for a scope itself, without what it takes over; null when nothing was. */
export async function ownPolicy(
  context: Context,
  scope: PolicyScope,
  subject: string,
): Promise<Partial<CommentingPolicy> | null> {
  return (await policies(context)).get(`${scope} ${subject}`) ?? null
}

/** The policy that holds for the site, a section or a story: what is nearest counts. */
export async function policyOf(context: Context, scope: PolicyScope, subject: string): Promise<CommentingPolicy> {
  return { ...(await policyAbove(context, scope, subject)), ...(await ownPolicy(context, scope, subject)) }
}

/** The same without what was set for the scope itself; for a story that is not public, as for one in no section. */
export async function policyAbove(context: Context, scope: PolicyScope, subject: string): Promise<CommentingPolicy> {
  if (scope === 'site') return defaultPolicy
  if (scope === 'section') {
    const above = standing(await allSections(context), subject)?.parent ?? null
    return above === null ? policyOf(context, 'site', '') : policyOf(context, 'section', above)
  }
  const [story] = await teasersByIds(context, [subject])
  return policyUnderSection(context, story?.section ?? '')
}

async function policyUnderSection(context: Context, section: string): Promise<CommentingPolicy> {
  const here = section ? standing(await allSections(context), section) : null
  return here ? policyOf(context, 'section', here.id) : policyOf(context, 'site', '')
}

/** How readers may comment under a story now. */
export async function commentingUnder(context: Context, story: CommentedStory): Promise<Commenting> {
  const own = await ownPolicy(context, 'story', story.id)
  const policy = { ...(await policyUnderSection(context, story.section)), ...own }
  const closesAt =
    policy.closeAfterDays === null
      ? null
      : new Date(Date.parse(story.publishedAt) + policy.closeAfterDays * day).toISOString()
  if (closesAt !== null) context.depends('time:hour')
  const isOver = story.retracted || (closesAt !== null && closesAt <= context.now().toISOString())
  return { ...policy, closesAt, now: policy.mode === 'off' ? 'off' : isOver ? 'closed' : 'open' }
}
