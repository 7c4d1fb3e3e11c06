import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { remember } from '../base/remember.ts'
import { Refused } from '../base/refused.ts'
import { teasersByIds } from '../stories/read.ts'
import type { Teaser } from '../stories/shape.ts'
import { frontPolicy } from './policy.ts'
import { breakingHours, type Breaking } from './shape.ts'
import { breakingPlace, selectPlace, storePlace } from './store.ts'

/** The strip as it was set; null when there is none. */
export type SetBreaking = Breaking & { at: string; by: string }

const stored = remember('breaking', async (context): Promise<SetBreaking | null> => {
  const row = await selectPlace(context, breakingPlace)
  const content = row && (JSON.parse(row.content) as Breaking | null)
  return content && { ...content, at: row.at, by: row.by }
})

/** What of the strip readers see: the words, and the story they lead to. */
export type ShownBreaking = { text: string; story: Teaser | null; until: string }

/** The strip over every page now, or null. One that leads to a story leaves with it. */
export async function breakingNow(context: Context): Promise<ShownBreaking | null> {
  return showBreaking(context, await stored(context))
}

export async function showBreaking(context: Context, set: Breaking | null): Promise<ShownBreaking | null> {
  if (!set || set.until <= context.now().toISOString()) return null
  const story = set.story === null ? null : ((await teasersByIds(context, [set.story]))[0] ?? null)
  if (set.story !== null && !story) return null
  return { text: set.text || story!.headline, story, until: set.until }
}

/** The strip as it was set, for the newsroom. */
export async function readBreaking(context: Context): Promise<SetBreaking | null> {
  const set = await stored(context)
  return set && set.until > context.now().toISOString() ? set : null
}

/**
 * Sets the strip over every page, or with null takes it away.
 * @throws Refused('invalid') without words or with an end that is past or too far · Refused('unmet') for a story that
 * is not public
 */
export async function setBreaking(context: Context, by: Actor, strip: Breaking | null): Promise<SetBreaking | null> {
  mustBeAllowed(frontPolicy, 'breaking', by, null)
  return transact(context, async (inside) => {
    if (strip) await mustBeSound(inside, strip)
    const at = inside.now().toISOString()
    const before = (await selectPlace(inside, breakingPlace))?.revision ?? 0
    const row = { place: breakingPlace, revision: before + 1, content: JSON.stringify(strip), at, by: by.name }
    if (!(await storePlace(inside, { ...row, next_end: strip?.until ?? null }, before)))
      throw new Refused('conflict', {
        en: 'somebody else changed the strip in this moment',
        ar: 'غيّر شخص آخر الشريط في هذه اللحظة',
      })
    await audit(inside, by, {
      act: strip ? 'breaking.set' : 'breaking.remove',
      subject: 'front',
      id: breakingPlace,
      detail: { ...strip },
    })
    await announce(inside.db, ['breaking', 'desk:fronts'])
    return strip && { ...strip, at, by: by.name }
  })
}

/** @throws Refused, as `setBreaking` says */
export async function mustBeSound(context: Context, strip: Breaking): Promise<void> {
  const now = context.now().getTime()
  const left = Date.parse(strip.until) - now
  if (!strip.text && !strip.story)
    throw new Refused('invalid', { en: 'write a text or choose a story', ar: 'اكتب نصًا أو اختر مادة' })
  if (left <= 0 || left > breakingHours * 3_600_000)
    throw new Refused('invalid', {
      en: `the end must lie within the next ${breakingHours} hours`,
      ar: `يجب أن تقع النهاية خلال ${breakingHours} ساعة من الآن`,
    })
  if (strip.story && (await teasersByIds(context, [strip.story])).length === 0)
    throw new Refused('unmet', {
      en: `story ${strip.story} is not published`,
      ar: `المادة ${strip.story} غير منشورة`,
    })
}
