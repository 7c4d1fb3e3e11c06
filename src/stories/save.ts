import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeFree } from './lock.ts'
import { storyPolicy } from './policy.ts'
import { mustHavePictures, putContent } from './put-content.ts'
import { moved, mustAct, parseContent } from './rules.ts'
import type { Block, Story, StoryContent, StoryContentInput } from './shape.ts'
import { takeStory } from './store.ts'

/** A text as a studio saves it. */
export type Save = {
  /** The revision that the text was made from. */
  revision: number
  content: StoryContentInput
  /** The browser tab, by a random id: it may hold the story's lock. */
  tab: string
  /** Saved on purpose: stays as a saved version. */
  keep?: boolean
}

/**
 * Saves a story's whole working text. Nothing is overwritten unseen: a text that was made before the one that stands is
 * refused with what stands, and so is one while somebody else holds the lock. The same text twice is one save, so that
 * an answer that was lost can be asked for again.
 * @throws Refused('missing' | 'forbidden' | 'invalid' | 'too-large') · 'conflict' with details
 * `{ reason: 'moved', revision, state, content, by, at }` or `{ reason: 'locked', lock }`
 */
export async function saveStory(context: Context, by: Actor, id: string, save: Save): Promise<Story> {
  const content = parseContent(save.content)
  return transact(context, async (inside) => {
    const found = await takeStory(inside, id)
    const onlyFigures = found !== null && !storyPolicy.change(by, found) && storyPolicy['change-figures'](by, found)
    const story = mustAct(by, onlyFigures ? 'change-figures' : 'change', found, id)
    // Who may change nothing but figures and did change something else is told so by the act they lack.
    if (onlyFigures && withoutFigureTexts(content) !== withoutFigureTexts(story.content))
      mustAct(by, 'change', story, id)
    await mustBeFree(inside, by, id, save.tab)
    const same = JSON.stringify(content) === JSON.stringify(story.content)
    // Moves from state to state raise the revision and leave the text: a save from before one overwrites nothing.
    if (!same && (save.revision < story.contentRevision || save.revision > story.revision))
      throw moved(story, save.revision)
    await mustHavePictures(inside, content)
    return putContent(inside, by, story, content, { act: 'save', keep: save.keep ?? false })
  })
}

function withoutFigureTexts(content: StoryContent): string {
  const body = content.body.map((block): Block =>
    block.type === 'figure' ? { ...block, alt: '', caption: '', credit: '' } : block,
  )
  return JSON.stringify({ ...content, body })
}
