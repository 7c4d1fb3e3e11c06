import type { StoryContent } from '../shape.ts'
import type { Check, Finding } from './check.ts'
import { bylineThere, datelineThere, sectionThere, standfirstThere, topicsThere } from './fields.ts'
import { headingOrder } from './headings.ts'
import { headlineLength } from './headline.ts'
import { linkText } from './links.ts'
import { pictureAlt, pictureAltOwn, pictureCredit, pictureFile } from './pictures.ts'
import { quotationSpeaker } from './quotations.ts'
import { sourceNamed, sourceThere, sourceWorth } from './sources.ts'
import { hasHeadline, hasText } from './text.ts'

/** Everything that is looked at, in the order an editor is told: first what blocks publication, then what warns. */
export const checks: readonly Check[] = [
  hasHeadline,
  hasText,
  pictureFile,
  pictureAlt,
  pictureCredit,
  sourceNamed,
  sectionThere,
  headlineLength,
  standfirstThere,
  bylineThere,
  datelineThere,
  topicsThere,
  sourceThere,
  sourceWorth,
  quotationSpeaker,
  linkText,
  headingOrder,
  pictureAltOwn,
]

/** One thing that a check found. */
export type CheckFinding = Finding & Pick<Check, 'severity' | 'excusable'> & { check: string }

/** What every check finds in a story. */
export function checkStory(content: StoryContent): CheckFinding[] {
  return checks.flatMap(({ name, severity, excusable, find }) =>
    find(content).map((finding) => ({ check: name, severity, excusable, ...finding })),
  )
}

/** What stands between a story and its readers. */
export function unmetConditions(content: StoryContent): CheckFinding[] {
  return checkStory(content).filter(({ severity }) => severity === 'blocks')
}
