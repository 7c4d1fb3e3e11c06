import * as z from 'zod'

/** Places of a front that editors can fill: the lead, then the seconds. */
export const frontSlots = 5
/** Longest text of the breaking-news strip, in letters. */
export const breakingLength = 140
/** Longest time that a strip stands, in hours: what is older is news, not breaking news. */
export const breakingHours = 24
/** How long a preview can be opened, in minutes. */
export const previewMinutes = 60

const storyId = z.string().min(1).max(40)
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())

/** A story put into a place by hand. `until` is when it leaves by itself; null: until somebody moves it. */
export const slot = z.strictObject({ story: storyId, until: instant.nullable().default(null) })
/** What stands in each place, from the lead on; null leaves the place to the automatic choice. */
export const slots = z.array(slot.nullable()).max(frontSlots, `a front has ${frontSlots} places`)

/** home, or section:<id> */
export const frontPlace = z.string().regex(/^(?:home|section:[a-z0-9-]{1,40})$/, 'home or section:<id>')

/** The breaking-news strip: a text, a story, or a story under a text of its own. */
export const breakingInput = z.strictObject({
  text: z
    .string()
    .trim()
    .max(breakingLength)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line')
    .default(''),
  story: storyId.nullable().default(null),
  /** When it leaves by itself. */
  until: instant,
})

export type Slot = z.output<typeof slot>
export type Slots = (Slot | null)[]
export type Breaking = z.output<typeof breakingInput>

/** The editors' choice for a front, as it was saved. Revision 0: nobody chose anything yet. */
export type Front = { place: string; revision: number; slots: Slots; at: string | null; by: string | null }

export const sectionPlace = (id: string) => `section:${id}`
