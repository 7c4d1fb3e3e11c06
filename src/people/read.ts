import { fold } from '../arabic/normalise.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import type { Person } from './shape.ts'
import { selectPeople, selectPeopleAfter, selectPeopleLike, selectPerson } from './store.ts'

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

/**
 * People for the newsroom, in the order of their names.
 * @param options.cursor the `next` of the page before
 * @throws Refused('invalid') for a cursor that is none
 */
export async function findPeople(
  context: Context,
  options: { query?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: Person[]; next: string | null }> {
  const after = options.cursor ? placeAfter(options.cursor) : null
  const folded = fold(options.query ?? '')
  const rows = await selectPeopleLike(context, { folded, after, limit: options.limit + 1 })
  const items = rows.slice(0, options.limit)
  const last = items.at(-1)
  const next = rows.length > options.limit && last ? JSON.stringify([last.name, last.id]) : null
  return { items, next: next && Buffer.from(next).toString('base64url') }
}

function placeAfter(cursor: string): { name: string; id: string } {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof name === 'string' && typeof id === 'string') return { name, id }
  } catch {
    // Said below.
  }
  throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
}

export async function peopleByIds(context: Context, ids: readonly string[]): Promise<Map<string, Person>> {
  const unique = [...new Set(ids)]
  for (const id of unique) context.depends(`person:${id}`)
  return new Map((await selectPeople(context, unique)).map((person) => [person.id, person]))
}
