import type { Block, StoryContent } from '../../../../src/stories/shape.ts'

/**
 * A text without space around its fields, as the schema leaves it: done here by hand, because the whole schema takes
 * longer over a long story than a key may take to reach the screen.
 */
export function trimmed(content: StoryContent): StoryContent {
  const { kicker, headline, standfirst, dateline, byline, topics, sources, body } = content
  return {
    ...content,
    kicker: kicker.trim(),
    headline: headline.trim(),
    standfirst: standfirst.trim(),
    dateline: dateline.trim(),
    byline: byline.map((entry) => ({ ...entry, name: entry.name.trim() })),
    topics: topics.map((topic) => topic.trim()),
    sources: sources.map((source) => ({
      ...source,
      name: source.name?.trim() ?? null,
      title: source.title?.trim() ?? null,
    })),
    body: body.map(trimmedBlock),
  }
}

function trimmedBlock(block: Block): Block {
  switch (block.type) {
    case 'quotation':
    case 'pull-quote':
      return { ...block, speaker: block.speaker?.trim() || null }
    case 'figure':
      return { ...block, alt: block.alt.trim(), caption: block.caption.trim(), credit: block.credit.trim() }
    case 'table':
      return { ...block, caption: block.caption.trim() }
    default:
      return block
  }
}
