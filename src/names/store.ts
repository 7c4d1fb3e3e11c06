import { sql, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { anywhere, foldedColumn } from '../base/folded.ts'
import type { ListedName, NameKind } from './shape.ts'
import type { NameFormsTable, NamesTable } from './table.ts'

/** Values of one statement, below what either database takes. */
const atOnce = 200

export type FormRow = Selectable<NameFormsTable>

/** In the order of names. @param folded only those with this in one of their forms or in their role */
export async function selectNames(
  context: Context,
  {
    folded,
    kind,
    after,
    limit,
  }: { folded: string; kind?: NameKind | undefined; after: { folded: string; id: string } | null; limit: number },
): Promise<(ListedName & { folded: string })[]> {
  let query = context.db.selectFrom('names').selectAll().orderBy('folded').orderBy('id').limit(limit)
  if (kind) query = query.where('kind', '=', kind)
  if (after) query = query.where((row) => row(row.refTuple('folded', 'id'), '>', row.tuple(after.folded, after.id)))
  if (folded) {
    const pattern = anywhere(folded)
    query = query.where(
      sql<boolean>`(${foldedColumn('names.role')} like ${pattern} escape '\\' or exists (select 1 from name_forms
        where name_forms.name = names.id and name_forms.folded like ${pattern} escape '\\'))`,
    )
  }
  return withForms(context, await query.execute())
}

export async function selectName(context: Context, id: string): Promise<ListedName | null> {
  const row = await context.db.selectFrom('names').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? (await withForms(context, [row]))[0]! : null
}

/** Names that sound alike as the given ones, for finding whose spelling something is. */
export async function selectNamesBySound(
  context: Context,
  sounds: readonly string[],
): Promise<Pick<NamesTable, 'id' | 'name' | 'sound'>[]> {
  if (sounds.length === 0) return []
  return context.db
    .selectFrom('names')
    .select(['id', 'name', 'sound'])
    .where('sound', 'in', [...sounds])
    .orderBy('id')
    .execute()
}

async function withForms(
  context: Context,
  rows: readonly Selectable<NamesTable>[],
): Promise<(ListedName & { folded: string })[]> {
  const forms = new Map<string, FormRow[]>(rows.map(({ id }) => [id, []]))
  const ids = [...forms.keys()]
  for (let at = 0; at < ids.length; at += atOnce)
    for (const form of await context.db
      .selectFrom('name_forms')
      .selectAll()
      .where('name', 'in', ids.slice(at, at + atOnce))
      .orderBy('position')
      .execute())
      forms.get(form.name)!.push(form)
  return rows.map(({ sound: _sound, ...row }) => ({
    ...row,
    variants: forms.get(row.id)!.flatMap(({ use, written }) => (use === 'variant' ? [written] : [])),
    never: forms.get(row.id)!.flatMap(({ use, written }) => (use === 'never' ? [written] : [])),
  }))
}

/** The names that some forms belong to. */
export async function selectForms(context: Context, forms: readonly string[]): Promise<Map<string, FormRow>> {
  const found = new Map<string, FormRow>()
  for (let at = 0; at < forms.length; at += atOnce)
    for (const row of await context.db
      .selectFrom('name_forms')
      .selectAll()
      .where('form', 'in', forms.slice(at, at + atOnce))
      .execute())
      found.set(row.form, row)
  return found
}

export async function countNames(context: Context): Promise<number> {
  const row = await context.db
    .selectFrom('names')
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Stores a name with all its forms in place of what was kept of it. */
export async function putName(
  context: Context,
  name: Selectable<NamesTable>,
  forms: readonly Omit<FormRow, 'name'>[],
): Promise<void> {
  const { id, ...changes } = name
  await context.db
    .insertInto('names')
    .values(name)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute()
  await context.db.deleteFrom('name_forms').where('name', '=', id).execute()
  await context.db
    .insertInto('name_forms')
    .values(forms.map((form) => ({ ...form, name: id })))
    .execute()
}

export async function deleteName(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('name_forms').where('name', '=', id).execute()
  await context.db.deleteFrom('names').where('id', '=', id).execute()
}
