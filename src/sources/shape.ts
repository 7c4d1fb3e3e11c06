import * as z from 'zod'

/** What kind of body, or thing, a story comes from. */
export const sourceKinds = [
  'outlet',
  'agency',
  'ministry',
  'organisation',
  'person',
  'document',
  'own-reporting',
] as const
/** What we did with it. */
export const sourceRelations = ['republished', 'translated', 'based-on', 'quoted'] as const

const httpAddress = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' }).max(2000)

/**
 * One link in a story's chain of sources. The chain is ordered from the reader outwards: the first link is who we had
 * it from, the second who they had it from, and so on.
 * A name or an address may still be unknown in a draft (null); publishing decides what must be known.
 */
export const sourceLink = z.strictObject({
  kind: z.enum(sourceKinds).default('outlet'),
  name: z.string().trim().max(200).nullable().default(null),
  relation: z.enum(sourceRelations).default('republished'),
  url: httpAddress.nullable().default(null),
  /** The headline or title over there. */
  title: z.string().trim().max(300).nullable().default(null),
  /** When they published it: an ISO 8601 date or instant. */
  date: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })])
    .nullable()
    .default(null),
})

export type SourceKind = (typeof sourceKinds)[number]
export type SourceRelation = (typeof sourceRelations)[number]
export type SourceLink = z.infer<typeof sourceLink>

/** Links in one chain; more than this is a mistake. */
export const maximumSources = 20
