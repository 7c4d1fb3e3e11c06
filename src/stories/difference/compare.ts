import { arabicSlug } from '../../arabic/slug.ts'
import type { PublishedContent, StoryContent } from '../shape.ts'
import { blockDifference, type BlockDifference } from './blocks.ts'
import { fieldDifference, type FieldDifference } from './fields.ts'
import { wholeEffort, tokensOf } from './words.ts'

/** A working text or a published version, in the one form that both can be compared in. */
export type Compared = Omit<StoryContent, 'section' | 'slug'> & { section: string; slug: string }

export type Difference = {
  /** Words that came and went, in the body and the fields together. */
  added: number
  removed: number
  fields: FieldDifference[]
  blocks: BlockDifference[]
}

export function comparedWorking(content: StoryContent): Compared {
  const { slug, section, headline } = content
  return { ...content, section: section ?? '', slug: arabicSlug(slug || headline) }
}

/** A version has no notes to colleagues. */
export function comparedVersion(content: PublishedContent): Compared {
  const { id: _id, publishedAt: _published, updatedAt: _updated, corrections: _corrections, ...rest } = content
  return { ...rest, notes: '' }
}

/** What changed from one text to the other, by fields and blocks, word by word. Takes bounded time on any two texts. */
export function compare(before: Compared, after: Compared): Difference {
  const effort = wholeEffort()
  const fields = fieldDifference(before, after, effort)
  const blocks = blockDifference(before.body, after.body, effort)
  const parts = [...fields, ...blocks].flatMap((each) => each.parts)
  const count = (change: string) =>
    parts
      .filter((part) => part.change === change)
      .reduce((sum, { text }) => sum + tokensOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word)).length, 0)
  return { added: count('added'), removed: count('removed'), fields, blocks }
}
