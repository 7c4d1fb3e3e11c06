import type { Teaser } from '../stories/shape.ts'

/** Layouts in the order in which neighbouring sections take turns. */
const turns = ['feature', 'list', 'row', 'split'] as const
export type BlockLayout = (typeof turns)[number] | 'single' | 'voices'

/** Most stories that a block shows. */
const mostStories = { feature: 5, list: 5, row: 4, split: 5, single: 1, voices: 4 } as const satisfies Record<
  BlockLayout,
  number
>

/**
 * How a section stands on the front page. Neighbours differ; a section of opinion is set as voices; one with few stories
 * gets a layout that they fill.
 * @param position its place among the sections that have something to show
 */
export function chooseBlock(stories: readonly Teaser[], position: number): { layout: BlockLayout; stories: Teaser[] } {
  const layout = blockLayout(stories, position)
  return { layout, stories: stories.slice(0, mostStories[layout]) }
}

function blockLayout(stories: readonly Teaser[], position: number): BlockLayout {
  const opinions = stories.filter((teaser) => teaser.kind === 'opinion').length
  if (stories.length > 1 && opinions > stories.length / 2) return 'voices'
  if (stories.length < 4) return (['single', 'single', 'split', 'row'] as const)[stories.length] as BlockLayout
  return turns[position % turns.length] as BlockLayout
}
