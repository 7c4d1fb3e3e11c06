import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { mustHaveSection } from '../sections/rules.ts'
import { appliedChange, type ContentChange } from './change.ts'
import { keepRevision } from './keep-revision.ts'
import { mustStand, storyUrl, withException, type Publication } from './publish.ts'
import { selectPublished } from './published-store.ts'
import { release } from './release.ts'
import { mustHavePictures } from './put-content.ts'
import { mustAct, mustBeReady, parseContent } from './rules.ts'
import { correctionKinds, type CorrectionKind, type Story, type StoryContent, type StoryContentInput } from './shape.ts'
import { takeStory } from './store.ts'

export type Correction = {
  kind: CorrectionKind
  text: string
  /** The whole text, as it is to stand. */
  content?: StoryContentInput | undefined
  /** Or what changes in the one that stands; left out too, that one goes out. */
  change?: ContentChange | undefined
  exception?: string | null
  /** The revision the decision was made at. */
  revision?: number | undefined
}

/**
 * Publishes a changed text together with a notice that tells readers what was changed. The notice stands on the story,
 * on the corrections page, in the feeds and in JSON-LD from then on.
 * @throws Refused('missing' | 'forbidden' | 'conflict' | 'invalid' | 'unmet')
 */
export async function correctStory(
  context: Context,
  by: Actor,
  id: string,
  correction: Correction,
): Promise<Publication> {
  const text = noticeText(correction.text)
  if (correction.kind === 'retraction' || !correctionKinds.includes(correction.kind))
    throw new Refused('invalid', {
      en: 'a correction is of kind correction, clarification or update; a retraction has a command of its own',
      ar: 'نوع التصحيح: تصحيح أو توضيح أو تحديث؛ أما السحب فله أمر خاص',
    })
  return transact(context, async (inside) => {
    const story = mustAct(by, 'correct', await takeStory(inside, id), id, correction.revision)
    const content = await correctedContent(inside, story.content, correction)
    const exception = correction.exception?.trim() || null
    const excused = mustBeReady(content, exception)
    await mustHaveSection(inside, content.section)
    const before = mustStand(await selectPublished(inside, id), id)
    const at = inside.now().toISOString()
    const version = before.version + 1
    const revision = story.revision + 1
    const changed = JSON.stringify(content) !== JSON.stringify(story.content)
    const next: Story = {
      ...story,
      content,
      revision,
      ...(changed && { contentRevision: revision, lastSavedBy: by.name }),
      version,
      updatedAt: at,
      changedAt: at,
      corrections: [...story.corrections, { kind: correction.kind, text, at, version }],
    }
    await keepRevision(inside, by, story, next, { act: 'correct', keep: true })
    const done = await release(inside, next, story.revision, content, before, {
      act: 'correct',
      by,
      at,
      why: withException(text, exception, excused),
    })
    return { story: id, version, url: storyUrl(inside, id, done.slug), sha256: done.sha256 }
  })
}

async function correctedContent(
  context: Context,
  standing: StoryContent,
  { content, change }: Correction,
): Promise<StoryContent> {
  if (!content) return change ? appliedChange(context, standing, change) : standing
  const whole = parseContent(content)
  await mustHavePictures(context, whole)
  return whole
}

/** @throws Refused('invalid') when readers would be told nothing */
export function noticeText(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > 2000)
    throw new Refused('invalid', {
      en: 'a notice to readers is needed, of at most 2,000 letters',
      ar: 'لا بد من إشعار للقراء لا يتجاوز 2000 حرف',
    })
  return trimmed
}
