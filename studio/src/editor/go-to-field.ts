import type { StoryContent } from '../../../src/stories/shape.ts'
import type { PartName } from './parts.tsx'

/** Which part beside the text holds a field; null for those that stand above the text. */
export function partOf(field: keyof StoryContent): PartName | null {
  if (['kicker', 'headline', 'standfirst', 'body'].includes(field)) return null
  return field === 'sources' ? 'sources' : 'details'
}

/** Puts the focus into a field, as soon as it is drawn. */
export function focusField({ field, entry }: { field: keyof StoryContent; entry?: number }): void {
  const selector =
    field === 'sources'
      ? `[data-source="${entry ?? 0}"] input, [data-part="sources"] button`
      : `[data-head-field="${field}"], [data-field="${field}"], [data-group="${field}"] input`
  const look = (tries: number) => {
    const found = document.querySelector<HTMLElement>(selector)
    if (found) {
      found.scrollIntoView({ block: 'center' })
      found.focus()
    } else if (tries > 0) requestAnimationFrame(() => look(tries - 1))
  }
  look(60)
}
