import * as z from 'zod'
import type { Database } from './db.ts'
import { paletteIds, schemes } from './palettes.ts'

const pageText = z.strictObject({
  ar: z.array(z.string().max(5000)).max(50),
  en: z.array(z.string().max(5000)).max(50),
})
/** Text that stands on one line, also in files where a line means something. */
const line = (length: number) =>
  z
    .string()
    .trim()
    .max(length)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line')
const title = z.strictObject({ ar: z.string().max(200), en: z.string().max(200) })

function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What a site says of itself and how it writes dates; kept in the database, the same for every process. */
export const siteChoices = z.strictObject({
  name: line(80).min(1).default('إسناد'),
  nameEnglish: line(80).min(1).default('Isnad'),
  description: line(300).default(''),
  descriptionEnglish: line(300).default(''),
  language: z.enum(['ar', 'en']).default('ar'),
  timeZone: z.string().refine(isTimeZone, 'no such time zone').default('Asia/Riyadh'),
  /** يناير | كانون الثاني | جانفي */
  months: z.enum(['gregorian', 'levantine', 'maghrebi']).default('gregorian'),
  /** ٠-٩ | 0-9 */
  digits: z.enum(['arabic', 'latin']).default('latin'),
  hijri: z.boolean().default(false),
  /** Where readers write to the newsroom. */
  contact: z.union([z.literal(''), z.email().max(200)]).default(''),
  palette: z.enum(paletteIds).default('teal'),
  /** Whether pages follow the reader's device, or are always light or dark. */
  scheme: z.enum(schemes).default('auto'),
  /** A picture's id: it stands in place of the mark and the name. */
  logo: z
    .string()
    .regex(/^[0-9a-z]{1,40}$/)
    .nullable()
    .default(null),
  /** What the about and policies pages say, in this order. */
  pages: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        /** The page it stands on: /about or /policies. */
        place: z.enum(['about', 'policies']).default('policies'),
        title,
        paragraphs: pageText,
      }),
    )
    .max(30)
    .default([]),
})

export type SiteChoices = z.output<typeof siteChoices>
export type SitePage = SiteChoices['pages'][number]
/** The choices with the public address, which comes from the environment. */
export type SiteSettings = SiteChoices & { url: string }

/** The site's choices as stored, with defaults for what was never chosen. */
export async function readSiteChoices(db: Database): Promise<SiteChoices> {
  const rows = await db.selectFrom('site_settings').selectAll().execute()
  return siteChoices.parse(Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)])))
}
