import type { Actor } from '../base/actor.ts'
import type { Context } from '../base/context.ts'
import { mustBeAllowed } from '../base/policy.ts'
import { mediaPolicy } from '../media/policy.ts'
import { mustBeHere, readMedia } from '../media/read.ts'
import { usesOf } from '../media/uses.ts'
import { readPerson } from '../people/read.ts'
import { selectRows } from './list-store.ts'
import { storyPolicy } from './policy.ts'
import { selectPublishedByIds } from './published-store.ts'
import type { StoryState } from './shape.ts'

/** Uses that are told of one picture. */
export const maximumUses = 200

export type MediaInUse = {
  stories: {
    id: string
    headline: string
    state: StoryState
    /** Stands in the text that is being written. */
    working: boolean
    /** Stands in what readers see. */
    published: boolean
  }[]
  people: { id: string; name: string }[]
  /** Whether it is the site's logo. */
  logo: boolean
  /** Stories that whoever asks may not see. */
  hidden: number
  /** Whether there are more than are told. */
  more: boolean
}

/**
 * Where a picture is used, as far as somebody may know: the drafts of others are counted and not named.
 * @throws Refused('missing' | 'forbidden')
 */
export async function readMediaInUse(context: Context, by: Actor, id: string): Promise<MediaInUse> {
  mustBeAllowed(mediaPolicy, 'read', by, mustBeHere(await readMedia(context, id), id))
  const all = await usesOf(context, id, maximumUses + 1)
  const uses = all.slice(0, maximumUses)
  const idsOf = (kind: string) => uses.filter((use) => use.kind === kind).map((use) => use.id)
  const working = new Set(idsOf('story'))
  const published = new Set(idsOf('published'))
  const ids = [...new Set([...working, ...published])]
  const shown = new Map(
    (await selectPublishedByIds(context, [...published])).map((content) => [content.id, content.headline]),
  )
  const rows = ids.length > 0 ? await selectRows(context, { ids }, null, ids.length) : []
  const stories = rows.flatMap(({ id, headline, state, owner }) => {
    if (storyPolicy.see(by, { owner, state }))
      return [{ id, headline, state, working: working.has(id), published: published.has(id) }]
    const readersSee = shown.get(id)
    return readersSee === undefined ? [] : [{ id, headline: readersSee, state, working: false, published: true }]
  })
  const people = []
  for (const person of idsOf('person')) {
    const found = await readPerson(context, person)
    if (found) people.push({ id: found.id, name: found.name })
  }
  return {
    stories,
    people,
    logo: idsOf('site').length > 0,
    hidden: rows.length - stories.length,
    more: all.length > maximumUses,
  }
}
