import { cleanLine } from '../arabic/normalise.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { readStory } from '../stories/read.ts'
import { blockText } from '../stories/text.ts'
import { commentLimits } from './shape.ts'

/** What of a story a reader says is wrong. */
export type Passage = { version: number; block: number | null; passage: string }

/** Words as they are looked for in a block: the page draws quotation marks of its own. */
export const findable = (text: string): string => cleanLine(text).replace(/[«»“”‘’"]/g, '')

/**
 * The passage as it stands in the story: what the reader marked if it stands in the block, otherwise the beginning of
 * the block; nothing without a block.
 * @param block of the body, counted from 0
 * @throws Refused('missing') when the story, or the block, is not there
 */
export async function passageOf(context: Context, id: string, block: number | null, marked: string): Promise<Passage> {
  const story = await readStory(context, id)
  const found = block === null ? undefined : story?.body[block]
  if (!story || (block !== null && !found))
    throw new Refused('missing', { en: 'the passage is not in the story', ar: 'المقطع غير موجود في المادة' })
  const whole = found ? cleanLine(blockText(found)) : ''
  const words = cleanLine(marked)
  return {
    version: story.version,
    block,
    passage: (words !== '' && findable(whole).includes(findable(words)) ? words : whole)
      .slice(0, commentLimits.passage)
      .toWellFormed(),
  }
}
