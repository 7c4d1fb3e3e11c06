import type { Context } from '../base/context.ts'
import { selectNames } from './store.ts'

/** Most names that are told at once. */
const mostNames = 1000

/** Everybody of the newsroom by name, as colleagues know each other anyway; nothing else of their accounts is told. */
export async function listColleagues(context: Context): Promise<{ id: string; name: string }[]> {
  const names = await selectNames(context, mostNames)
  return names.sort((a, b) => a.name.localeCompare(b.name, context.site.language))
}
