import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { noticeText } from './correct.ts'
import { mustStand, storyUrl, type Publication } from './publish.ts'
import { selectPublished } from './published-store.ts'
import { release } from './release.ts'
import { mustAct, parseContent } from './rules.ts'
import type { Story } from './shape.ts'
import { takeStory } from './store.ts'

/**
 * Takes a story back: its address stays and shows the headline with the notice, nothing else. It leaves every list and
 * the search; its text stays in the earlier versions.
 * @param notice the reason, for readers
 * @param revision the one the decision was made at
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid')
 */
export async function retractStory(
  context: Context,
  by: Actor,
  id: string,
  notice: string,
  revision?: number,
): Promise<Publication> {
  const text = noticeText(notice)
  return transact(context, async (inside) => {
    const story = mustAct(by, 'retract', await takeStory(inside, id), id, revision)
    const before = mustStand(await selectPublished(inside, id), id)
    const at = inside.now().toISOString()
    const version = before.version + 1
    const next: Story = {
      ...story,
      state: 'retracted',
      revision: story.revision + 1,
      version,
      updatedAt: at,
      changedAt: at,
      corrections: [...story.corrections, { kind: 'retraction', text, at, version }],
    }
    // What stands in front of readers is taken back; an unpublished edit of it stays with the newsroom.
    const { headline, kicker, kind, language, slug, section } = before
    const shown = parseContent({ headline, kicker, kind, language, slug, section: section || null })
    const done = await release(inside, next, story.revision, shown, before, { act: 'retract', by, at, why: text })
    return { story: id, version, url: storyUrl(inside, id, done.slug), sha256: done.sha256 }
  })
}
