import * as z from 'zod'
import { siteChoices } from './site-settings.ts'

type Shape = typeof siteChoices.shape
type Changes = {
  [Key in keyof Shape]: z.ZodOptional<Shape[Key] extends z.ZodDefault<infer Inner> ? Inner : Shape[Key]>
}

/** Some of the site's choices: what is left out stays as it is. (`partial()` would fill in the defaults.) */
export const siteChanges = z.strictObject(
  Object.fromEntries(
    Object.entries(siteChoices.shape).map(([key, schema]) => [
      key,
      (schema instanceof z.ZodDefault ? (schema.unwrap() as z.ZodType) : schema).optional(),
    ]),
  ) as Changes,
)
