import type { Context } from '../base/context.ts'
import { selectCorrected } from './answer-store.ts'

/** Pages with corrections are made from this. */
export const correctionsTag = 'reader-corrections'

/** The corrections of these stories that readers asked for, each as `<story> <version>`. Who it was stands nowhere. */
export async function correctionsFromReaders(
  context: Context,
  stories: readonly string[],
): Promise<ReadonlySet<string>> {
  if (stories.length === 0) return new Set()
  context.depends(correctionsTag)
  const rows = await selectCorrected(context, [...new Set(stories)])
  return new Set(rows.map(({ story, correction }) => `${story} ${correction}`))
}
