import * as z from 'zod'
import { allowedActs } from '../base/policy.ts'
import { Refused } from '../base/refused.ts'
import { operation } from '../desk/operation.ts'
import { pictureAddress } from '../media/picture-address.ts'
import { mediaByIds } from '../media/read.ts'
import { addPerson, changePerson } from './add.ts'
import { personPolicy } from './policy.ts'
import { findPeople, readPerson } from './read.ts'
import { personInput, type PersonInput } from './shape.ts'

const person = z.strictObject({ ...personInput.shape, id: z.string() })
const personRow = person.extend({
  /** Address of a small portrait. */
  picture: z.string().nullable(),
})
const personId = z.string().max(40)
const shape = personInput.shape

const example: z.input<typeof person> = {
  id: 'ليلى-الحداد',
  name: 'ليلى الحداد',
  kind: 'person',
  title: 'مراسلة الشؤون المحلية',
  biography: '',
  portrait: null,
  email: null,
  url: null,
}

const list = operation({
  key: 'GET /people',
  summary: 'People and bodies that bylines can name, in the order of their names',
  access: 'newsroom:read',
  input: z.strictObject({
    q: z.string().trim().max(120).optional(),
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ items: z.array(personRow), next: z.string().nullable(), may: z.array(z.string()) }),
  example: { items: [{ ...example, picture: null }], next: null, may: ['change'] },
  refusals: ['invalid'],
  async run(context, by, { q, ...rest }) {
    const { items, next } = await findPeople(context, { query: q, ...rest })
    const portraits = await mediaByIds(
      context,
      items.flatMap(({ portrait }) => portrait ?? []),
    )
    const picture = (id: string | null) => {
      const media = id === null ? undefined : portraits.get(id)
      return media ? pictureAddress(media, 96, '1x1', 'webp') : null
    }
    return {
      items: items.map((one) => ({ ...one, picture: picture(one.portrait) })),
      next,
      may: allowedActs(personPolicy, by, null),
    }
  },
})

const read = operation({
  key: 'GET /people/{id}',
  summary: 'One person or body that bylines can name',
  access: 'newsroom:read',
  input: z.strictObject({ id: personId }),
  answer: person,
  example,
  refusals: ['missing'],
  async run(context, _by, { id }) {
    const found = await readPerson(context, id)
    if (!found) throw new Refused('missing', { en: `there is no person ${id}`, ar: `لا أحد بالمعرّف ${id}` })
    return found
  },
})

const add = operation({
  key: 'POST /people',
  summary: 'Add a person or body that bylines can name',
  access: 'newsroom:write',
  input: personInput,
  answer: person,
  example,
  refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
  idempotent: true,
  run: (context, by, input) => addPerson(context, by, input, { fresh: true }),
})

const change = operation({
  key: 'PATCH /people/{id}',
  summary: 'Change what is kept of a person or body',
  access: 'newsroom:write',
  // Written out: a default would change what was left out.
  input: z.strictObject({
    id: personId,
    name: shape.name.optional(),
    kind: shape.kind.unwrap().optional(),
    title: shape.title.unwrap().optional(),
    biography: shape.biography.unwrap().optional(),
    portrait: shape.portrait.unwrap().optional(),
    email: shape.email.unwrap().optional(),
    url: shape.url.unwrap().optional(),
  }),
  answer: person,
  example,
  refusals: ['invalid', 'forbidden', 'missing'],
  run: (context, by, { id, ...changes }) => changePerson(context, by, id, changes as Partial<PersonInput>),
})

export const peopleOperations = [list, read, add, change] as const
