import type { Context } from '../base/context.ts'
import { tokens } from '../arabic/normalise.ts'
import type { PublishedContent } from '../stories/shape.ts'
import { blockText } from '../stories/text.ts'
import { deleteWords, insertWords, type IndexedWords } from './store.ts'

/** Puts stories into the index in the transaction that publishes them. `number` is published_stories.number. */
export async function indexStories(
  context: Context,
  stories: readonly { number: number; content: PublishedContent }[],
): Promise<void> {
  await insertWords(
    context,
    stories.map(({ number, content }) => ({ number, ...wordsOf(content) })),
  )
}

export async function removeFromIndex(context: Context, numbers: readonly number[]): Promise<void> {
  await deleteWords(context, numbers)
}

/** The analysed words of a story by field, the same for both databases. */
function wordsOf(content: PublishedContent): Omit<IndexedWords, 'number'> {
  return {
    headline: tokens(`${content.kicker} ${content.headline}`),
    standfirst: tokens(content.standfirst),
    names: tokens([...content.byline.map((entry) => entry.name), ...content.topics, content.dateline].join(' ')),
    body: tokens(content.body.map(blockText).join('\n')),
  }
}
