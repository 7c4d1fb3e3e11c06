import * as z from 'zod'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { Refused } from './refused.ts'
import { logLevels } from './log.ts'

const address = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' })
const addressRange = z.string().refine((text) => {
  const [ip = '', bits] = text.split('/')
  const version = isIP(ip)
  return version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)))
}, 'must be IP addresses or ranges such as 10.0.0.0/8, separated by commas')

/** Every setting of the process: its name in the environment, its check, its default. Documented in docs/settings.md. */
const environment = z.object({
  PORT: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine((port) => port <= 65535, 'must be a port number')
    .default(3000),
  ISNAD_HOST: z.string().min(1).default('::'),
  ISNAD_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .refine(
      (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text),
      'must be postgres://user:password@host/database, or left out for SQLite',
    )
    .optional(),
  ISNAD_URL: address
    .refine((text) => {
      const url = URL.parse(text)
      return !url || url.href === `${url.origin}/`
    }, 'must be an address without user, path or query')
    .optional(),
  ISNAD_SAMPLES: z.enum(['on', 'off'], 'must be on or off').default('on'),
  ISNAD_TRUSTED_PROXIES: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(addressRange))
    .default([]),
  ISNAD_PRIVATE_HOSTS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim().toLowerCase())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(/^[a-z0-9._:-]{1,253}$/, 'must be host names separated by commas')))
    .default([]),
  ISNAD_SMTP: z
    .string()
    .refine(
      (text) => /^smtps?:\/\//.test(text) && URL.canParse(text),
      'must be smtp://user:password@host:port or smtps://…',
    )
    .optional(),
  ISNAD_LANGUAGE: z.enum(['ar', 'en'], 'must be ar or en').default('en'),
  ISNAD_LOG: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
  ISNAD_PAGE_CACHE: z.coerce.number('must be a number of megabytes').min(0).max(4096).default(16),
})

export type Settings = {
  port: number
  host: string
  /** Absolute path of the data folder. */
  data: string
  databaseUrl: string | null
  /** Public address without a slash at the end. */
  url: string
  samples: boolean
  trustedProxies: string[]
  /** Hosts that may be told of events although their address is not public, and without TLS. */
  privateHosts: string[]
  smtp: string | null
  /** Language of messages on the command line and in the log. */
  language: 'ar' | 'en'
  log: (typeof logLevels)[number]
  /** Memory for rendered pages in MiB; 0 renders every page anew. */
  pageCache: number
}

export const settingNames = Object.keys(environment.shape)

/**
 * Reads the settings from the environment. An empty variable counts as left out.
 * @throws Refused('invalid') naming each bad setting on one line; also when an unknown ISNAD_ name is set (a typing error)
 */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const unknown = Object.keys(given).filter((name) => name.startsWith('ISNAD_') && !settingNames.includes(name))
  const parsed = environment.safeParse(given)
  const reasons = [
    ...unknown.map((name) => `${name}: there is no such setting; see docs/settings.md`),
    ...(parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
  ]
  if (!parsed.success || reasons.length > 0)
    throw new Refused(
      'invalid',
      reasons.map((reason) => ({ en: reason, ar: `إعداد غير صالح — ${reason}` })),
    )
  const values = parsed.data
  return {
    port: values.PORT,
    host: values.ISNAD_HOST,
    data: resolve(values.ISNAD_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    url: values.ISNAD_URL ? new URL(values.ISNAD_URL).origin : `http://localhost:${values.PORT}`,
    samples: values.ISNAD_SAMPLES === 'on',
    trustedProxies: values.ISNAD_TRUSTED_PROXIES,
    privateHosts: values.ISNAD_PRIVATE_HOSTS,
    smtp: values.ISNAD_SMTP ?? null,
    language: values.ISNAD_LANGUAGE,
    log: values.ISNAD_LOG,
    pageCache: values.ISNAD_PAGE_CACHE,
  }
}
