import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { readSection } from '../sections/read.ts'
import { storyExists } from '../stories/read.ts'
import { commentPolicy } from './policy.ts'
import { deletePolicy, upsertPolicy } from './policy-store.ts'
import { policyChanges, type PolicyChanges, type PolicyScope } from './shape.ts'

/**
 * Sets how readers may comment on the site, in a section or under a story. What is left out is as above it; nothing at
 * all takes the scope's own policy away.
 * @param subject a section's or a story's id, empty for the site
 * @throws Refused('forbidden' | 'invalid' | 'missing')
 */
export async function changeCommentingPolicy(
  context: Context,
  by: Actor,
  scope: PolicyScope,
  subject: string,
  changes: PolicyChanges,
): Promise<void> {
  mustBeAllowed(commentPolicy, 'change-policy', by, null)
  const policy = parse(policyChanges, changes)
  await transact(context, async (inside) => {
    await mustExist(inside, scope, subject)
    const at = inside.now().toISOString()
    if (Object.keys(policy).length === 0) await deletePolicy(inside, scope, subject)
    else await upsertPolicy(inside, { scope, subject, policy: JSON.stringify(policy), at, by: by.name })
    await audit(inside, by, { act: 'comment.policy', subject: scope, id: subject, detail: policy })
    await announce(inside.db, ['comment-policies', 'desk:comments'])
  })
}

async function mustExist(context: Context, scope: PolicyScope, subject: string): Promise<void> {
  if (scope === 'site' && subject === '') return
  if (scope === 'section' && (await readSection(context, subject))?.id === subject) return
  if (scope === 'story' && (await storyExists(context, subject))) return
  throw new Refused('missing', { en: `there is no ${scope} ${subject}`, ar: `لا يوجد ما تُضبط له التعليقات: ${subject}` })
}
