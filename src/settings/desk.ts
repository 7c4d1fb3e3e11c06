import * as z from 'zod'
import { paletteIds, palettes } from '../base/palettes.ts'
import { allowedActs } from '../base/policy.ts'
import { readSiteChoices, siteChoices, type SiteChoices } from '../base/site-settings.ts'
import { operation } from '../desk/operation.ts'
import { changeSettings, settingsRevision } from './change.ts'
import { settingsPolicy } from './policy.ts'
import { siteChanges } from '../base/site-changes.ts'

const words = z.strictObject({ ar: z.string(), en: z.string() })
const colours = z.record(z.string(), z.string())
const revision = z.string().max(64)
const settings = z.strictObject({
  /** Names this state of the choices; a change says which one it was made from. */
  revision,
  choices: siteChoices,
  /** The looks there are to choose from. */
  palettes: z.array(z.strictObject({ id: z.enum(paletteIds), name: words, light: colours, dark: colours })),
  may: z.array(z.string()),
})

const choices = {
  ...siteChoices.parse({}),
  name: 'المزولة',
  nameEnglish: 'Al-Mizwala',
} satisfies SiteChoices
const offered = paletteIds.map((id) => ({ id, ...palettes[id] }))
const example = { revision: '8d1f0c5ae2b34796', choices, palettes: offered, may: ['change'] }

export const settingsOperations = [
  operation({
    key: 'GET /settings',
    summary: 'The site’s own choices: name, language, dates, look, standing pages',
    access: 'newsroom:read',
    input: z.strictObject({}),
    answer: settings,
    example,
    refusals: [],
    async run(context, by) {
      const stand = await readSiteChoices(context.db)
      return {
        revision: settingsRevision(stand),
        choices: stand,
        palettes: offered,
        may: allowedActs(settingsPolicy, by, null),
      }
    },
  }),
  operation({
    key: 'PATCH /settings',
    summary: 'Change some of the site’s choices; what is left out stays',
    access: 'newsroom:write',
    input: z.strictObject({ revision, changes: siteChanges }),
    answer: settings,
    example,
    refusals: ['invalid', 'forbidden', 'missing', 'conflict'],
    async run(context, by, input) {
      const changed = await changeSettings(context, by, input.changes, input.revision)
      return {
        revision: settingsRevision(changed),
        choices: changed,
        palettes: offered,
        may: allowedActs(settingsPolicy, by, null),
      }
    },
  }),
] as const
