import * as z from 'zod'

/** Most redirects of a site. */
export const maximumRedirects = 50_000
/** Most lines of one CSV file. */
export const maximumCsvLines = 5000
/** Longest address, in letters. */
export const longestAddress = 1000

/** What an editor writes: addresses as a browser shows them. */
export const redirectInput = z.strictObject({
  /** A path on this site at which nothing answers any more. */
  from: z.string().trim().min(1).max(longestAddress),
  /** Another path on this site, or a whole https address. */
  to: z.string().trim().min(1).max(longestAddress),
})
export type RedirectInput = z.output<typeof redirectInput>

/** A redirect as it is stored: canonical addresses. */
export type Redirect = { path: string; target: string; at: string; by: string }
