import type { Block, StoryContent } from '../../../../src/stories/shape.ts'

/**
 * A text as it stands, with the words of its pictures as they are written here: all that a photo editor may save, so all
 * else is left in the very form it has.
 */
export function withFigureWords(standing: StoryContent, written: StoryContent): StoryContent {
  const figures = written.body.filter((block) => block.type === 'figure')
  let next = 0
  const body = standing.body.map((block): Block => {
    if (block.type !== 'figure') return block
    const figure = figures[next++]
    if (!figure || figure.media !== block.media) return block
    const { alt, caption, credit } = figure
    return { ...block, alt, caption, credit }
  })
  return { ...standing, body }
}
