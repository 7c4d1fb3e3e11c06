import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { readDeskStory } from '../stories/read-desk.ts'
import { languagePolicy } from './policy.ts'
import { languageLimits, type IgnoredFinding } from './shape.ts'
import { countIgnored, deleteIgnored, insertIgnored, selectIgnoredById } from './store.ts'

/**
 * Lets a finding not be told any more: in one story, or in every story.
 * @param finding its rule and its words as the check gave them in `about`
 * @param story null for always
 * @throws Refused('missing') for a story that is not there · Refused('too-large') when there are too many
 */
export async function ignoreFinding(
  context: Context,
  by: Actor,
  { rule, text, story }: { rule: string; text: string; story: string | null },
): Promise<IgnoredFinding> {
  await mustIgnore(context, by, story)
  return transact(context, async (inside) => {
    const room = story === null ? languageLimits.ignoredInHouse : languageLimits.ignoredInStory
    if ((await countIgnored(inside, story ?? '')) >= room)
      throw new Refused('too-large', {
        en: `${room} findings are ignored here already; a rule that is often wrong is better switched off`,
        ar: `بلغ ما تُجوهل هنا ${room}؛ والأَولى إيقاف القاعدة التي تخطئ كثيرًا`,
      })
    const at = inside.now().toISOString()
    const kept = await insertIgnored(inside, { id: newId(), story, rule, text, at, by: by.name })
    await audit(inside, by, {
      act: 'house-style.ignore',
      subject: story === null ? 'house-style' : 'story',
      id: story ?? 'house',
      detail: { rule, text },
    })
    await announce(inside.db, ['desk:house-style'])
    return kept
  })
}

/** Lets it be told again. @throws Refused('missing') */
export async function stopIgnoring(context: Context, by: Actor, id: string): Promise<void> {
  const found = await selectIgnoredById(context, id)
  if (!found) throw new Refused('missing', { en: `nothing is ignored under ${id}`, ar: `لا شيء متجاهَل بالرقم ${id}` })
  await mustIgnore(context, by, found.story)
  await transact(context, async (inside) => {
    await deleteIgnored(inside, id)
    await audit(inside, by, {
      act: 'house-style.tell-again',
      subject: found.story === null ? 'house-style' : 'story',
      id: found.story ?? 'house',
      detail: { rule: found.rule, text: found.text },
    })
    await announce(inside.db, ['desk:house-style'])
  })
}

/** In a story whoever may write in it; always, the editors. */
async function mustIgnore(context: Context, by: Actor, story: string | null): Promise<void> {
  if (story === null) return mustBeAllowed(languagePolicy, 'ignore-always', by, null)
  const { may } = await readDeskStory(context, by, story)
  if (!may.includes('change') && !may.includes('change-figures'))
    throw new Refused('forbidden', {
      en: `this story is not yours to write in (${story})`,
      ar: `لا يمكنك الكتابة في هذه المادة (${story})`,
    })
}
