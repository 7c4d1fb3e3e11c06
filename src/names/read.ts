import { fold } from '../arabic/normalise.ts'
import type { HouseName } from '../arabic/language-check/rule.ts'
import type { Context } from '../base/context.ts'
import { Refused } from '../base/refused.ts'
import { remember } from '../base/remember.ts'
import { nameLimits, type ListedName, type NameKind } from './shape.ts'
import { selectNames } from './store.ts'

/**
 * The house list in the order of its names.
 * @param options.query in one of the forms or in the role · @param options.cursor the `next` of the page before
 * @throws Refused('invalid') for a cursor that is none
 */
export async function listNames(
  context: Context,
  options: { query?: string | undefined; kind?: NameKind | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: ListedName[]; next: string | null }> {
  const after = options.cursor ? placeAfter(options.cursor) : null
  const rows = await selectNames(context, {
    folded: fold(options.query ?? ''),
    kind: options.kind,
    after,
    limit: options.limit + 1,
  })
  const last = rows.length > options.limit ? rows[options.limit - 1]! : null
  return {
    items: rows.slice(0, options.limit).map(({ folded: _folded, ...name }) => name),
    next: last && Buffer.from(JSON.stringify([last.folded, last.id])).toString('base64url'),
  }
}

function placeAfter(cursor: string): { folded: string; id: string } {
  try {
    const [folded, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof folded === 'string' && typeof id === 'string') return { folded, id }
  } catch {
    // Said below.
  }
  throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
}

/** The whole list as the language check takes it: the same array until somebody changes it. */
export const houseNames: (context: Context) => Promise<readonly HouseName[]> = remember(
  'desk:names',
  async (context) => {
    const rows = await selectNames(context, { folded: '', after: null, limit: nameLimits.names })
    return rows.map(({ name, kind, variants, never, role }) => ({ name, kind, variants, never, ...(role && { role }) }))
  },
)
