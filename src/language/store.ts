import type { Context } from '../base/context.ts'
import type { IgnoredFinding } from './shape.ts'

const house = 'house'

export async function selectStyle(context: Context): Promise<string | null> {
  const row = await context.db.selectFrom('house_styles').select('style').where('id', '=', house).executeTakeFirst()
  return row?.style ?? null
}

export async function upsertStyle(context: Context, style: string, by: string): Promise<void> {
  const values = { style, at: context.now().toISOString(), by }
  await context.db
    .insertInto('house_styles')
    .values({ id: house, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** What is ignored in the house, and in one story where one is named; the newest first. */
export async function selectIgnored(context: Context, story: string | null): Promise<IgnoredFinding[]> {
  const rows = await context.db
    .selectFrom('ignored_findings')
    .selectAll()
    .where('story', 'in', story === null ? [''] : ['', story])
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, story: row.story || null }))
}

export async function countIgnored(context: Context, story: string): Promise<number> {
  const row = await context.db
    .selectFrom('ignored_findings')
    .select((select) => select.fn.countAll().as('count'))
    .where('story', '=', story)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The row that stands: this one, or the one that said the same before. */
export async function insertIgnored(context: Context, finding: IgnoredFinding): Promise<IgnoredFinding> {
  const story = finding.story ?? ''
  await context.db
    .insertInto('ignored_findings')
    .values({ ...finding, story })
    .onConflict((conflict) => conflict.columns(['story', 'rule', 'text']).doNothing())
    .execute()
  const row = await context.db
    .selectFrom('ignored_findings')
    .selectAll()
    .where('story', '=', story)
    .where('rule', '=', finding.rule)
    .where('text', '=', finding.text)
    .executeTakeFirstOrThrow()
  return { ...row, story: row.story || null }
}

export async function selectIgnoredById(context: Context, id: string): Promise<IgnoredFinding | null> {
  const row = await context.db.selectFrom('ignored_findings').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...row, story: row.story || null } : null
}

export async function deleteIgnored(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('ignored_findings').where('id', '=', id).execute()
}
