import * as z from 'zod'

/** A byline names people and bodies; both have a page. */
export const personKinds = ['person', 'organisation'] as const
/** What somebody did for a story. */
export const bylineRoles = ['reporter', 'translator', 'photographer', 'editor'] as const

export const bylineEntry = z.strictObject({
  /** The person's page on this site; null for a name without one. */
  person: z.string().max(40).nullable().default(null),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(personKinds).default('person'),
  role: z.enum(bylineRoles).default('reporter'),
})

export const personInput = z.strictObject({
  /** The address of the page, in any script. Made from the name when left out. */
  id: z
    .string()
    .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,38}[\p{L}\p{N}])?$/u, 'letters, digits and single hyphens')
    .optional(),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(personKinds).default('person'),
  /** What stands under the name: مراسلة الشؤون المحلية. */
  title: z.string().trim().max(120).default(''),
  biography: z.string().trim().max(2000).default(''),
  portrait: z.string().max(40).nullable().default(null),
  email: z.email().max(200).nullable().default(null),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .default(null),
})

export type PersonKind = (typeof personKinds)[number]
export type BylineRole = (typeof bylineRoles)[number]
export type BylineEntry = z.infer<typeof bylineEntry>
export type PersonInput = z.input<typeof personInput>
export type Person = z.output<typeof personInput> & { id: string }

export const maximumByline = 20
