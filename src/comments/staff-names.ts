import { listColleagues } from '../accounts/list-colleagues.ts'
import type { ChangeFeed } from '../base/changes.ts'
import type { Context } from '../base/context.ts'
import { listPeople } from '../people/read.ts'
import { bareName } from './checks/staff-name.ts'

/** How old the names may be, in milliseconds. */
const keptMilliseconds = 60_000
/** Names in bylines that are looked at. */
const mostPeople = 1000

const known = new WeakMap<ChangeFeed, { at: number; names: Promise<ReadonlySet<string>> }>()

/** Names of the newsroom as they are compared, and of the site. Not to be asked inside a transaction. */
export function staffNames(context: Context): Promise<ReadonlySet<string>> {
  const now = context.now().getTime()
  const last = known.get(context.changes)
  if (last && now - last.at < keptMilliseconds && now >= last.at) return last.names
  const names = readNames(context)
  known.set(context.changes, { at: now, names })
  names.catch(() => known.delete(context.changes))
  return names
}

async function readNames(context: Context): Promise<ReadonlySet<string>> {
  const [colleagues, people] = await Promise.all([listColleagues(context), listPeople(context, { limit: mostPeople })])
  const { name, nameEnglish } = context.site
  const all = [...colleagues.map((one) => one.name), ...people.map((one) => one.name), name, nameEnglish]
  return new Set(all.map(bareName).filter((bare) => bare.length > 2))
}
