import { mediaTexts, type MediaText } from './shape.ts'

/** What people write about a picture, and a picture may say of itself. */
const textFields = Object.keys(mediaTexts) as (keyof typeof mediaTexts)[]
export type Texts = Pick<MediaText, keyof typeof mediaTexts>

/** The first one's texts, and the second's where the first has none. */
export function filledTexts<T extends Texts>(texts: T, others: Texts): T {
  const missing = textFields.filter((field) => !texts[field]).map((field) => [field, others[field]])
  return { ...texts, ...Object.fromEntries(missing) }
}

/** Whether texts, focus and crop are the same. */
export function sameTexts(one: MediaText, other: MediaText): boolean {
  return (
    textFields.every((field) => one[field] === other[field]) &&
    one.focus.x === other.focus.x &&
    one.focus.y === other.focus.y &&
    (['x', 'y', 'width', 'height'] as const).every((side) => one.crop[side] === other.crop[side])
  )
}
