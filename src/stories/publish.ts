import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { keepRevision } from './keep-revision.ts'
import { selectPublished } from './published-store.ts'
import { release } from './release.ts'
import { stands } from './standing.ts'
import { mustAct, mustBePastEmbargo, mustBeReady, mustNotBeTakenBack } from './rules.ts'
import { mustHaveSection } from '../sections/rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'

export type Publication = { story: string; version: number; url: string; sha256: string }

/**
 * Puts a story's working text in front of readers as its next version. What already stands unchanged is left as it is.
 * @param options.exception an editor's reason to publish although a picture or source is incomplete; kept in the history
 * @param options.why a word for the version's record
 * @param options.revision the one the decision was made at
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'unmet')
 */
export async function publishStory(
  context: Context,
  by: Actor,
  id: string,
  options: { exception?: string | null; why?: string; revision?: number | undefined } = {},
): Promise<Publication> {
  return transact(context, async (inside) => {
    const story = mustAct(by, 'publish', await takeStory(inside, id), id, options.revision)
    const exception = options.exception?.trim() || null
    const before = await selectPublished(inside, id)
    if (before && before.state === 'published' && (await stands(inside, story, before.sha256)))
      return { story: id, version: before.version, url: storyUrl(inside, id, before.slug), sha256: before.sha256 }

    mustNotBeTakenBack(story)
    mustBePastEmbargo(story, inside.now().toISOString())
    const excused = mustBeReady(story.content, exception)
    await mustHaveSection(inside, story.content.section)
    const at = inside.now().toISOString()
    const next: Story = {
      ...story,
      state: 'published',
      revision: story.revision + 1,
      version: (story.version ?? 0) + 1,
      publishedAt: story.publishedAt ?? at,
      updatedAt: story.publishedAt ? at : null,
      changedAt: at,
    }
    await keepRevision(inside, by, story, next, { act: 'publish', keep: true })
    const done = await release(inside, next, story.revision, story.content, before, {
      act: before ? 'update' : 'publish',
      by,
      at,
      why: withException(options.why ?? '', exception, excused),
    })
    return { story: id, version: done.version, url: storyUrl(inside, id, done.slug), sha256: done.sha256 }
  })
}

/** The record of a publication that went ahead with something missing: the reason, and what it excused. */
export function withException(why: string, exception: string | null, excused: string[]): string {
  if (!exception || excused.length === 0) return why
  return [why, `exception: ${exception} (${excused.join('; ')})`].filter(Boolean).join('\n')
}

export function storyUrl(context: Context, id: string, slug: string): string {
  return `${context.site.url}/story/${id}/${encodeURIComponent(slug)}`
}

/** @throws Refused('conflict') when there is nothing in front of readers */
export function mustStand<T>(published: T | null, id: string): T {
  if (published) return published
  throw new Refused('conflict', { en: `story ${id} is not public`, ar: `المادة ${id} غير منشورة` })
}
