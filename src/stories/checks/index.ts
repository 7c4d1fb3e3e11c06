import type { Words } from '../../base/refused.ts'
import type { StoryContent } from '../shape.ts'
import type { Check } from './check.ts'
import { pictureAlt, pictureCredit, pictureFile } from './pictures.ts'
import { sourceNamed } from './sources.ts'
import { hasHeadline, hasText } from './text.ts'

/** What must be true before readers see a story, in the order an editor is told. */
export const publicationChecks: readonly Check[] = [
  hasHeadline,
  hasText,
  pictureFile,
  pictureAlt,
  pictureCredit,
  sourceNamed,
]

/** The lines that stand between a story and its readers. */
export function unmetConditions(content: StoryContent): { reason: Words; excusable: boolean }[] {
  return publicationChecks.flatMap((check) =>
    check.unmet(content).map((reason) => ({ reason, excusable: check.excusable })),
  )
}
