import { sql, type Insertable, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { anywhere, foldedColumn } from '../base/folded.ts'
import type { Person } from './shape.ts'
import type { PeopleTable } from './table.ts'

function personOf(row: Selectable<PeopleTable>): Person {
  const { created_at: _created, changed_at: _changed, ...person } = row
  return person
}

export async function selectPerson(context: Context, id: string): Promise<Person | null> {
  const row = await context.db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? personOf(row) : null
}

export async function selectPeople(context: Context, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  return (
    await context.db
      .selectFrom('people')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
  ).map(personOf)
}

export async function selectPeopleAfter(context: Context, after: string | null, limit: number): Promise<Person[]> {
  let query = context.db.selectFrom('people').selectAll().orderBy('id').limit(limit)
  if (after) query = query.where('id', '>', after)
  return (await query.execute()).map(personOf)
}

/** People whose name or title has a text in it, folded, in the order of names. */
export async function selectPeopleLike(
  context: Context,
  { folded, after, limit }: { folded: string; after: { name: string; id: string } | null; limit: number },
): Promise<Person[]> {
  let query = context.db.selectFrom('people').selectAll().orderBy('name').orderBy('id').limit(limit)
  if (folded)
    query = query.where(
      sql<boolean>`(${foldedColumn('name')} like ${anywhere(folded)} escape '\\'
        or ${foldedColumn('title')} like ${anywhere(folded)} escape '\\')`,
    )
  if (after) query = query.where((row) => row(row.refTuple('name', 'id'), '>', row.tuple(after.name, after.id)))
  return (await query.execute()).map(personOf)
}

/** Ids by exact name; a name that two people share is nobody's. */
export async function selectByNames(context: Context, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await context.db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('name', 'in', [...names])
    .execute()
  const ids = new Map(rows.map((row) => [row.name, row.id]))
  for (const [name] of ids) if (rows.filter((row) => row.name === name).length > 1) ids.delete(name)
  return ids
}

export async function upsertPerson(context: Context, row: Insertable<PeopleTable>): Promise<void> {
  const { id: _id, created_at: _created, ...changes } = row
  await context.db
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute()
}
