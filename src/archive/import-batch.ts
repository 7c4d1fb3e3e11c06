import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import type { Words } from '../base/refused.ts'
import { changeSite } from '../base/change-site.ts'
import { readSiteChoices } from '../base/site-settings.ts'
import { originalName } from '../media/file-names.ts'
import { indexMedia } from '../media/find.ts'
import { addUses } from '../media/uses.ts'
import { importStories } from './import-stories.ts'
import type { GoodLine } from './read-line.ts'
import type { MediaLine, PersonLine, SectionLine, SiteLine } from './shape.ts'
import { hasSiteChoices, insertRows, selectMediaIdsByHash, selectRows } from './store.ts'

export type RefusedLine = { line: number; reason: Words }
export type LineType = GoodLine['type']

/** What became of some lines. */
export type BatchResult = {
  imported: Record<LineType, number>
  unchanged: number
  refused: RefusedLine[]
  /** Pictures that came without their file. */
  originalsMissing: number
}

export type Numbered<T> = { number: number; given: T }

function noResult(): BatchResult {
  return {
    imported: { site: 0, section: 0, media: 0, person: 0, story: 0 },
    unchanged: 0,
    refused: [],
    originalsMissing: 0,
  }
}

/**
 * Stores lines in their order, in the transaction it is called in. What is here already and says the same is left as
 * it is; what is here and says something else is refused, as is what names a section, person or picture that is not.
 */
export async function importBatch(context: Context, by: Actor, lines: readonly GoodLine[]): Promise<BatchResult> {
  const result = noResult()
  for (let start = 0; start < lines.length;) {
    const { type } = lines[start]!
    let end = start + 1
    while (end < lines.length && lines[end]!.type === type) end += 1
    const run = lines.slice(start, end)
    if (type === 'site') await importSite(context, by, run as Numbered<SiteLine>[], result)
    else if (type === 'section') await importSections(context, run as Numbered<SectionLine>[], result)
    else if (type === 'media') await importMedia(context, by, run as Numbered<MediaLine>[], result)
    else if (type === 'person') await importPeople(context, run as Numbered<PersonLine>[], result)
    else await importStories(context, by, run as Parameters<typeof importStories>[2], result)
    start = end
  }
  return result
}

async function importSite(
  context: Context,
  by: Actor,
  lines: readonly Numbered<SiteLine>[],
  result: BatchResult,
): Promise<void> {
  for (const { number, given } of lines) {
    const { type: _type, ...choices } = given
    if (!(await hasSiteChoices(context))) {
      await changeSite(context, by, choices)
      result.imported.site += 1
    } else if (JSON.stringify(await readSiteChoices(context.db)) === JSON.stringify(choices)) result.unchanged += 1
    else result.refused.push({ line: number, reason: different('the site’s choices', 'خيارات الموقع') })
  }
}

async function importSections(
  context: Context,
  lines: readonly Numbered<SectionLine>[],
  result: BatchResult,
): Promise<void> {
  const known = await selectRows(
    context,
    'sections',
    lines.map(({ given }) => given.id),
  )
  const fresh = newRows(
    lines,
    known,
    result,
    'section',
    ({ type: _type, nameEnglish: name_english, movedTo: moved_to, ...same }) => ({
      ...same,
      name_english,
      moved_to,
    }),
  )
  await insertRows(context, 'sections', fresh)
}

async function importPeople(
  context: Context,
  lines: readonly Numbered<PersonLine>[],
  result: BatchResult,
): Promise<void> {
  const known = await selectRows(
    context,
    'people',
    lines.map(({ given }) => given.id),
  )
  const pictures = await selectRows(
    context,
    'media',
    lines.flatMap(({ given }) => given.portrait ?? []),
  )
  const good = lines.filter(({ number, given: { portrait } }) => {
    if (!portrait || pictures.has(portrait)) return true
    result.refused.push({ line: number, reason: unknown('picture', portrait) })
    return false
  })
  const at = context.now().toISOString()
  const fresh = newRows(good, known, result, 'person', ({ type: _type, createdAt, changedAt, ...same }) => ({
    ...same,
    ...(createdAt ? { created_at: createdAt } : {}),
    ...(changedAt ? { changed_at: changedAt } : {}),
  }))
  await insertRows(
    context,
    'people',
    fresh.map((row) => ({ created_at: at, changed_at: row.created_at ?? at, ...row })),
  )
  await addUses(
    context,
    fresh.flatMap(({ id, portrait }) => (portrait ? [{ kind: 'person' as const, id, media: [portrait] }] : [])),
  )
}

async function importMedia(
  context: Context,
  by: Actor,
  lines: readonly Numbered<MediaLine>[],
  result: BatchResult,
): Promise<void> {
  const known = await selectRows(
    context,
    'media',
    lines.map(({ given }) => given.id),
  )
  const owners = await selectMediaIdsByHash(
    context,
    lines.map(({ given }) => given.hash),
  )
  const good = lines.filter(({ number, given: { id, hash } }) => {
    const owner = owners.get(hash) ?? id
    owners.set(hash, owner)
    if (owner === id) return true
    result.refused.push({
      line: number,
      reason: { en: `the same picture is here as ${owner}`, ar: `الصورة نفسها محفوظة بالرقم ${owner}` },
    })
    return false
  })
  const fresh = newRows(
    good,
    known,
    result,
    'media',
    ({ type: _type, usageTerms, focus, crop, dateCreated, digitalSourceType, createdAt, createdBy, ...same }) => ({
      ...same,
      usage_terms: usageTerms,
      focus_x: focus.x,
      focus_y: focus.y,
      crop_x: crop.x,
      crop_y: crop.y,
      crop_width: crop.width,
      crop_height: crop.height,
      date_created: dateCreated,
      digital_source_type: digitalSourceType,
      ...(createdAt ? { created_at: createdAt } : {}),
      ...(createdBy === undefined ? {} : { created_by: createdBy }),
    }),
  )
  const at = context.now().toISOString()
  await insertRows(
    context,
    'media',
    fresh.map((row) => ({ created_at: at, created_by: by.name, ...row })),
  )
  await indexMedia(
    context,
    fresh.map(({ id }) => id),
  )
  for (const { hash } of fresh) if (!(await context.files.has(originalName(hash)))) result.originalsMissing += 1
}

/**
 * The rows of lines that are new, counted; the others are counted as unchanged or refused. What a line leaves out is
 * not compared.
 */
function newRows<Given extends { id: string }, Row extends { id: string }>(
  lines: readonly Numbered<Given>[],
  known: ReadonlyMap<string, object>,
  result: BatchResult,
  type: 'section' | 'media' | 'person',
  rowOf: (given: Given) => Row,
): Row[] {
  const fresh = new Map<string, Row>()
  for (const { number, given } of lines) {
    const row = rowOf(given)
    const before = (known.get(row.id) ?? fresh.get(row.id)) as Record<string, unknown> | undefined
    if (!before) {
      fresh.set(row.id, row)
      result.imported[type] += 1
    } else if (Object.entries(row).every(([key, value]) => before[key] === value)) result.unchanged += 1
    else result.refused.push({ line: number, reason: different(`${type} ${row.id}`, `${names[type]} ${row.id}`) })
  }
  return [...fresh.values()]
}

const names = { section: 'القسم', person: 'صاحب التوقيع', picture: 'الصورة', media: 'الصورة' } as const

/** Why a line that names something unknown is refused. */
export function unknown(what: 'section' | 'person' | 'picture', id: string): Words {
  return {
    en: `there is no ${what} ${id}; its line must come first`,
    ar: `لا وجود لـ«${names[what]} ${id}»؛ يجب أن يسبق سطرُه هذا السطر`,
  }
}

/** Why a line about something that is here is refused. */
export function different(en: string, ar: string): Words {
  return {
    en: `${en} is here already and says something else; it was left as it is`,
    ar: `${ar}: موجود هنا بمحتوى مختلف، وقد تُرك كما هو`,
  }
}
