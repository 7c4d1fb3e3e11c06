import { bareForm } from '../arabic/names/running-words.ts'
import { soundKey } from '../arabic/names/sound-key.ts'
import { cleanLine, fold } from '../arabic/normalise.ts'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { lock } from '../base/db.ts'
import { newId } from '../base/id.ts'
import { parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused, type Words } from '../base/refused.ts'
import { closeCandidates } from './candidates-store.ts'
import { namePolicy } from './policy.ts'
import { nameInput, nameLimits, type ListedName, type NameFields, type NameInput } from './shape.ts'
import { countNames, deleteName, putName, selectForms, selectName, type FormRow } from './store.ts'

/** Every change of the list says so: the check reads it anew. */
export const namesChanged = ['desk:names'] as const

/**
 * Adds a name to the house list, or changes the one with this id.
 * @param known the id and the revision that the change started from
 * @throws Refused('invalid') · Refused('conflict') when a form belongs to another name, or somebody changed it meanwhile
 */
export async function saveName(
  context: Context,
  by: Actor,
  input: NameInput,
  known?: { id: string; revision: number },
): Promise<ListedName> {
  mustBeAllowed(namePolicy, 'change', by, null)
  const fields = parse(nameInput, input)
  return transact(context, async (inside) => {
    const room = await beginStoring(inside)
    const before = known ? await mustExist(inside, known.id) : null
    if (before && before.revision !== known!.revision)
      throw new Refused('conflict', {
        en: `${before.by} has changed this name meanwhile`,
        ar: `عدّل ${before.by} هذا الاسم في هذه الأثناء`,
      })
    const saved = await store(inside, by, fields, before, room)
    await audit(inside, by, { act: 'name.save', subject: 'name', id: saved.id, detail: { name: saved.name } })
    await announce(inside.db, namesChanged)
    return saved
  })
}

/** Takes a name off the list. @throws Refused('missing') */
export async function removeName(context: Context, by: Actor, id: string): Promise<void> {
  mustBeAllowed(namePolicy, 'change', by, null)
  await transact(context, async (inside) => {
    await lock(inside.db, 'names')
    const { name } = await mustExist(inside, id)
    await deleteName(inside, id)
    await audit(inside, by, { act: 'name.remove', subject: 'name', id, detail: { name } })
    await announce(inside.db, namesChanged)
  })
}

async function mustExist(context: Context, id: string): Promise<ListedName> {
  const name = await selectName(context, id)
  if (!name)
    throw new Refused('missing', { en: `there is no name ${id} in the list`, ar: `لا اسم في القائمة بالمعرّف ${id}` })
  return name
}

/** Begins to store names, one transaction at a time. @returns how many there may still be */
export async function beginStoring(inside: Context): Promise<{ left: number }> {
  await lock(inside.db, 'names')
  return { left: nameLimits.names - (await countNames(inside)) }
}

/** The rows alone, in a transaction that writes the rest. @param before what is kept under this id, null for a new name */
export async function store(
  inside: Context,
  by: Actor,
  fields: NameFields,
  before: ListedName | null,
  room: { left: number },
): Promise<ListedName> {
  const id = before?.id ?? newId()
  const { clean, forms } = formsOf(fields)
  const taken = await selectForms(
    inside,
    forms.map(({ form }) => form),
  )
  for (const { form, written } of forms) {
    const other = taken.get(form)
    if (other && other.name !== id) throw await belongsTo(inside, written, other)
  }
  if (!before && (room.left -= 1) < 0)
    throw new Refused('too-large', {
      en: `the list holds ${nameLimits.names} names at most`,
      ar: `تسع القائمة ${nameLimits.names} اسم على الأكثر`,
    })
  const at = inside.now().toISOString()
  const revision = (before?.revision ?? 0) + 1
  const { name, kind, role } = clean
  await putName(
    inside,
    { id, name, folded: fold(name), sound: soundKey(name.replaceAll(' ', '')), kind, role, revision, at, by: by.name },
    forms,
  )
  await closeCandidates(
    inside,
    forms.map(({ form }) => form),
  )
  return { ...clean, id, revision, at, by: by.name }
}

async function belongsTo(context: Context, written: string, other: FormRow): Promise<Refused> {
  const owner = await selectName(context, other.name)
  return new Refused('conflict', {
    en: `“${written}” is in the list already, under ${owner?.name ?? other.name}`,
    ar: `«${written}» في القائمة من قبل، تحت «${owner?.name ?? other.name}»`,
  })
}

const invalid = (words: Words) => new Refused('invalid', words)

/** The forms as they are stored, each once. @throws Refused('invalid') when one is two things at once, or no name */
function formsOf(fields: NameFields): { clean: NameFields; forms: Omit<FormRow, 'name'>[] } {
  const name = cleanLine(fields.name)
  const forms = new Map<string, Omit<FormRow, 'name'>>()
  const add = (written: string, use: FormRow['use']) => {
    const form = bareForm(written)
    if (form === '') throw invalid({ en: `“${written}” has no letter`, ar: `«${written}» بلا حروف` })
    const before = forms.get(form)
    if (before?.use === use && use !== 'name') return
    if (before)
      throw invalid({
        en: `“${written}” stands twice: as the name and as a variant, or as a variant and as never written`,
        ar: `«${written}» مكتوبة مرتين: اسمًا وصورة أخرى، أو صورة أخرى وصورة لا تُكتب`,
      })
    forms.set(form, { form, written, folded: fold(written), use, position: forms.size })
  }
  add(name, 'name')
  for (const variant of fields.variants) add(cleanLine(variant), 'variant')
  for (const never of fields.never) add(cleanLine(never), 'never')
  const written = (use: FormRow['use']) =>
    [...forms.values()].flatMap((form) => (form.use === use ? [form.written] : []))
  return {
    clean: {
      name,
      kind: fields.kind,
      role: cleanLine(fields.role),
      variants: written('variant'),
      never: written('never'),
    },
    forms: [...forms.values()],
  }
}
