import { sql, type Selectable } from 'kysely'
import type { Context } from '../base/context.ts'
import { anywhere } from '../base/folded.ts'
import type { NameCandidatesTable } from './table.ts'

export type CandidateRow = Selectable<NameCandidatesTable>
/** Values, and rows of eleven values, of one statement: below what either database takes. */
const atOnce = 200
const rowsAtOnce = 50

/** Candidates that wait for an editor, those with most stories first; spellings of others are not among them. */
export async function selectOpenCandidates(
  context: Context,
  { text, after, limit }: { text: string; after: { stories: number; form: string } | null; limit: number },
): Promise<CandidateRow[]> {
  let query = context.db
    .selectFrom('name_candidates')
    .selectAll()
    .where('state', '=', 'open')
    .where('spelling_of', 'is', null)
    .orderBy('stories', 'desc')
    .orderBy('form')
    .limit(limit)
  if (text) query = query.where(sql<boolean>`form like ${anywhere(text)} escape '\\'`)
  if (after)
    query = query.where((row) =>
      row.or([
        row('stories', '<', after.stories),
        row.and([row('stories', '=', after.stories), row('form', '>', after.form)]),
      ]),
    )
  return query.execute()
}

export async function selectSpellingsOf(context: Context, forms: readonly string[]): Promise<CandidateRow[]> {
  if (forms.length === 0) return []
  return context.db
    .selectFrom('name_candidates')
    .selectAll()
    .where('spelling_of', 'in', [...forms])
    .orderBy('stories', 'desc')
    .orderBy('form')
    .execute()
}

export async function selectCandidates(context: Context, forms: readonly string[]): Promise<Map<string, CandidateRow>> {
  const found = new Map<string, CandidateRow>()
  for (let at = 0; at < forms.length; at += atOnce)
    for (const row of await context.db
      .selectFrom('name_candidates')
      .selectAll()
      .where('form', 'in', forms.slice(at, at + atOnce))
      .execute())
      found.set(row.form, row)
  return found
}

/** Names met with that sound like one of these, by their sound; the most frequent first. */
export async function selectCandidatesBySound(
  context: Context,
  sounds: readonly string[],
): Promise<Map<string, CandidateRow[]>> {
  const found = new Map<string, CandidateRow[]>(sounds.map((sound) => [sound, []]))
  for (let at = 0; at < sounds.length; at += atOnce)
    for (const row of await context.db
      .selectFrom('name_candidates')
      .selectAll()
      .where('sound', 'in', sounds.slice(at, at + atOnce))
      .orderBy('stories', 'desc')
      .orderBy('form')
      .execute())
      found.get(row.sound)!.push({ ...row, stories: Number(row.stories) })
  return found
}

/** Stores candidates, each form once, in place of what was kept of them. */
export async function putCandidates(context: Context, rows: readonly CandidateRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await context.db
      .insertInto('name_candidates')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.column('form').doUpdateSet(({ ref }) => ({
          kind: ref('excluded.kind'),
          role: ref('excluded.role'),
          stories: ref('excluded.stories'),
          story: ref('excluded.story'),
          passage: ref('excluded.passage'),
          state: ref('excluded.state'),
          spelling_of: ref('excluded.spelling_of'),
          proposed_by: ref('excluded.proposed_by'),
          at: ref('excluded.at'),
        })),
      )
      .execute()
}

/** These, and what is taken for a spelling of them, wait no longer, and are not offered again. */
export async function closeCandidates(context: Context, forms: readonly string[]): Promise<void> {
  for (let at = 0; at < forms.length; at += atOnce) {
    const some = forms.slice(at, at + atOnce)
    await context.db
      .updateTable('name_candidates')
      .set({ state: 'done' })
      .where((row) => row.or([row('form', 'in', some), row('spelling_of', 'in', some)]))
      .execute()
  }
}

export async function countCandidates(context: Context, state: CandidateRow['state']): Promise<number> {
  const row = await context.db
    .selectFrom('name_candidates')
    .select((select) => select.fn.countAll().as('count'))
    .where('state', '=', state)
    .where('spelling_of', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Forgets what was met with in one story only and opens nothing. */
export async function deleteSeldom(context: Context): Promise<void> {
  await context.db.deleteFrom('name_candidates').where('state', '=', 'seen').where('stories', '<=', 1).execute()
}
