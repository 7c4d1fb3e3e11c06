import { canonicalJson, sha256 } from '../base/canonical.ts'
import type { Context } from '../base/context.ts'
import { linkByline } from '../people/byline.ts'
import { publishedContent } from './release.ts'
import type { Story } from './shape.ts'

/** Whether a public story's working text is what readers see already. @param hash of what they see */
export async function stands(context: Context, story: Story, hash: string): Promise<boolean> {
  const shown = publishedContent(story, { ...story.content, byline: await linkByline(context, story.content.byline) })
  return sha256(canonicalJson(shown)) === hash
}
