import type { Actor } from '../base/actor.ts'
import { transact, type Context } from '../base/context.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { Refused } from '../base/refused.ts'
import { storyFilter, type SavedView, type StoryFilter } from './desk-shape.ts'
import { deleteView, insertView, selectViews } from './views-store.ts'

/** Views that one account may keep. */
export const mostViews = 50

/** The views of the desk's list that somebody keeps, in the order they were made. */
export async function listViews(context: Context, by: Actor): Promise<SavedView[]> {
  const rows = await selectViews(context, accountOf(by))
  return rows.map(({ id, name, filter }) => ({ id, name, filter: parse(storyFilter, JSON.parse(filter)) }))
}

/** @throws Refused('conflict') when there are as many as one account may keep */
export async function saveView(
  context: Context,
  by: Actor,
  { name, filter }: { name: string; filter: StoryFilter },
): Promise<SavedView> {
  const account = accountOf(by)
  return transact(context, async (inside) => {
    if ((await selectViews(inside, account)).length >= mostViews)
      throw new Refused('conflict', {
        en: `there are ${mostViews} views already; delete one first`,
        ar: `لديك ${mostViews} عرضًا محفوظًا؛ احذف واحدًا أولًا`,
      })
    const view = { id: newId(), name, filter }
    const row = { id: view.id, account, name, filter: JSON.stringify(filter), at: inside.now().toISOString() }
    await insertView(inside, row)
    return view
  })
}

/** @throws Refused('missing') for one that is not theirs */
export async function removeView(context: Context, by: Actor, id: string): Promise<void> {
  if (await deleteView(context, accountOf(by), id)) return
  throw new Refused('missing', { en: `there is no view ${id}`, ar: `لا يوجد عرض محفوظ بالرقم ${id}` })
}

function accountOf(by: Actor): string {
  if (by.account !== null) return by.account
  throw new Refused('forbidden', { en: 'views are kept with an account', ar: 'العروض المحفوظة لأصحاب الحسابات فقط' })
}
