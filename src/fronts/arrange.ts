import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { frontPolicy } from './policy.ts'
import { mustBePlace, mustStandOnce, nextEnd, publicSlots } from './rules.ts'
import type { Front, Slots } from './shape.ts'
import { insertFrontHistory, selectFront, selectFrontRevision, storePlace } from './store.ts'

/** Arrangements of a place that are kept to go back to. */
const keptRevisions = 100

/**
 * Puts stories into the places of a front, all places at once.
 * @param input.revision of the arrangement that was changed
 * @throws Refused('conflict') with what stands now, when somebody else arranged it meanwhile · Refused('unmet') for a
 * story that is not public · Refused('missing') for a front that there is not
 */
export async function arrangeFront(
  context: Context,
  by: Actor,
  place: string,
  input: { revision: number; slots: Slots },
): Promise<Front> {
  mustBeAllowed(frontPolicy, 'arrange', by, null)
  return transact(context, async (inside) => {
    await mustBePlace(inside, place)
    mustStandOnce(input.slots)
    const before = await selectFront(inside, place)
    mustBeAt(before, input.revision)
    const slots = await publicSlots(inside, input.slots, before.slots)
    return save(inside, by, before, slots, before.revision || null, 'front.arrange')
  })
}

/**
 * Brings back the arrangement before the one that stands; asked again, the one before that.
 * @throws Refused('conflict') as above, or when there is nothing to go back to
 */
export async function undoFront(context: Context, by: Actor, place: string, revision: number): Promise<Front> {
  mustBeAllowed(frontPolicy, 'arrange', by, null)
  return transact(context, async (inside) => {
    const before = await selectFront(inside, place)
    mustBeAt(before, revision)
    const last = await selectFrontRevision(inside, place, before.revision)
    const back = last?.back == null ? null : await selectFrontRevision(inside, place, last.back)
    // The first arrangement goes back to none; after that, or beyond what is kept, there is nothing.
    if (!last || (!back && (last.back !== null || before.slots.length === 0)))
      throw new Refused('conflict', {
        en: 'there is no arrangement before this one',
        ar: 'لا ترتيب سابقًا يمكن الرجوع إليه',
      })
    const kept = back ? (JSON.parse(back.content) as Slots) : []
    const slots = await publicSlots(inside, kept, kept)
    return save(inside, by, before, slots, back?.back ?? null, 'front.undo')
  })
}

async function save(
  inside: Context,
  by: Actor,
  before: Front,
  slots: Slots,
  back: number | null,
  act: 'front.arrange' | 'front.undo',
): Promise<Front> {
  const { place } = before
  const at = inside.now().toISOString()
  const front = { place, revision: before.revision + 1, slots, at, by: by.name }
  const row = { place, revision: front.revision, content: JSON.stringify(slots), at, by: by.name }
  if (!(await storePlace(inside, { ...row, next_end: nextEnd(slots) }, before.revision)))
    throw moved(await selectFront(inside, place))
  await insertFrontHistory(inside, { ...row, back }, keptRevisions)
  await audit(inside, by, { act, subject: 'front', id: place, detail: { revision: front.revision, slots } })
  await announce(inside.db, ['fronts', 'desk:fronts'])
  return front
}

function mustBeAt(front: Front, revision: number): void {
  if (front.revision !== revision) throw moved(front)
}

function moved({ revision, slots, at, by }: Front): Refused {
  return new Refused(
    'conflict',
    {
      en: `${by ?? 'somebody'} arranged this front meanwhile`,
      ar: `رتّب ${by ?? 'شخص آخر'} هذه الواجهة في هذه الأثناء`,
    },
    { reason: 'moved', revision, slots, at, by },
  )
}
