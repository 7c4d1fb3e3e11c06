import type { Context } from '../base/context.ts'
import type { Person } from './shape.ts'
import { selectPeople, selectPeopleAfter, selectPerson } from './store.ts'

export async function readPerson(context: Context, id: string): Promise<Person | null> {
  context.depends(`person:${id}`)
  return selectPerson(context, id)
}

/** People and bodies in the order of their ids. @param options.after the last id of the page before */
export async function listPeople(
  context: Context,
  options: { after?: string | null; limit?: number } = {},
): Promise<Person[]> {
  context.depends('people')
  return selectPeopleAfter(context, options.after ?? null, options.limit ?? 100)
}

export async function peopleByIds(context: Context, ids: readonly string[]): Promise<Map<string, Person>> {
  const unique = [...new Set(ids)]
  for (const id of unique) context.depends(`person:${id}`)
  return new Map((await selectPeople(context, unique)).map((person) => [person.id, person]))
}
