import { arabicSlug } from '../arabic/slug.ts'
import type { Actor } from '../base/actor.ts'
import { audit } from '../base/audit.ts'
import { announce } from '../base/changes.ts'
import { transact, type Context } from '../base/context.ts'
import { given, parse } from '../base/parse.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { mediaByIds } from '../media/read.ts'
import { personPolicy } from './policy.ts'
import { keepUses } from '../media/uses.ts'
import { personInput, type Person, type PersonInput } from './shape.ts'
import { selectPerson, upsertPerson } from './store.ts'

/**
 * Adds somebody, or a body, that bylines can name; the same id again changes what is given.
 * @param options.fresh refuses when there is somebody with this id already
 * @throws Refused('invalid') naming the field · Refused('missing') when the portrait is no picture here
 */
export async function addPerson(
  context: Context,
  by: Actor,
  input: PersonInput,
  options: { fresh?: boolean } = {},
): Promise<Person> {
  mustBeAllowed(personPolicy, 'change', by, null)
  const id = input.id ?? shortened(arabicSlug(input.name))
  return transact(context, async (inside) => {
    const known = await selectPerson(inside, id)
    const person: Person = { ...parse(personInput, { ...known, ...given(input) }), id }
    if (person.portrait && !(await mediaByIds(inside, [person.portrait])).has(person.portrait))
      throw new Refused('missing', {
        en: `there is no picture ${person.portrait}`,
        ar: `لا توجد صورة بالرقم ${person.portrait}`,
      })
    const at = inside.now().toISOString()
    if (known && (options.fresh || (!input.id && known.name !== person.name)))
      throw new Refused('conflict', {
        en: `the address ${person.id} is taken; give an id`,
        ar: `العنوان ${person.id} مستعمل؛ اختر معرّفًا`,
      })
    await upsertPerson(inside, { ...person, created_at: at, changed_at: at })
    await keepUses(inside, { kind: 'person', id }, person.portrait ? [person.portrait] : [])
    await audit(inside, by, { act: 'person.change', subject: 'person', id, detail: { name: person.name } })
    await announce(inside.db, [`person:${person.id}`, 'people', 'desk:people'])
    return person
  })
}

/** Changes what is given of somebody. @throws Refused('missing') when there is nobody with this id */
export async function changePerson(
  context: Context,
  by: Actor,
  id: string,
  changes: Partial<Omit<PersonInput, 'id'>>,
): Promise<Person> {
  return transact(context, async (inside) => {
    const known = await selectPerson(inside, id)
    if (!known) throw new Refused('missing', { en: `there is no person ${id}`, ar: `لا أحد بالمعرّف ${id}` })
    return addPerson(inside, by, { name: known.name, ...given(changes), id })
  })
}

function shortened(slug: string): string {
  return slug.slice(0, 40).replace(/-+$/, '')
}
