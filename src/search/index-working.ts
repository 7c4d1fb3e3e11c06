import { indexTokens } from '../arabic/analyse.ts'
import type { Context } from '../base/context.ts'
import type { StoryContent } from '../stories/shape.ts'
import { blockText } from '../stories/text.ts'
import { deleteWorking, upsertWorking } from './working-store.ts'

/** Different words of one text that are indexed: a save of the longest story must not hold up everybody else. */
const mostWords = 20_000
/** Nor must one of nothing but words of its own: so much of a text is read, in UTF-16 units, some 60,000 words. */
const mostRead = 400_000

/**
 * Puts a working text into the newsroom's own index, or its newer state in place of the older: of stories that are not
 * public, and of public ones whose working text differs from what readers see.
 */
export async function indexWorking(context: Context, story: string, content: StoryContent): Promise<void> {
  const words = [...new Set(indexTokens(searchedText(content).slice(0, mostRead)))]
  await upsertWorking(context, story, words.slice(0, mostWords))
}

export async function removeWorking(context: Context, story: string): Promise<void> {
  await deleteWorking(context, story)
}

function searchedText(content: StoryContent): string {
  return [
    content.kicker,
    content.headline,
    content.standfirst,
    ...content.byline.map((entry) => entry.name),
    ...content.topics,
    content.dateline,
    ...content.sources.flatMap((source) => [source.name ?? '', source.title ?? '']),
    content.notes,
    ...content.body.map(blockText),
  ].join('\n')
}
