import { blockText } from '../../../../src/stories/text.ts'
import type { BylineEntry } from '../../../../src/people/shape.ts'
import type { SourceLink } from '../../../../src/sources/shape.ts'
import type { Block } from '../../../../src/stories/shape.ts'
import type { Place, Side } from './three-way.ts'

/** One side of a place as lines of text, to be read and compared. */
export function placeText(place: Place, side: Exclude<Side, 'both'> | 'base'): string {
  const value = place[side]
  if (place.field === 'body') return (value as Block[]).map(shown).join('\n')
  if (place.field === 'byline') return (value as BylineEntry[]).map(({ name, role }) => `${name} · ${role}`).join('\n')
  if (place.field === 'sources')
    return (value as SourceLink[])
      .map(({ kind, relation, name, url, title, date }) =>
        [name, kind, relation, title, url, date].filter(Boolean).join(' · '),
      )
      .join('\n')
  if (Array.isArray(value)) return value.join('، ')
  return value === null ? '' : String(value)
}

/** A figure is told by all its words, and by its file when that is what differs. */
function shown(block: Block): string {
  if (block.type === 'figure') return [block.caption, block.alt, block.credit, block.media].filter(Boolean).join(' · ')
  if (block.type === 'divider') return '———'
  const speaker = 'speaker' in block && block.speaker ? `\n— ${block.speaker}` : ''
  return blockText(block) + speaker
}
