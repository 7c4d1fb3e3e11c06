import type { Actor } from '../../base/actor.ts'
import type { Context } from '../../base/context.ts'
import { Refused } from '../../base/refused.ts'
import { mustHaveRevision, seenStory } from '../revisions.ts'
import type { Story } from '../shape.ts'
import { selectVersion } from '../versions-store.ts'
import { compare, comparedVersion, comparedWorking, type Compared, type Difference } from './compare.ts'

/** A text of a story: the one that is worked on, what readers see, a saved version, or a published one. */
export const sideForm = /^(?:working|published|(?:revision|version):[1-9]\d{0,8})$/

/**
 * What changed between two texts of a story.
 * @param sides `working`, `published`, `revision:3`, `version:1`
 * @throws Refused('missing' | 'forbidden' | 'invalid')
 */
export async function readDifference(
  context: Context,
  by: Actor,
  id: string,
  sides: { from: string; to: string },
): Promise<Difference> {
  const story = await seenStory(context, by, id)
  const [before, after] = [await textOf(context, story, sides.from), await textOf(context, story, sides.to)]
  // Where one of them has no notes because it was published, they are no difference.
  if (before.published === after.published) return compare(before.text, after.text)
  return compare({ ...before.text, notes: '' }, { ...after.text, notes: '' })
}

async function textOf(context: Context, story: Story, side: string): Promise<{ text: Compared; published: boolean }> {
  if (side === 'working') return { text: comparedWorking(story.content), published: false }
  const [kind, given] = side.split(':')
  if (kind === 'revision') {
    const { content } = await mustHaveRevision(context, story.id, Number(given))
    return { text: comparedWorking(content), published: false }
  }
  const number = kind === 'published' ? story.version : Number(given)
  const content = number ? await selectVersion(context, story.id, number) : null
  if (content) return { text: comparedVersion(content), published: true }
  throw new Refused('missing', {
    en: `story ${story.id} has no published version ${number ?? ''}`.trim(),
    ar: `ليس للمادة ${story.id} نسخة منشورة ${number ?? ''}`.trim(),
  })
}
