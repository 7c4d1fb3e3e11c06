import * as z from 'zod'
import { siteChoices, type SiteChoices } from '../base/site-settings.ts'

const { shape } = siteChoices

/** Some of the site's choices, without the defaults: what is left out stays as it is. */
export const settingsChanges = z.strictObject({
  name: shape.name.unwrap().optional(),
  nameEnglish: shape.nameEnglish.unwrap().optional(),
  description: shape.description.unwrap().optional(),
  descriptionEnglish: shape.descriptionEnglish.unwrap().optional(),
  language: shape.language.unwrap().optional(),
  timeZone: shape.timeZone.unwrap().optional(),
  months: shape.months.unwrap().optional(),
  digits: shape.digits.unwrap().optional(),
  hijri: shape.hijri.unwrap().optional(),
  contact: shape.contact.unwrap().optional(),
  palette: shape.palette.unwrap().optional(),
  scheme: shape.scheme.unwrap().optional(),
  logo: shape.logo.unwrap().optional(),
  pages: shape.pages.unwrap().optional(),
} satisfies Record<keyof SiteChoices, z.ZodType>)

export type SettingsChanges = z.output<typeof settingsChanges>
