import { diffArrays } from 'diff'
import type { Block, StoryContent } from '../../../../src/stories/shape.ts'

/** Everything of a story but its body. */
export type FieldName = Exclude<keyof StoryContent, 'body'>
export type Side = 'mine' | 'theirs' | 'both'

/** One place where the two texts are not alike: what it was when they parted, and what each made of it. */
export type Place = { id: string; changedBy: 'mine' | 'theirs' | 'both'; canBeBoth: boolean } & (
  | { field: FieldName; base: unknown; mine: unknown; theirs: unknown }
  | { field: 'body'; base: Block[]; mine: Block[]; theirs: Block[] }
)
export type BodyPlace = Extract<Place, { field: 'body' }>

/** Two texts that grew from one, laid beside each other. */
export type Merge = {
  fields: Place[]
  /** The body in order: what is alike, and the places where it is not. */
  body: ({ same: Block[] } | BodyPlace)[]
}

/** Lists whose entries can stand together. */
const lists = new Set<FieldName>(['byline', 'topics', 'sources'])

/**
 * Lays two texts beside the one they grew from. What only one side changed is known to be wanted; what both changed,
 * each in another way, is for a person to choose. What both changed alike is no place.
 */
export function threeWay(base: StoryContent, mine: StoryContent, theirs: StoryContent): Merge {
  const names = Object.keys(theirs).filter((name): name is FieldName => name !== 'body')
  const fields = names.flatMap((field): Place[] => {
    const changedBy = who(base[field], mine[field], theirs[field])
    if (!changedBy) return []
    const canBeBoth = changedBy === 'both' && (lists.has(field) || field === 'notes')
    return [{ id: field, field, base: base[field], mine: mine[field], theirs: theirs[field], changedBy, canBeBoth }]
  })
  return { fields, body: bodyParts(base.body, mine.body, theirs.body) }
}

/** All places, in the order they are shown. */
export const placesOf = (merge: Merge): Place[] => [
  ...merge.fields,
  ...merge.body.flatMap((part) => ('same' in part ? [] : [part])),
]

/** What is chosen before anybody chose: the side that alone changed a place. */
export const firstChoices = (merge: Merge): Map<string, Side> =>
  new Map(placesOf(merge).flatMap(({ id, changedBy }) => (changedBy === 'both' ? [] : [[id, changedBy] as const])))

/**
 * The text that the choices make.
 * @param choices a side for every place; a place without one keeps theirs, which is what stands saved
 */
export function merged(merge: Merge, theirs: StoryContent, choices: ReadonlyMap<string, Side>): StoryContent {
  const fields = Object.fromEntries(
    merge.fields.map((place) => [place.field, chosen(place, choices.get(place.id) ?? 'theirs')]),
  )
  const body = merge.body.flatMap((part) => {
    if ('same' in part) return part.same
    const side = choices.get(part.id) ?? 'theirs'
    return side === 'both' ? [...part.mine, ...part.theirs] : part[side]
  })
  return { ...theirs, ...fields, body }
}

function chosen(place: Place, side: Side): unknown {
  if (side !== 'both') return place[side]
  if (Array.isArray(place.mine) && Array.isArray(place.theirs)) {
    const known = new Set(place.mine.map((entry) => JSON.stringify(entry)))
    return [...place.mine, ...place.theirs.filter((entry) => !known.has(JSON.stringify(entry)))]
  }
  return `${String(place.mine)}\n${String(place.theirs)}`
}

function who(base: unknown, mine: unknown, theirs: unknown): Place['changedBy'] | null {
  const [was, my, their] = [base, mine, theirs].map((value) => JSON.stringify(value))
  if (my === their) return null
  if (was === my) return 'theirs'
  return was === their ? 'mine' : 'both'
}

/** The classic merge of three sequences: where both still hold a block of the base, they are in step. */
function bodyParts(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): Merge['body'] {
  const inMine = positions(base, mine)
  const inTheirs = positions(base, theirs)
  const parts: Merge['body'] = []
  let at = { base: 0, mine: 0, theirs: 0 }
  for (;;) {
    let next = at.base
    while (next < base.length && (inMine[next] === undefined || inTheirs[next] === undefined)) next += 1
    const found = next < base.length
    const mineEnd = found ? (inMine[next] as number) : mine.length
    const theirsEnd = found ? (inTheirs[next] as number) : theirs.length
    addPlaces(parts, base.slice(at.base, next), mine.slice(at.mine, mineEnd), theirs.slice(at.theirs, theirsEnd))
    if (!found) return parts
    addSame(parts, [base[next] as Block])
    at = { base: next + 1, mine: mineEnd + 1, theirs: theirsEnd + 1 }
  }
}

/** Where each block of the base stands in a text that grew from it; undefined for those that are gone. */
function positions(base: readonly Block[], grown: readonly Block[]): (number | undefined)[] {
  const found: (number | undefined)[] = []
  let [from, to] = [0, 0]
  const texts = (blocks: readonly Block[]) => blocks.map((block) => JSON.stringify(block))
  for (const { count, added, removed } of diffArrays(texts(base), texts(grown))) {
    if (added) to += count
    else if (removed) from += count
    else for (let step = 0; step < count; step += 1) found[from++] = to++
  }
  return found
}

/** Neighbouring blocks that each side changed on its own are places of their own, so that neither change waits on the other. */
function addPlaces(parts: Merge['body'], base: Block[], mine: Block[], theirs: Block[]): void {
  if (base.length > 1 && base.length === mine.length && base.length === theirs.length) {
    base.forEach((block, index) => addPlaces(parts, [block], [mine[index] as Block], [theirs[index] as Block]))
    return
  }
  const changedBy = who(base, mine, theirs)
  if (!changedBy) return addSame(parts, mine)
  const canBeBoth = changedBy === 'both' && mine.length > 0 && theirs.length > 0
  parts.push({ id: `body-${parts.length}`, field: 'body', base, mine, theirs, changedBy, canBeBoth })
}

function addSame(parts: Merge['body'], blocks: readonly Block[]): void {
  if (blocks.length === 0) return
  const last = parts.at(-1)
  if (last && 'same' in last) last.same.push(...blocks)
  else parts.push({ same: [...blocks] })
}
