import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { selectPublished } from './published-store.ts'
import { publishedContent, release } from './release.ts'
import { canonicalJson, sha256 } from '../base/canonical.ts'
import { mustAllow, mustBeReady, mustExist, mustNotBeTakenBack } from './rules.ts'
import { linkByline } from '../people/byline.ts'
import { mustHaveSection } from '../sections/rules.ts'
import type { Story } from './shape.ts'
import { selectStory } from './store.ts'

export type Publication = { story: string; version: number; url: string; sha256: string }

/**
 * Puts a story's working text in front of readers as its next version. What already stands unchanged is left as it is.
 * @param options.exception an editor's reason to publish although a picture or source is incomplete; kept in the history
 * @param options.why a word for the version's record
 * @throws Refused('missing' | 'conflict' | 'unmet')
 */
export async function publishStory(
  context: Context,
  by: Actor,
  id: string,
  options: { exception?: string | null; why?: string } = {},
): Promise<Publication> {
  return transact(context, async (inside) => {
    const story = mustExist(await selectStory(inside, id), id)
    mustAllow(story, 'publish')
    const exception = options.exception?.trim() || null
    const before = await selectPublished(inside, id)
    if (before && before.state === 'published' && (await stands(inside, story, before)))
      return { story: id, version: before.version, url: storyUrl(inside, id, before.slug), sha256: before.sha256 }

    mustNotBeTakenBack(story)
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

async function stands(context: Context, story: Story, before: { sha256: string }): Promise<boolean> {
  const shown = publishedContent(story, { ...story.content, byline: await linkByline(context, story.content.byline) })
  return sha256(canonicalJson(shown)) === before.sha256
}

/** @throws Refused('conflict') when there is nothing in front of readers */
export function mustStand<T>(published: T | null, id: string): T {
  if (published) return published
  throw new Refused('conflict', { en: `story ${id} is not public`, ar: `المادة ${id} غير منشورة` })
}
