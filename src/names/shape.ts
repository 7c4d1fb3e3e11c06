import * as z from 'zod'

export const nameKinds = ['person', 'body', 'place'] as const
export type NameKind = (typeof nameKinds)[number]

export const nameLimits = {
  /** Names of the list. */
  names: 20_000,
  /** One form, in letters. */
  form: 120,
  /** Variants of a name, and forms that are never written. */
  forms: 30,
  role: 160,
  /** Lines of a CSV file, and its letters. */
  csvLines: 20_000,
  csvLetters: 1_000_000,
} as const

const form = z.string().trim().min(1).max(nameLimits.form)

/** A name as the house writes it, and what it is met with as. */
export const nameInput = z.strictObject({
  /** The form that is written. */
  name: form,
  kind: z.enum(nameKinds).default('person'),
  /** Who it is: وزير الخارجية القطري. For colleagues. */
  role: z.string().trim().max(nameLimits.role).default(''),
  /** Other forms that are met with; the check offers `name` for each. */
  variants: z.array(form).max(nameLimits.forms).default([]),
  /** Forms that must not be written. */
  never: z.array(form).max(nameLimits.forms).default([]),
})
export type NameInput = z.input<typeof nameInput>
export type NameFields = z.output<typeof nameInput>

/** A name of the house list. */
export type ListedName = NameFields & { id: string; revision: number; at: string; by: string }

/** What a reporter proposes for the list. */
export const proposedName = nameInput.pick({ name: true, kind: true, role: true })

/**
 * A name that was met with in stories or that a colleague proposed. `spellings` are the ways it was written, with how
 * many stories have each; `listed` is the name of the list that it is another spelling of.
 */
export type NameCandidate = {
  form: string
  kind: NameKind
  role: string
  stories: number
  story: string | null
  passage: string
  proposedBy: string | null
  spellings: { form: string; stories: number }[]
  listed: { id: string; name: string } | null
}
