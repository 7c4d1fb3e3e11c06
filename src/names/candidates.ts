import { bareForm } from '../arabic/names/running-words.ts'
import { soundKey } from '../arabic/names/sound-key.ts'
import { sameName, oneName } from '../arabic/names/same-name.ts'
import { cleanLine } from '../arabic/normalise.ts'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import {
  closeCandidates,
  putCandidates,
  selectCandidates,
  selectOpenCandidates,
  selectSpellingsOf,
} from './candidates-store.ts'
import { namePolicy } from './policy.ts'
import { namesChanged, saveName } from './save.ts'
import { proposedName, type ListedName, type NameCandidate, type NameInput } from './shape.ts'
import { selectForms, selectNamesBySound } from './store.ts'

/** Names that wait for an editor, those met with most first. @param options.cursor the `next` of the page before */
export async function listCandidates(
  context: Context,
  options: { query?: string | undefined; cursor?: string | undefined; limit: number },
): Promise<{ items: NameCandidate[]; next: string | null }> {
  const after = options.cursor ? placeAfter(options.cursor) : null
  const rows = await selectOpenCandidates(context, {
    text: bareForm(options.query ?? ''),
    after,
    limit: options.limit + 1,
  })
  const shown = rows.slice(0, options.limit)
  const spellings = await selectSpellingsOf(
    context,
    shown.map(({ form }) => form),
  )
  const listed = await selectNamesBySound(context, [...new Set(shown.map(({ sound }) => sound))])
  const last = rows.length > options.limit ? shown.at(-1)! : null
  return {
    items: shown.map((row) => {
      const like = listed.find(({ name, sound }) => sound === row.sound && sameName(name, row.form) >= oneName)
      return {
        form: row.form,
        kind: row.kind,
        role: row.role,
        stories: Number(row.stories),
        story: row.story,
        passage: row.passage,
        proposedBy: row.proposed_by,
        spellings: spellings
          .filter(({ spelling_of }) => spelling_of === row.form)
          .map(({ form, stories }) => ({ form, stories: Number(stories) })),
        listed: like ? { id: like.id, name: like.name } : null,
      }
    }),
    next: last && Buffer.from(JSON.stringify([Number(last.stories), last.form])).toString('base64url'),
  }
}

function placeAfter(cursor: string): { stories: number; form: string } {
  try {
    const [stories, form] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof stories === 'number' && typeof form === 'string') return { stories, form }
  } catch {
    // Said below.
  }
  throw new Refused('invalid', { en: 'this is no cursor of this list', ar: 'مؤشر الصفحة غير صالح' })
}

/** Proposes a name for the list; an editor decides. @throws Refused('conflict') when it is on the list, or was refused */
export async function proposeName(
  context: Context,
  by: Actor,
  input: Pick<NameInput, 'name' | 'kind' | 'role'>,
): Promise<{ form: string }> {
  mustBeAllowed(namePolicy, 'propose', by, null)
  const { name, kind, role } = parse(proposedName, input)
  const form = bareForm(cleanLine(name))
  if (form === '') throw new Refused('invalid', { en: 'a name has letters', ar: 'لا بد في الاسم من حروف' })
  return transact(context, async (inside) => {
    await lock(inside.db, 'names')
    if ((await selectForms(inside, [form])).has(form))
      throw new Refused('conflict', { en: `${form} is on the list already`, ar: `«${form}» في القائمة من قبل` })
    const known = (await selectCandidates(inside, [form])).get(form)
    if (known?.state === 'done')
      throw new Refused('conflict', { en: `an editor has refused ${form} before`, ar: `سبق أن رفض محرر «${form}»` })
    await putCandidates(inside, [
      {
        stories: 0,
        story: null,
        passage: '',
        ...known,
        form,
        sound: soundKey(form.replaceAll(' ', '')),
        kind,
        role: cleanLine(role),
        state: 'open',
        spelling_of: null,
        proposed_by: by.name,
        at: inside.now().toISOString(),
      },
    ])
    await audit(inside, by, { act: 'name.propose', subject: 'name', id: form })
    await announce(inside.db, namesChanged)
    return { form }
  })
}

/**
 * Takes a candidate into the list, as the editor has written it.
 * @param into the name that is changed instead of adding one, with the revision the change started from
 */
export async function acceptCandidate(
  context: Context,
  by: Actor,
  form: string,
  input: NameInput,
  into?: { id: string; revision: number },
): Promise<ListedName> {
  mustBeAllowed(namePolicy, 'decide', by, null)
  return transact(context, async (inside) => {
    await mustBeOpen(inside, form)
    const saved = await saveName(inside, by, input, into)
    await closeCandidates(inside, [form])
    return saved
  })
}

/** Refuses a candidate: it is not offered again. @throws Refused('missing') */
export async function refuseCandidate(context: Context, by: Actor, form: string): Promise<void> {
  mustBeAllowed(namePolicy, 'decide', by, null)
  await transact(context, async (inside) => {
    await mustBeOpen(inside, form)
    await closeCandidates(inside, [form])
    await audit(inside, by, { act: 'name.refuse', subject: 'name', id: form })
    await announce(inside.db, namesChanged)
  })
}

async function mustBeOpen(inside: Context, form: string): Promise<void> {
  await lock(inside.db, 'names')
  if ((await selectCandidates(inside, [form])).get(form)?.state !== 'open')
    throw new Refused('missing', { en: `${form} waits for nobody's decision`, ar: `«${form}» لا ينتظر قرارًا` })
}
