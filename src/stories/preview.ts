import { randomBytes } from 'node:crypto'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { sha256 } from '../base/canonical.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { linkByline } from '../people/byline.ts'
import { storyPolicy } from './policy.ts'
import { deletePreviewLinks, insertPreviewLink, selectPreviewLink } from './preview-store.ts'
import { publishedContent } from './release.ts'
import { mustRead } from './rules.ts'
import type { PublishedStory, Story } from './shape.ts'
import { selectStory } from './store.ts'

/** How long a link to a preview leads there, in milliseconds: a day. */
export const previewMilliseconds = 24 * 60 * 60 * 1000

/**
 * Makes a link to the page that readers would get, for whoever is given it. Only its hash is kept.
 * @throws Refused('missing' | 'forbidden')
 */
export async function makePreview(
  context: Context,
  by: Actor,
  id: string,
): Promise<{ url: string; expiresAt: string }> {
  const token = randomBytes(24).toString('base64url')
  return transact(context, async (inside) => {
    const story = mustRead(by, await selectStory(inside, id), id)
    mustBeAllowed(storyPolicy, 'preview', by, story)
    const now = inside.now()
    const expiresAt = new Date(now.getTime() + previewMilliseconds).toISOString()
    await insertPreviewLink(inside, {
      hash: sha256(token),
      story: id,
      by: by.name,
      at: now.toISOString(),
      expires_at: expiresAt,
    })
    await audit(inside, by, { act: 'story.preview', subject: 'story', id })
    return { url: `${inside.site.url}/preview/${token}`, expiresAt }
  })
}

export type Preview = {
  /** The working text as readers would see it if it went out now. */
  story: PublishedStory
  /** Whether readers see the same already. */
  public: boolean
  expiresAt: string
}

/** What a link leads to; null for one that was never made, or has ended. */
export async function readPreview(context: Context, token: string): Promise<Preview | null> {
  const link = await selectPreviewLink(context, sha256(token))
  if (!link || link.expires_at <= context.now().toISOString()) return null
  const story = await selectStory(context, link.story)
  if (!story) return null
  const shown = story.state === 'published' && !story.pending
  return { story: await asPublished(context, story), public: shown, expiresAt: link.expires_at }
}

async function asPublished(context: Context, story: Story): Promise<PublishedStory> {
  const at = story.scheduledAt ?? context.now().toISOString()
  const times = { publishedAt: story.publishedAt ?? at, updatedAt: story.pending ? at : story.updatedAt }
  const content = { ...story.content, byline: await linkByline(context, story.content.byline) }
  const shown = publishedContent({ ...story, ...times }, content)
  return { ...shown, state: 'published', version: story.version ?? 1, sha256: '' }
}

/** Forgets links that have ended. */
export async function prunePreviews(context: Context): Promise<void> {
  await deletePreviewLinks(context, context.now().toISOString())
}
