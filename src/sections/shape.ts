import * as z from 'zod'

const pathWord = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'small Latin letters, digits and hyphens, at most 40')

export const sectionInput = z.strictObject({
  /** The address: /section/<id>. */
  id: pathWord,
  name: z.string().trim().min(1).max(60),
  /** The name in the English interface. */
  nameEnglish: z.string().trim().max(60).default(''),
  description: z.string().trim().max(300).default(''),
  /** Order in the navigation, smallest first. */
  position: z.int().min(0).max(9999).default(0),
  /** The section it belongs to; sections stand on two levels. */
  parent: pathWord.nullable().default(null),
})

/** Most sections a site may have. */
export const maximumSections = 200

export type SectionInput = z.input<typeof sectionInput>
/** `movedTo` is set for a section that was closed: its stories stand in that one, and its address leads there. */
export type Section = z.output<typeof sectionInput> & { movedTo: string | null }

export const topicName = z.string().trim().min(1).max(60)

/** A topic (tag): its address is the slug of its name. */
export type Topic = { slug: string; name: string }
